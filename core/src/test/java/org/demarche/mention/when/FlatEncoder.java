package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;

/**
 * Grammar enough for the examples of the date rules, without a model: tags from a short list of words, and a tree in which
 * every word hangs on the first verb. Sentences that need a real tree are tested with trees written by hand.
 */
final class FlatEncoder implements Encoder {
    private static final Set<String> MODALS =
            Set.of("will", "'ll", "would", "may", "must", "can", "could", "should", "might", "shall");
    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "did", "met", "said", "told", "took", "left", "held", "went", "began", "quit", "fled",
            "fell", "hit", "came", "flew", "shook", "spoke", "shrank", "rose", "grew", "froze", "fought", "ran", "lost",
            "died", "broke", "struck", "sent", "drew", "slept", "won", "sank", "spread", "became", "rang", "got",
            "gave", "built", "saw", "fired", "drove", "swept", "wrote", "agreed", "expects", "set");
    private static final Set<String> BASE = Set.of(
            "gather", "meet", "vote", "open", "resume", "march", "close", "travel", "speak", "expire", "begin", "leave",
            "visit", "decide", "end", "last", "lapse", "stand", "go", "come", "rain", "rise", "return", "launch",
            "hold", "sign", "talk", "resign", "stay", "fly", "fall", "test", "start", "run", "send");
    private static final Set<String> PRESENT = Set.of(
            "is", "are", "has", "have", "meets", "starts", "opens", "dates", "bans", "drops", "divide", "resumes",
            "decide", "meet", "visits", "owns");

    @Override
    public String version() {
        return "flat";
    }

    @Override
    public List<Grammar> read(List<List<String>> sentences) {
        return sentences.stream().map(FlatEncoder::grammar).toList();
    }

    private static Grammar grammar(List<String> words) {
        List<String> xpos = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            xpos.add(tag(words, i));
        }
        int root = 0;
        for (int i = words.size() - 1; i >= 0; i--) {
            root = xpos.get(i).startsWith("VB") ? i : root;
        }
        List<String> upos = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String tag = xpos.get(i);
            upos.add(
                    tag.startsWith("VB")
                            ? "VERB"
                            : tag.equals("MD") ? "AUX" : tag.equals("TO") ? "PART" : tag.equals("NNP") ? "PROPN" : "X");
            heads.add(i == root ? -1 : near(xpos, i, root));
            relations.add(i == root ? "root" : tag.equals("MD") ? "aux" : tag.equals("TO") ? "mark" : "dep");
        }
        return new Grammar(
                upos, xpos, heads, relations, words.stream().map(w -> "O").toList());
    }

    /** Modals and "to" hang on the verb after them, all else on the last verb before it. */
    private static int near(List<String> xpos, int i, int root) {
        boolean ahead = xpos.get(i).equals("MD") || xpos.get(i).equals("TO");
        for (int j = ahead ? i + 1 : i - 1; j >= 0 && j < xpos.size(); j += ahead ? 1 : -1) {
            if (xpos.get(j).startsWith("VB")) {
                return j;
            }
        }
        return root;
    }

    private static String tag(List<String> words, int i) {
        String word = words.get(i).toLowerCase(Locale.ROOT);
        String before = i == 0 ? "" : words.get(i - 1).toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(words.get(i).charAt(0)) && i > 0;
        if (capital) {
            return "NNP";
        }
        if (MODALS.contains(word)) {
            return "MD";
        }
        if (word.equals("to") && i + 1 < words.size() && BASE.contains(words.get(i + 1))) {
            return "TO";
        }
        if (BASE.contains(word) && (before.equals("to") || MODALS.contains(before) || before.equals("not"))) {
            return "VB";
        }
        if (PAST.contains(word) || (word.endsWith("ed") && word.length() > 4)) {
            return "VBD";
        }
        if (PRESENT.contains(word)) {
            return "VBZ";
        }
        return "NN";
    }
}
