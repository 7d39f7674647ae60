package org.demarche.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/**
 * Dictionary forms by table and rule. The table holds what rules cannot know; the rules undo regular endings: -s, -ed,
 * -ing, -er, -est, with doubled consonants and lost e.
 */
final class Lemmas {
    private static final String PATH = "language/irregular.tsv";

    /** Longer words in capitals are shouted, not abbreviated. */
    private static final int ACRONYM = 6;

    private static final List<String> TAGS = List.of("verb", "base", "noun", "adjective", "adverb", "pronoun", "other");

    /** Before these a verb keeps its forms: "redrawn", "overspent", "mishandled". */
    private static final List<String> PREFIXES =
            List.of("re", "un", "over", "under", "out", "mis", "dis", "pre", "fore");

    private final Map<String, String> irregular = new HashMap<>();

    private Lemmas() {}

    static Lemmas load(Shelf shelf, Problems problems) {
        Lemmas out = new Lemmas();
        for (Table.Row row : Table.read(shelf, PATH, List.of("lemma", "tag", "forms"), problems)
                .rows()) {
            out.add(row, problems);
        }
        return out;
    }

    private void add(Table.Row row, Problems problems) {
        String lemma = row.cell("lemma");
        String tag = row.cell("tag");
        List<String> forms = row.values("forms");
        if (!TAGS.contains(tag)) {
            problems.add(row.origin(), "unknown tag \"" + tag + "\", expected one of " + TAGS);
        } else if (forms.isEmpty() && !tag.equals("verb")) {
            problems.add(row.origin(), "forms of \"" + lemma + "\" are missing");
        }
        for (String form : forms.isEmpty() ? Endings.ofVerb(lemma) : forms) {
            irregular.put(tag + " " + form, lemma);
        }
        if (tag.equals("verb") && lemma.endsWith("e")) {
            irregular.putIfAbsent(tag + " " + Endings.ofVerb(lemma).get(2), lemma);
        }
    }

    /**
     * The dictionary form of a word: lower case, except of proper nouns, acronyms and adjectives such as "British".
     *
     * @param bare whether a capital says nothing here: at the start of a sentence, in a title
     */
    String lemma(String word, String upos, String xpos, boolean bare) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (upos.equals("PROPN")) {
            return xpos.equals("NNPS") ? properPlural(word) : irregular.getOrDefault("other " + lower, word);
        }
        String tag = upos.equals("VERB") && xpos.startsWith("N") ? verbTag(lower) : xpos;
        String lemma = switch (tag) {
            case "VB", "VBP", "MD" -> known("base", lower, lower);
            case "VBZ", "VBD", "VBN", "VBG" -> verb(lower, tag);
            case "NNS", "NNPS" -> acronyms(word) ? word.substring(0, word.length() - 1) : noun(lower);
            case "JJR", "JJS", "RBR", "RBS" -> degree(lower, tag);
            case "PRP", "DT", "WP", "PDT" -> known("pronoun", lower, known("other", lower, lower));
            case "POS" -> "'s";
            case "PRP$" -> lower;
            case "CD" -> number(word, lower);
            default -> known("other", lower, lower);
        };
        return name(word, lower, upos, xpos, bare) ? word : lemma;
    }

    /** In titles the model at times takes a verb for one and tags it as a noun; the ending then decides. */
    private static String verbTag(String word) {
        if (word.endsWith("ing")) {
            return "VBG";
        }
        return word.endsWith("ed") ? "VBD" : word.endsWith("s") ? "VBZ" : "VB";
    }

    private static boolean name(String word, String lower, String upos, String xpos, boolean bare) {
        if (word.equals(lower)) {
            return false;
        }
        if (upos.equals("ADJ")) {
            return (xpos.equals("NNP") || !bare) && !xpos.endsWith("R") && !xpos.endsWith("S") && !loud(word);
        }
        return upos.equals("NOUN") && !xpos.equals("NNS") && word.length() <= ACRONYM && loud(word);
    }

    /** "MPs", "NGOs". */
    private static boolean acronyms(String word) {
        int n = word.length() - 1;
        return n >= 2
                && word.charAt(n) == 's'
                && Character.isUpperCase(word.charAt(n - 1))
                && loud(word.substring(0, n));
    }

    private static boolean loud(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private String number(String word, String lower) {
        String lemma = irregular.get("other " + lower);
        if (lemma != null) {
            return lemma;
        }
        if (!Character.isDigit(word.charAt(0))) {
            return word.equals(word.toUpperCase(Locale.ROOT)) ? word : lower;
        }
        return word.indexOf(',') < 0 ? word : word.replace(",", "");
    }

    private String known(String tag, String form, String otherwise) {
        String lemma = irregular.get(tag + " " + form);
        return lemma == null ? otherwise : lemma;
    }

    private String verb(String word, String xpos) {
        String lemma = irregular.get("verb " + word);
        if (lemma != null) {
            return lemma;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + verb(word.substring(hyphen + 1), xpos);
        }
        for (String prefix : PREFIXES) {
            String rest = word.startsWith(prefix) ? irregular.get("verb " + word.substring(prefix.length())) : null;
            if (rest != null && word.length() > prefix.length() + 3) {
                return prefix + rest;
            }
        }
        return switch (xpos) {
            case "VBZ" -> Endings.withoutS(word);
            case "VBD", "VBN" -> Endings.withoutEd(word);
            case "VBG" -> Endings.withoutIng(word);
            default -> word;
        };
    }

    private String noun(String word) {
        String lemma = irregular.get("noun " + word);
        if (lemma != null) {
            return lemma;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
        }
        if (word.endsWith("men") && word.length() > 4) {
            return word.substring(0, word.length() - 2) + "an";
        }
        return Character.isDigit(word.charAt(0)) ? word : Endings.withoutS(word);
    }

    private String properPlural(String word) {
        String singular = noun(word.toLowerCase(Locale.ROOT));
        int same = Math.min(singular.length(), word.length());
        return word.substring(0, same).equalsIgnoreCase(singular) ? word.substring(0, same) : word;
    }

    private String degree(String word, String xpos) {
        String tag = xpos.startsWith("J") ? "adjective" : "adverb";
        String lemma = irregular.get(tag + " " + word);
        return lemma != null ? lemma : Endings.positive(word);
    }
}
