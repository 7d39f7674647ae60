package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Party;

/** On what channel something was said: {@code say/channels.yaml}. */
final class Channels {
    static final String FILE = "say/channels.yaml";

    private record Entry(Set<String> prepositions, Set<String> words) {}

    private final List<Entry> entries;
    private final Set<String> networks;

    private Channels(List<Entry> entries, Set<String> networks) {
        this.entries = entries;
        this.networks = networks;
    }

    static Channels read(Shelf shelf, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        Set<String> networks = new HashSet<>();
        for (Yaml item : Yaml.read(shelf, FILE, problems).map(Yaml::items).orElse(List.of())) {
            Map<String, Yaml> keys =
                    item.entries(List.of("rule", "prepositions", "as", "words", "why", "yes", "no", "gap"));
            if (!keys.keySet().containsAll(List.of("rule", "prepositions", "words"))) {
                item.problem("rule, prepositions and words are needed");
                continue;
            }
            Set<String> words = Set.copyOf(Knowledge.at(keys, "words").texts());
            entries.add(new Entry(Set.copyOf(Knowledge.at(keys, "prepositions").texts()), words));
            if (Knowledge.at(keys, "rule").text().equals("network")) {
                networks.addAll(words);
            }
        }
        return new Channels(entries, networks);
    }

    /** A network named in the cue's clause; else the outlet spoken to; else the occasion by its own words. */
    Optional<String> channel(Draft draft, Optional<Party> addressee) {
        Sentence s = draft.sentence;
        Optional<String> occasion = Optional.empty();
        for (Token token : s.tokens()) {
            boolean apart = !token.noun() || draft.holds(token.span()) || token.index() == draft.speaker;
            Optional<String> named = apart ? Optional.empty() : named(s, token.index());
            if (named.isPresent() && network(named.get())) {
                return named;
            }
            occasion = occasion.or(() -> named);
        }
        Optional<String> outlet =
                addressee.filter(party -> party.sectors().contains("JRN")).map(Party::name);
        return occasion.isPresent() && outlet.isPresent() ? outlet : occasion.or(() -> outlet);
    }

    private boolean network(String name) {
        return networks.contains(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> named(Sentence s, int head) {
        for (Entry entry : entries) {
            boolean governed = entry.prepositions().stream().anyMatch(form -> Clauses.marked(s, head, form));
            if (governed && entry.words().contains(s.token(head).lemma().toLowerCase(Locale.ROOT))) {
                return Optional.of(words(s, head));
            }
        }
        return Optional.empty();
    }

    /** A network named before its noun ("his Telegram channel") or the phrase without determiners. */
    private String words(Sentence s, int head) {
        List<String> out = new ArrayList<>();
        for (int i : s.children(head, "compound", "amod", "flat", "nmod:desc")) {
            if (network(s.token(i).text())) {
                return s.token(i).text();
            }
            if (i < head) {
                out.add(s.token(i).text());
            }
        }
        Token noun = s.token(head);
        out.add(noun.text());
        return String.join(" ", out);
    }
}
