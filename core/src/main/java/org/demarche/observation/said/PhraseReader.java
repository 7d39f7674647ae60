package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Reports without a verb: "according to", "in her view", "reportedly". Reads {@code say/phrases.yaml}. */
final class PhraseReader {
    static final String FILE = "say/phrases.yaml";

    private record Entry(String rule, String kind, List<String> words, double confidence) {}

    private final List<Entry> entries = new ArrayList<>();
    /** First words of all entries: most tokens are none. */
    private final Set<String> firsts = new HashSet<>();

    PhraseReader(Shelf shelf, Problems problems) {
        for (Yaml item : Yaml.read(shelf, FILE, problems).map(Yaml::items).orElse(List.of())) {
            Map<String, Yaml> keys =
                    item.entries(List.of("rule", "kind", "words", "confidence", "why", "yes", "no", "gap"));
            if (!keys.keySet().containsAll(List.of("rule", "kind", "words", "confidence", "yes", "no"))) {
                item.problem("rule, kind, words, confidence, yes and no are needed");
                continue;
            }
            String kind = Knowledge.at(keys, "kind").text();
            if (!Set.of("governs", "owned", "adverb").contains(kind)) {
                Knowledge.at(keys, "kind").problem("kind is governs, owned or adverb, not " + kind);
            }
            double confidence = Knowledge.share(Knowledge.at(keys, "confidence"));
            for (String words : Knowledge.at(keys, "words").texts()) {
                entries.add(new Entry(Knowledge.at(keys, "rule").text(), kind, List.of(words.split(" ")), confidence));
            }
        }
        entries.forEach(entry -> firsts.add(entry.words().get(0)));
    }

    List<Draft> read(Sentence s) {
        List<Draft> out = new ArrayList<>();
        for (Token token : s.tokens()) {
            if (!firsts.contains(token.lower())) {
                continue;
            }
            for (Entry entry : entries) {
                if (stands(s, token.index(), entry)) {
                    draft(s, token.index(), entry).ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private static boolean stands(Sentence s, int i, Entry entry) {
        if (!entry.kind().equals("governs")) {
            return s.token(i).lower().equals(entry.words().get(0));
        }
        for (int k = 0; k < entry.words().size(); k++) {
            if (i + k >= s.size()
                    || !s.token(i + k).lower().equals(entry.words().get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Draft> draft(Sentence s, int i, Entry entry) {
        return switch (entry.kind()) {
            case "governs" -> governs(s, i, entry);
            case "owned" -> owned(s, i, entry);
            default -> adverb(s, i, entry);
        };
    }

    private static Optional<Draft> governs(Sentence s, int i, Entry entry) {
        int last = i + entry.words().size() - 1;
        int phrase = i;
        int speaker =
                s.token(last).head() > last ? s.token(last).head() : s.token(i).head();
        if (speaker <= last) {
            speaker = -1;
            for (int child : s.children(last)) {
                speaker = child > last && speaker < 0 ? child : speaker;
            }
        }
        if (speaker < 0) {
            return Optional.empty();
        }
        for (int at = speaker;
                at >= 0 && (at == speaker || at >= i && at <= last);
                at = s.token(at).head()) {
            phrase = at;
        }
        Span cue = s.token(i).span().cover(s.token(last).span());
        return around(s, phrase, speaker, cue, entry);
    }

    /** "in X's view": a preposition before the noun, an owner below it. */
    private static Optional<Draft> owned(Sentence s, int i, Entry entry) {
        int owner = s.child(i, "nmod:poss");
        if (owner < 0 || !Clauses.marked(s, i, "in", "by") || s.token(i).head() < 0) {
            return Optional.empty();
        }
        return around(s, i, owner, s.token(i).span(), entry);
    }

    private static Optional<Draft> adverb(Sentence s, int i, Entry entry) {
        int host = s.token(i).head();
        return host < 0 ? Optional.empty() : around(s, i, i, s.token(i).span(), entry);
    }

    /** The content is the clause that the phrase stands in, without the phrase. */
    private static Optional<Draft> around(Sentence s, int phrase, int speaker, Span cue, Entry entry) {
        int host = s.token(phrase).head();
        while (host >= 0 && !clause(s, host) && s.token(host).head() >= 0) {
            host = s.token(host).head();
        }
        if (host < 0) {
            return Optional.empty();
        }
        Set<Integer> content = new TreeSet<>(s.subtree(host));
        content.removeAll(s.subtree(phrase));
        Draft draft = new Draft(s, host, cue, "say/phrases:" + entry.rule(), "neutral", 0, true, entry.confidence());
        draft.speaker = speaker;
        draft.clause = true;
        draft.pieces.addAll(Clauses.pieces(s, content));
        return draft.pieces.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    private static boolean clause(Sentence s, int token) {
        return s.child(token, "nsubj", "csubj", "expl") >= 0;
    }
}
