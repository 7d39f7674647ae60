package org.demarche.app.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages by their commonest words, and by script. English is assumed until another language is
 * plain: tables, tickers and single sentences hold too little to say so, and are no noise.
 */
final class Languages {
    /** Letters looked at; more change no verdict. */
    private static final int LOOKED_AT = 4000;

    /** Words needed before a verdict against English. */
    private static final int FEWEST_WORDS = 12;

    /** Different ones of its commonest words that must be there: a table may repeat one that is another thing. */
    private static final int FEWEST_FORMS = 4;

    /** Of the words, the share that another language's commonest must reach. */
    private static final double SHARE = 0.10;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
    private static final String ENGLISH = "English";
    private static final Languages BUILT_IN = new Languages(rows());

    private final Map<String, Set<String>> words;

    private Languages(Map<String, Set<String>> words) {
        this.words = words;
    }

    static Languages builtIn() {
        return BUILT_IN;
    }

    /** The language or script of a text that is not English; empty for English and for what is too short to tell. */
    Optional<String> other(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Optional<String> script = script(head);
        if (script.isPresent()) {
            return script;
        }
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Set<String>> seen = new HashMap<>();
        int all = 0;
        Matcher word = WORD.matcher(head);
        while (word.find()) {
            String form = word.group().toLowerCase(Locale.ROOT);
            all++;
            words.forEach((language, forms) -> {
                if (forms.contains(form)) {
                    counts.merge(language, 1, Integer::sum);
                    seen.computeIfAbsent(language, any -> new HashSet<>()).add(form);
                }
            });
        }
        int english = counts.getOrDefault(ENGLISH, 0);
        counts.remove(ENGLISH);
        Optional<Map.Entry<String, Integer>> best = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        int words = all;
        return best.filter(found -> words >= FEWEST_WORDS
                        && found.getValue() >= SHARE * words
                        && found.getValue() > english
                        && seen.getOrDefault(found.getKey(), Set.of()).size() >= FEWEST_FORMS)
                .map(Map.Entry::getKey);
    }

    private static Optional<String> script(String text) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        int all = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                all++;
            }
        }
        int latin = letters.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (all < 2 * FEWEST_WORDS || latin * 2 >= all) {
            return Optional.empty();
        }
        letters.remove(Character.UnicodeScript.LATIN);
        return letters.entrySet().stream()
                .max(Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> {
                    String name = most.getKey().name().replace('_', ' ').toLowerCase(Locale.ROOT);
                    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " script";
                });
    }

    private static Map<String, Set<String>> rows() {
        InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.tsv"), "languages.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> out = new LinkedHashMap<>();
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            for (String row : rows) {
                int tab = row.indexOf('\t');
                out.put(
                        row.substring(0, tab),
                        Set.copyOf(Arrays.asList(row.substring(tab + 1).split(" "))));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
