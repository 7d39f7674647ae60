package org.demarche.observation.said;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;

/** What was said, where it is no clause: an infinitive, somebody bidden to act, a thing named, a noun phrase. */
final class PhraseContent {
    /** "reported on Monday" speaks of no Monday. */
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night");

    private PhraseContent() {}

    static void infinitive(Sentence s, int head, Set<Integer> content) {
        for (int child : s.children(head, "xcomp", "acl", "advcl")) {
            boolean to = Unsaid.infinitive(s, child);
            boolean apart =
                    s.token(child).is("advcl") && s.token(head).verb() && s.child(head, "obj", "iobj", "ccomp") < 0;
            if (child > head
                    && to
                    && (apart
                            || s.token(child).is("xcomp")
                            || s.token(head).noun() && s.token(child).is("acl"))) {
                content.addAll(withoutTo(s, child));
            }
        }
    }

    private static Collection<Integer> withoutTo(Sentence s, int verb) {
        return s.subtree(
                verb,
                i -> !(s.token(i).head() == verb
                        && s.token(i).is("mark")
                        && s.token(i).lower().equals("to")));
    }

    static void bidding(Sentence s, int head, int governed, Draft draft, Set<Integer> content) {
        int person = governed >= 0 ? governed : s.child(head, "obj", "iobj");
        for (int child : s.children(head, "xcomp")) {
            int lost = s.child(child, "obj");
            person = person < 0 && Unsaid.infinitive(s, child) && lost > head && lost < s.child(child, "mark")
                    ? lost
                    : person;
        }
        if (person < 0 || person < head) {
            return;
        }
        for (int at : List.of(head, person)) {
            for (int child : s.children(at, "xcomp", "advcl", "acl", "ccomp")) {
                if (child > person && Unsaid.infinitive(s, child)) {
                    content.addAll(s.subtree(child));
                }
            }
        }
        if (!content.isEmpty()) {
            content.addAll(phrase(s, person));
            draft.addressee = person;
        }
    }

    /** A phrase without the preposition that the cue already holds. */
    private static Collection<Integer> phrase(Sentence s, int head) {
        return s.subtree(head, i -> !(s.token(i).head() == head && s.token(i).is("case")));
    }

    static void naming(Sentence s, int head, int governed, Draft draft, Set<Integer> content) {
        int object = governed >= 0
                ? governed
                : Clauses.passive(s, head) ? s.child(head, "nsubj:pass") : s.child(head, "obj", "iobj");
        boolean gap =
                s.token(head).is("acl:relcl") || s.token(head).is("ccomp", "advcl") && s.child(head, "nsubj") >= 0;
        if (object < 0 && s.children(head, "xcomp").size() == 2) {
            object = s.child(head, "xcomp");
        }
        int named = -1;
        for (int child : s.children(head, "xcomp", "obl", "advcl", "obj", "ccomp")) {
            boolean as = Clauses.marked(s, child, "as", "to", "with") && !Unsaid.infinitive(s, child);
            boolean bare = s.token(child).is("xcomp", "ccomp") && !Unsaid.infinitive(s, child)
                    || s.token(child).is("obj") && child != object;
            if (child > head && child != object && (as && Clauses.marked(s, child, "as") || bare)) {
                named = child;
            }
        }
        if (object >= 0 && named >= 0) {
            content.addAll(s.subtree(object));
            content.addAll(s.subtree(named));
            draft.object = object;
        } else if (gap && (named >= 0 || object > head)) {
            content.addAll(s.subtree(named >= 0 ? named : object));
        }
    }

    static void object(Sentence s, int head, int governed, List<Integer> words, Draft draft, Set<Integer> content) {
        int object = governed;
        if (words.size() == 1 || governed < 0) {
            object = Clauses.passive(s, head) ? s.child(head, "nsubj:pass") : s.child(head, "obj", "iobj");
            object = object >= 0 ? object : gerund(s, head);
            if (Clauses.passive(s, head) && draft.speaker < 0) {
                return;
            }
        }
        if (object < 0 && s.token(head).is("acl:relcl") && words.size() == 1 && !Clauses.passive(s, head)) {
            int noun = s.token(head).head();
            if (noun >= 0 && noun != draft.speaker && s.child(head, "nsubj") >= 0) {
                content.addAll(Clauses.core(s, noun));
                draft.object = noun;
            }
            return;
        }
        boolean day = governed >= 0 && object == governed;
        if (object < 0
                || words.contains(object)
                || day && TIMES.contains(s.token(object).lemma().toLowerCase(Locale.ROOT))) {
            return;
        }
        draft.object = object;
        int clause = s.token(object).head();
        content.addAll(phrase(s, object));
        for (int child : s.children(clause == head ? head : clause, "obl", "advcl", "xcomp", "nmod", "ccomp")) {
            boolean near = contiguous(s, content, child) && !s.token(child).is("obl:unmarked", "obl:tmod");
            boolean topic = Clauses.marked(s, child, "of", "for", "as", "over", "about", "to", "against");
            boolean circumstance = Clauses.marked(s, child, "during", "after", "before", "since", "while", "by")
                    || TIMES.contains(s.token(child).lemma().toLowerCase(Locale.ROOT))
                    || s.token(child).upos().equals("NUM");
            if (child > object && clause == head && (topic || near && !circumstance)) {
                content.addAll(s.subtree(child));
            }
        }
    }

    /** "denied planning": an action in the place of an object. */
    private static int gerund(Sentence s, int head) {
        for (int child : s.children(head, "xcomp", "advcl", "ccomp")) {
            if (child > head && child < head + 4 && s.token(child).xpos().equals("VBG") && s.child(child, "mark") < 0) {
                return child;
            }
        }
        return -1;
    }

    /** Whether a dependent's phrase begins right where the content so far ends. */
    private static boolean contiguous(Sentence s, Set<Integer> content, int child) {
        return content.contains(s.subtree(child).get(0) - 1);
    }
}
