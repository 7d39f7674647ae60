package org.demarche.observation.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.article.Span;
import org.demarche.language.Token;

/** Settles where unquoted content and quotations touch: what is whose, and what is the whole of it. */
final class Joining {
    private final String text;
    private final Outermost quotations;
    private final Drafts drafts;
    private final Predicate<Quotation> speech;
    /** Quotations with a cue right before them, whatever other content the parser makes them part of. */
    private final Map<Span, Draft> introduced = new HashMap<>();

    Joining(String text, Outermost quotations, Drafts drafts, Predicate<Quotation> speech) {
        this.text = text;
        this.quotations = quotations;
        this.drafts = drafts;
        this.speech = speech;
    }

    /** Content that reaches into a quotation takes the whole of it; content of a cue inside one stays inside. */
    void join() {
        drafts.all().filter(draft -> draft.quotes).forEach(this::introduce);
        for (Draft draft : drafts.all().toList()) {
            for (int i = 0; i < draft.pieces.size(); i++) {
                for (Quotation quotation : quotations.touching(draft.pieces.get(i))) {
                    draft.pieces.set(i, joined(draft, draft.pieces.get(i), quotation));
                }
            }
            draft.pieces.removeIf(
                    piece -> text.substring(piece.start(), piece.end()).isBlank());
            merge(draft.pieces);
            for (Span piece : List.copyOf(draft.pieces)) {
                quotations.touching(piece).stream()
                        .filter(q -> q.span().equals(piece) && !q.span().contains(draft.cue) && speech.test(q))
                        .forEach(draft::take);
            }
            dropBefore(draft);
        }
    }

    private void introduce(Draft draft) {
        int at = draft.cue.end();
        while (at < text.length() && (Marks.space(text.charAt(at)) || ",:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int start = at;
        if (start < text.length() && text.substring(draft.cue.end(), start).indexOf('\n') < 0) {
            quotations.touching(new Span(start, start + 1)).stream()
                    .filter(q -> q.span().start() == start && speech.test(q))
                    .forEach(q -> introduced.put(q.span(), draft));
        }
    }

    private Span joined(Draft draft, Span piece, Quotation quotation) {
        Span whole = quotation.span();
        if (whole.contains(draft.cue)) {
            return meet(piece, quotation.inner());
        }
        Draft other = introduced.get(whole);
        if (other != null && other != draft && apart(draft, other) && piece.start() < other.cue.start()) {
            // "…, adding: “…”": what the participle reports is no part of what the main verb does
            return new Span(
                    piece.start(), Math.max(piece.start() + 1, comma(Math.min(piece.end(), other.cue.start()))));
        }
        boolean closed = whole.end() <= draft.cue.start() && draft.cue.start() - whole.end() < 60;
        if (closed && piece.start() < whole.start() && after(whole.start(), ":") && capital(quotation)) {
            // "He lost faith: “We are done,” he said": the quotation alone is what was said
            return whole;
        }
        return piece.cover(whole);
    }

    /** Whether one cue goes on beside the other rather than being part of what it reports. */
    private static boolean apart(Draft draft, Draft other) {
        if (draft.sentence != other.sentence || other.cue.start() < draft.cue.start()) {
            return false;
        }
        Token verb = other.sentence.token(other.verb);
        return verb.is("advcl", "conj") && verb.head() == draft.verb
                || !other.sentence.dominates(draft.verb, other.verb)
                || ClauseContent.PARTICIPLES.contains(verb.lower()) && after(draft, other);
    }

    private static boolean after(Draft draft, Draft other) {
        return other.verb > 0
                && other.verb > draft.verb
                && other.sentence.token(other.verb - 1).text().equals(",");
    }

    /** "Asked why, he said, “…”": a clause before a cue that introduces a whole sentence is no part of it. */
    private void dropBefore(Draft draft) {
        boolean introduces = draft.direct.stream()
                .anyMatch(q -> introduced.get(q.span()) == draft
                        && capital(q)
                        && !draft.sentence.token(draft.verb).is("advcl"));
        if (introduces) {
            draft.pieces.removeIf(piece -> piece.end() <= draft.cue.start()
                    && quotations.touching(piece).isEmpty());
        }
    }

    private boolean capital(Quotation quotation) {
        return Character.isUpperCase(text.charAt(quotation.inner().start()));
    }

    /** Where the words before a place end, a comma and what stands after it left off. */
    private int comma(int place) {
        int end = place;
        while (end > 0 && (Marks.space(text.charAt(end - 1)) || ",;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private boolean after(int place, String marks) {
        int i = place - 1;
        while (i >= 0 && Marks.space(text.charAt(i))) {
            i--;
        }
        return i >= 0 && marks.indexOf(text.charAt(i)) >= 0;
    }

    private static Span meet(Span a, Span b) {
        int start = Math.max(a.start(), b.start());
        return new Span(start, Math.max(start + 1, Math.min(a.end(), b.end())));
    }

    private static void merge(List<Span> pieces) {
        pieces.sort(null);
        for (int i = pieces.size() - 1; i > 0; i--) {
            if (pieces.get(i - 1).overlaps(pieces.get(i))) {
                pieces.set(i - 1, pieces.get(i - 1).cover(pieces.remove(i)));
            }
        }
    }
}
