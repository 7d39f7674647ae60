package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Collection;
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
import org.demarche.mention.Mentions;

/** What somebody pointedly did not say: {@code say/silence.yaml}. */
final class SilenceReader {
    static final String FILE = "say/silence.yaml";
    private static final Set<String> OPEN =
            Set.of("whether", "if", "what", "who", "whom", "whose", "when", "where", "why", "how", "which");
    private static final Set<String> NO_FACT = Set.of("should", "may", "might", "must", "shall", "can", "ought");
    private static final Set<String> MARKS = Set.of("if", "unless", "whether", "lest");
    private static final Set<String> ANIMATE =
            Set.of("he", "she", "they", "i", "we", "who", "you", "both", "neither", "none", "nobody");

    private record Entry(
            String rule,
            String kind,
            String part,
            List<List<String>> governors,
            List<List<String>> words,
            boolean open,
            boolean passive,
            Set<String> only,
            Set<String> except,
            double confidence) {}

    private final List<Entry> entries = new ArrayList<>();
    /** First words of all entries: most tokens are none. */
    private final Set<String> firsts = new HashSet<>();

    SilenceReader(Shelf shelf, Problems problems) {
        for (Yaml item : Yaml.read(shelf, FILE, problems).map(Yaml::items).orElse(List.of())) {
            Map<String, Yaml> keys = item.entries(List.of(
                    "rule",
                    "kind",
                    "part",
                    "governors",
                    "words",
                    "clause",
                    "only",
                    "except",
                    "passive",
                    "confidence",
                    "why",
                    "yes",
                    "no",
                    "gap"));
            if (!keys.keySet().containsAll(List.of("rule", "kind", "words", "confidence", "yes", "no"))) {
                item.problem("rule, kind, words, confidence, yes and no are needed");
                continue;
            }
            String kind = Knowledge.at(keys, "kind").text();
            if (!Set.of("negated", "governed", "phrase", "without").contains(kind)) {
                Knowledge.at(keys, "kind").problem("kind is negated, governed, phrase or without, not " + kind);
            }
            entries.add(new Entry(
                    Knowledge.at(keys, "rule").text(),
                    kind,
                    keys.containsKey("part") ? Knowledge.at(keys, "part").text() : "verb",
                    phrases(keys.get("governors")),
                    phrases(Knowledge.at(keys, "words")),
                    keys.containsKey("clause"),
                    keys.containsKey("passive"),
                    texts(keys.get("only")),
                    texts(keys.get("except")),
                    Knowledge.share(Knowledge.at(keys, "confidence"))));
        }
        index();
    }

    private void index() {
        for (Entry entry : entries) {
            entry.words().forEach(words -> firsts.add(words.get(0)));
            entry.governors().forEach(words -> firsts.add(words.get(0)));
        }
    }

    private static List<List<String>> phrases(@org.jspecify.annotations.Nullable Yaml list) {
        return list == null
                ? List.of()
                : list.texts().stream()
                        .map(words -> List.of(words.split(" ")))
                        .sorted((a, b) -> b.size() - a.size())
                        .toList();
    }

    private static Set<String> texts(@org.jspecify.annotations.Nullable Yaml list) {
        return list == null ? Set.of() : new HashSet<>(list.texts());
    }

    List<Draft> read(Sentence s, Mentions mentions) {
        List<Draft> out = new ArrayList<>();
        for (Token token : s.tokens()) {
            if (!firsts.contains(token.lemma())) {
                continue;
            }
            Optional<Draft> first = Optional.empty();
            for (Entry entry : entries) {
                first = first.isPresent() ? first : at(s, token, entry);
            }
            first.filter(draft -> speaks(draft, mentions)).ifPresent(out::add);
        }
        out.removeIf(d ->
                out.stream().anyMatch(other -> other != d && other.cue.contains(d.cue) && !d.cue.contains(other.cue)));
        for (Draft second : List.copyOf(out)) {
            out.stream()
                    .filter(first -> s.token(second.verb).is("conj")
                            && s.token(second.verb).head() == first.verb)
                    .findFirst()
                    .ifPresent(first -> join(first, second, out));
        }
        return out;
    }

    /** "neither confirmed nor denied the strike" is one silence. */
    private static void join(Draft first, Draft second, List<Draft> out) {
        out.remove(second);
        if (first.pieces.equals(List.of(first.cue))) {
            first.pieces.clear();
            first.pieces.addAll(second.pieces);
        }
    }

    private static boolean speaks(Draft draft, Mentions mentions) {
        if (draft.speaker < 0) {
            return false;
        }
        Token speaker = draft.sentence.token(draft.speaker);
        return ANIMATE.contains(speaker.lower())
                || !speaker.entity().equals("O")
                || !mentions.parties(draft.sentence.index(), draft.speaker).isEmpty()
                || draft.sentence.children(draft.speaker, "nmod:poss").stream()
                        .anyMatch(owner ->
                                !mentions.parties(draft.sentence.index(), owner).isEmpty());
    }

    private static Optional<Draft> at(Sentence s, Token token, Entry entry) {
        boolean part = entry.part().equals("adjective")
                ? token.upos().equals("ADJ")
                : token.verb() || token.upos().equals("AUX");
        if (!part) {
            return Optional.empty();
        }
        return switch (entry.kind()) {
            case "negated" ->
                Unsaid.negated(s, token.index()) ? spoken(s, token.index(), token.index(), entry) : Optional.empty();
            case "governed" -> governed(s, token.index(), entry);
            case "without" ->
                Clauses.marked(s, token.index(), "without")
                        ? spoken(s, token.index(), token.index(), entry)
                        : Optional.empty();
            default ->
                Unsaid.negated(s, token.index()) ? Optional.empty() : spoken(s, token.index(), token.index(), entry);
        };
    }

