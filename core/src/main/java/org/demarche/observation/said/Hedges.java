package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Article;
import org.demarche.article.Words;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Words by which the paper holds back when it reports a saying: {@code say/hedges.yaml}. */
final class Hedges {
    static final String FILE = "say/hedges.yaml";

    private final Set<String> governors = new HashSet<>();
    private final Set<String> adverbs = new HashSet<>();

    private Hedges() {}

    static Hedges read(Shelf shelf, Problems problems) {
        Hedges out = new Hedges();
        for (Yaml item : Yaml.read(shelf, FILE, problems).map(Yaml::items).orElse(List.of())) {
            Map<String, Yaml> keys = item.entries(List.of("rule", "kind", "words", "why", "yes", "no", "gap"));
            if (!keys.keySet().containsAll(List.of("rule", "kind", "words", "yes", "no"))) {
                item.problem("rule, kind, words, yes and no are needed");
                continue;
            }
            switch (Knowledge.at(keys, "kind").text()) {
                case "governor" ->
                    out.governors.addAll(Knowledge.at(keys, "words").texts());
                case "adverb" -> out.adverbs.addAll(Knowledge.at(keys, "words").texts());
                default -> Knowledge.at(keys, "kind").problem("kind is governor or adverb");
            }
        }
        return out;
    }

    /** The hedges on a cue, in text order. */
    List<Words> on(Article article, Draft draft) {
        Sentence s = draft.sentence;
        Set<Integer> found = new TreeSet<>();
        Token cue = s.token(draft.verb);
        if (cue.head() >= 0
                && cue.is("xcomp")
                && governors.contains(s.token(cue.head()).lemma())) {
            found.add(cue.head());
            adverbs(s, cue.head(), draft, found);
        }
        adverbs(s, draft.verb, draft, found);
        return new ArrayList<>(
                found.stream().map(i -> article.words(s.token(i).span())).toList());
    }

    private void adverbs(Sentence s, int verb, Draft draft, Set<Integer> found) {
        for (int child : s.children(verb, "advmod")) {
            if (adverbs.contains(s.token(child).lower())
                    && !draft.cue.equals(s.token(child).span())) {
                found.add(child);
            }
        }
    }
}
