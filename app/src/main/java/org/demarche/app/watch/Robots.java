package org.demarche.app.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host's robots.txt as RFC 9309 reads it: the group that names us, else the one for all; of the rules that match a path the
 * longest decides, and allowing wins a tie. {@code Crawl-delay}, which the RFC leaves out, is kept too.
 */
final class Robots {
    private static final int LARGEST = 500 * 1024;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final List<Rule> rules;
    private final Optional<Duration> delay;

    private Robots(List<Rule> rules, Optional<Duration> delay) {
        this.rules = rules;
        this.delay = delay;
    }

    private record Rule(boolean allow, int length, Pattern path) {}

    /** Lines that stand together under one or more agents. */
    private static final class Group {
        private final List<String> agents = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
    }

    static Robots open() {
        return new Robots(List.of(), Optional.empty());
    }

    static Robots closed() {
        return new Robots(List.of(rule(false, "/")), Optional.empty());
    }

    /** @param agent our name in robots.txt, in lower case */
    static Robots read(String text, String agent) {
        List<Group> groups = groups(text.substring(0, Math.min(LARGEST, text.length())));
        List<Group> ours =
                groups.stream().filter(group -> group.agents.contains(agent)).toList();
        if (ours.isEmpty()) {
            ours = groups.stream().filter(group -> group.agents.contains("*")).toList();
        }
        List<Rule> rules = new ArrayList<>();
        ours.forEach(group -> rules.addAll(group.rules));
        return new Robots(
                rules, ours.stream().flatMap(group -> group.delay.stream()).findFirst());
    }

    private static List<Group> groups(String text) {
        List<Group> out = new ArrayList<>();
        boolean naming = false;
        for (String line : text.lines().toList()) {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    out.add(new Group());
                }
                out.get(out.size() - 1).agents.add(value.toLowerCase(Locale.ROOT));
                naming = true;
            } else if (!out.isEmpty()) {
                naming = false;
                add(out.get(out.size() - 1), key, value);
            }
        }
        return out;
    }

    private static void add(Group group, String key, String value) {
        if (key.equals("allow") || (key.equals("disallow") && !value.isEmpty())) {
            group.rules.add(rule(key.equals("allow"), value));
        } else if (key.equals("crawl-delay") && value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
            group.delay = Optional.of(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
        }
    }

    private static Rule rule(boolean allow, String path) {
        boolean end = path.endsWith("$");
        String bare = end ? path.substring(0, path.length() - 1) : path;
        StringBuilder pattern = new StringBuilder();
        for (String part : bare.split("\\*+", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return new Rule(allow, path.length(), Pattern.compile(pattern + (end ? "" : ".*"), Pattern.DOTALL));
    }

    /** @param path with its query */
    boolean allows(String path) {
        Optional<Rule> best = Optional.empty();
        for (Rule rule : rules) {
            if (rule.path().matcher(path).matches()) {
                boolean better = best.isEmpty()
                        || rule.length() > best.get().length()
                        || (rule.length() == best.get().length() && rule.allow());
                best = better ? Optional.of(rule) : best;
            }
        }
        return best.map(Rule::allow).orElse(true);
    }

    Optional<Duration> delay() {
        return delay;
    }
}