    private static Optional<Draft> governed(Sentence s, int governor, Entry entry) {
        for (List<String> words : entry.governors()) {
            List<Integer> found =
                    s.token(governor).lemma().equals(words.get(0)) ? Phrase.match(s, governor, words) : List.of();
            if (found.isEmpty() || Unsaid.negated(s, governor)) {
                continue;
            }
            int last = found.get(found.size() - 1);
            for (int i = last + 1; i < Math.min(s.size(), last + 6); i++) {
                boolean under =
                        found.contains(s.token(i).head()) && s.token(i).is("xcomp", "advcl", "obl", "ccomp", "acl");
                if (under
                        && (words.size() > 1
                                || Unsaid.infinitive(s, i)
                                || s.token(i).xpos().equals("VBG"))) {
                    return spoken(s, i, governor, entry);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> spoken(Sentence s, int verb, int top, Entry entry) {
        for (List<String> words : entry.words()) {
            if (!s.token(verb).lemma().equals(words.get(0))) {
                continue;
            }
            List<Integer> found = Phrase.match(s, verb, words);
            if (words.get(0).equals("reach") && !forComment(s, verb)) {
                continue;
            }
            if (!found.isEmpty()) {
                Optional<Draft> draft = draft(s, verb, top, found, entry);
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
    }

    /** "could not be reached", in the sense of the newsroom. */
    private static boolean forComment(Sentence s, int verb) {
        return s.child(verb, "nsubj:pass") >= 0
                && (Clauses.governed(s, verb, "for") >= 0
                        || Clauses.governed(s, verb, "by") < 0 && Clauses.governed(s, verb, "before") < 0);
    }

    private static Optional<Draft> draft(Sentence s, int verb, int top, List<Integer> words, Entry entry) {
        if (hypothetical(s, top) || entry.passive() && s.child(verb, "aux:pass") < 0) {
            return Optional.empty();
        }
        for (int child : s.children(verb, "obl", "nmod", "obl:unmarked")) {
            if (entry.except().contains(s.token(child).lemma())) {
                return Optional.empty();
            }
        }
        Set<Integer> content = new TreeSet<>();
        int complement = complement(s, verb, words, entry.open());
        if (complement == -2) {
            return Optional.empty();
        }
        if (complement >= 0) {
            String noun = s.token(complement).lemma().toLowerCase(java.util.Locale.ROOT);
            boolean person = s.token(complement).entity().endsWith("PER");
            boolean matters = s.token(complement).noun();
            if (entry.except().contains(noun)
                    || matters && !entry.only().isEmpty() && !entry.only().contains(noun) && !person) {
                return Optional.empty();
            }
            content.addAll(phrase(s, complement, words));
        }
        Set<Integer> cue = new TreeSet<>(words);
        cue.add(top);
        for (int child : s.children(top, "aux", "advmod", "aux:pass", "cop")) {
            if (child < top && child >= top - 4) {
                cue.add(child);
            }
        }
        Span span = s.spanOf(List.copyOf(cue));
        content.removeIf(i -> span.contains(s.token(i).span()));
        Draft draft = new Draft(s, top, span, "say/silence:" + entry.rule(), "neutral", 0, false, entry.confidence());
        draft.silence = true;
        int patient = s.child(top, "nsubj:pass");
        draft.speaker = patient >= 0 ? Clauses.antecedent(s, top, patient) : Doers.subject(s, top, 0);
        draft.pieces.addAll(Clauses.pieces(s, content));
        if (draft.pieces.isEmpty()) {
            draft.pieces.add(span);
        }
        return Optional.of(draft);
    }

    private static Collection<Integer> phrase(Sentence s, int head, List<Integer> words) {
        return s.subtree(
                head,
                i -> !(s.token(i).head() == head
                                && s.token(i).is("case", "mark")
                                && !OPEN.contains(s.token(i).lower()))
                        && !words.contains(i));
    }

    private static boolean hypothetical(Sentence s, int verb) {
        for (int child : s.children(verb)) {
            Token token = s.token(child);
            if (token.is("aux")
                            && NO_FACT.contains(token.lower())
                            && !s.token(verb).lemma().equals("reach")
                    || token.is("mark") && MARKS.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** What was not spoken of: -1 if not told, -2 if what follows makes it no silence ("did not say that …"). */
    private static int complement(Sentence s, int verb, List<Integer> words, boolean open) {
        int governed = Phrase.governed(s, verb, words);
        if (governed >= 0 && !words.contains(governed)) {
            return governed;
        }
        int clause = s.child(verb, "ccomp");
        if (clause >= 0) {
            boolean question = false;
            for (int i : s.subtree(clause)) {
                question |= OPEN.contains(s.token(i).lower())
                        && i - 3 <= s.subtree(clause).get(0);
            }
            return question || !open ? clause : -2;
        }
        for (int child : s.children(verb, "advcl")) {
            if (child > verb
                    && s.children(child).stream()
                            .anyMatch(i -> OPEN.contains(s.token(i).lower())
                                    && s.token(i).is("mark", "advmod"))) {
                return child;
            }
        }
        int last = words.get(words.size() - 1);
        for (int at : words) {
            for (int child : s.children(at, "obj", "xcomp", "obl", "nmod", "advcl")) {
                boolean topic = s.token(child).is("obj")
                        || Clauses.marked(s, child, "on", "about", "of", "to", "over", "regarding");
                if (child > last && !words.contains(child) && topic) {
                    return child;
                }
            }
        }
        return -1;
    }
}
