package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/**
 * Gives quotations to the cues that report them: by grammar where a cue's content touches one, else by their place beside a
 * cue, after a colon, or as the continuation of what the same speaker said before.
 */
final class QuoteReader {
    /** A cue stands at most this many words from the quotation it reports. */
    private static final int NEAR = 22;

    /** A sentence may begin or end so many characters (a space, a mark) off the quotation. */
    private static final int EDGE = 3;

    private final String text;
    private final List<Sentence> sentences;
    private final Outermost quotations;
    private final Drafts drafts;

    QuoteReader(String text, List<Sentence> sentences, Outermost quotations, List<Draft> drafts) {
        this.text = text;
        this.sentences = sentences;
        this.quotations = quotations;
        this.drafts = new Drafts(drafts);
    }

    void read() {
        join();
        Optional<Quotation> before = Optional.empty();
        Optional<Draft> holder = Optional.empty();
        for (Quotation quotation : quotations.all()) {
            if (!speech(quotation)) {
                continue;
            }
            Optional<Draft> owner = owner(quotation, before, holder);
            owner.ifPresent(draft -> draft.take(quotation));
            holder = owner;
            before = Optional.of(quotation);
        }
    }

    /** Content and quotations that touch become one; see {@link Joining}. */
    void join() {
        new Joining(text, quotations, drafts, this::speech).join();
    }

    /** Whether a quotation is something said, not a word or a title in quotation marks. */
    boolean speech(Quotation quotation) {
        String inner =
                text.substring(quotation.inner().start(), quotation.inner().end());
        char last = inner.charAt(inner.length() - 1);
        char first = inner.charAt(0);
        boolean ends = ",.?!\u2026-\u2014\u2013;".indexOf(last) >= 0 || !quotation.closed();
        boolean starts = !Character.isLowerCase(first);
        char before = charBefore(quotation.span().start());
        boolean opens = before == '\n' || ".?!:\u201d\"\u2026;".indexOf(before) >= 0;
        boolean introduced = before == ',' || before == ':' || before == '\u2014' || before == '-';
        int words = inner.split("\\s+").length;
        if (titled(inner)) {
            return false;
        }
        boolean several = quotation.parts().size() > 1 || inner.matches("(?s).*[a-z)][.?!]\\s+[A-Z\\[\u201c].*");
        boolean paused = ",.".indexOf(charAfter(quotation.span().end())) >= 0;
        return several && (starts || opens || introduced)
                || opens && starts && (ends || before == ':' || words > 3 && paused)
                || introduced && (ends || paused || words > 5) && (starts || words > 2)
                || starts && ends && words > 3
                || starts && words > 2 && saidBefore(quotation);
    }

    /** A book, a film, an article: nearly every longer word has a capital. */
    private static boolean titled(String inner) {
        int longer = 0;
        int capital = 0;
        String[] words = inner.split("\\s+", 14);
        for (String word : words) {
            if (word.length() > 3) {
                longer++;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words.length > 2
                && words.length < 14
                && longer > 1
                && capital >= longer - 1
                && ".?!".indexOf(inner.charAt(inner.length() - 1)) < 0
                && capital * 4 >= longer * 3;
    }

    /** A reporting verb directly before the mark: he said "Go home". */
    private boolean saidBefore(Quotation quotation) {
        return drafts.near(quotation.span())
                .anyMatch(d -> d.quotes
                        && d.cue.end() <= quotation.span().start()
                        && text.substring(d.cue.end(), quotation.span().start()).isBlank());
    }

    private char charBefore(int position) {
        int i = position - 1;
        while (i >= 0 && text.charAt(i) != '\n' && Marks.space(text.charAt(i))) {
            i--;
        }
        return i < 0 ? '\n' : text.charAt(i);
    }

    private char charAfter(int position) {
        int i = position;
        while (i < text.length() && text.charAt(i) != '\n' && Marks.space(text.charAt(i))) {
            i++;
        }
        return i >= text.length() ? '\n' : text.charAt(i);
    }

    private Optional<Draft> owner(Quotation quotation, Optional<Quotation> before, Optional<Draft> holder) {
        Optional<Draft> grammatical = drafts.near(quotation.span())
                .filter(d -> !quotation.span().contains(d.cue) && d.direct.contains(quotation))
                .findFirst();
        if (grammatical.isPresent()) {
            return grammatical;
        }
        Optional<Draft> turn = turn(quotation);
        if (turn.isPresent()) {
            return turn;
        }
        boolean split = before.isPresent()
                && sameParagraph(before.get().span().end(), quotation.span().start());
        char previous = charBefore(quotation.span().start());
        boolean introduced = previous == ',' || previous == ':';
        Optional<Draft> out = introduced
                ? displaced(quotation).or(() -> beside(quotation, false, previous == ':'))
                : Optional.empty();
        if (out.isEmpty()) {
            out = beside(quotation, true, false);
        }
        if (out.isEmpty()) {
            out = signed(quotation);
        }
        if (out.isEmpty() && split && holder.isPresent()) {
            return holder;
        }
        if (out.isEmpty() && !introduced) {
            out = beside(quotation, false, false);
        }
        return out.or(() -> introducedByParagraph(quotation)).or(() -> carriedOver(quotation, before, holder));
    }

    /** A cue that is followed by a comma or colon and a quotation reports that, not the unquoted clause found before it. */
    private Optional<Draft> displaced(Quotation quotation) {
        int start = quotation.span().start();
        Optional<Draft> found = drafts.near(quotation.span())
                .filter(d -> d.quotes
                        && d.direct.isEmpty()
                        && !d.pieces.isEmpty()
                        && d.content().end() <= d.cue.start())
                .filter(d -> d.cue.end() <= start && start - d.cue.end() < 60 && clear(d.cue.end(), start, d))
                .filter(d -> quotations.touching(d.content()).isEmpty())
                .max(Comparator.comparingInt(d -> d.cue.start()));
        found.ifPresent(d -> d.pieces.clear());
        return found;
    }

    private boolean sameParagraph(int from, int to) {
        return from <= to && text.substring(from, to).indexOf('\n') < 0;
    }

    /** A cue in the same line, right after or right before the quotation, that has no content of its own yet. */
    private Optional<Draft> beside(Quotation quotation, boolean after, boolean colon) {
        Span whole = quotation.span();
        Comparator<Draft> nearest = Comparator.comparingInt(d -> Math.abs(d.cue.start() - whole.start()));
        return drafts.near(whole)
                .filter(d -> d.quotes || colon && !d.pieces.isEmpty())
                .filter(d -> after ? d.cue.start() >= whole.end() : d.cue.end() <= whole.start())
                .filter(d -> d.pieces.isEmpty() || !d.direct.isEmpty() && touchesSplit(d, quotation) || colon)
                .filter(d -> quotations.holding(d.cue).isEmpty())
                .filter(d -> after ? clear(whole.end(), d.cue.start(), d) : clear(d.cue.end(), whole.start(), d))
                .min(nearest);
    }

    /** A draft that already has the first half of a quotation split by its cue. */
    private boolean touchesSplit(Draft draft, Quotation quotation) {
        Span last = draft.direct.get(draft.direct.size() - 1).span();
        return last.end() <= draft.cue.start()
                && draft.cue.end() <= quotation.span().start()
                && clear(draft.cue.end(), quotation.span().start(), draft);
    }

    /** Nothing but a few words of the cue's sentence stands between. */
    private boolean clear(int from, int to, Draft draft) {
        if (from > to || to - from > 400) {
            return false;
        }
        String between = text.substring(from, to);
        Span sentence = draft.sentence.span();
        boolean oneSentence = sentence.start() <= from + EDGE && sentence.end() >= to - EDGE;
        boolean plain = between.indexOf('\n') < 0 && between.indexOf('\u201c') < 0;
        return plain && oneSentence && between.split("\\s+").length <= NEAR;
    }

    /** A quotation signed with a dash and a name: “We stay.” — Ana Ruiz. */
    private Optional<Draft> signed(Quotation quotation) {
        int end = quotation.span().end();
        int at = end;
        while (at < text.length() && " \u00a0\u2014\u2015\u2013-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String marks = text.substring(end, at).strip();
        if (marks.isEmpty() || at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
            return Optional.empty();
        }
        int line = text.indexOf('\n', at);
        if ((line < 0 ? text.length() : line) - at > 80) {
            return Optional.empty();
        }
        for (Sentence s : sentences) {
            int first = s.at(at);
            if (first >= 0 && s.token(first).upos().equals("PROPN")) {
                int head = first;
                while (s.token(head).head() > first
                        && s.token(s.token(head).head()).noun()) {
                    head = s.token(head).head();
                }
                int dash = text.indexOf(marks, end);
                Draft draft = new Draft(
                        s, head, new Span(dash, dash + marks.length()), "say/quotes:signed", "neutral", 0, true, 0.8);
                draft.speaker = head;
                drafts.add(draft);
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** "She wrote:" on the line or in the sentence before. */
    private Optional<Draft> introducedByParagraph(Quotation quotation) {
        int end = quotation.span().start();
        while (end > 0 && Marks.space(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != ':') {
            return Optional.empty();
        }
        int colon = end - 1;
        Optional<Draft> cue = drafts.near(quotation.span())
                .filter(d -> d.quotes
                        && d.sentence.span().end() >= colon
                        && d.sentence.span().start() < colon)
                .filter(d -> d.cue.end() <= colon && quotations.holding(d.cue).isEmpty())
                .max(Comparator.comparing((Draft d) -> d.pieces.isEmpty()).thenComparing(d -> d.cue.start()));
        return cue.or(() -> byColon(colon));
    }

    /** A colon that stands for a cue of its own; the speaker is the subject before it or the name before it. */
    private Optional<Draft> byColon(int colon) {
        for (Sentence s : sentences) {
            if (s.span().start() <= colon && colon < s.span().end()) {
                int named = named(s, colon);
                int speaker = named >= 0 ? named : Doers.of(s, s.root());
                if (speaker < 0 && Clauses.noun(s.token(s.root()))) {
                    speaker = s.root();
                }
                Draft draft =
                        new Draft(s, s.root(), new Span(colon, colon + 1), "say/quotes:colon", "neutral", 0, true, 0.7);
                draft.speaker = speaker;
                drafts.add(draft);
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** The name that alone stands between a mark, or the beginning, and a colon: a turn of a dialogue. */
    private int named(Sentence s, int colon) {
        int last = s.at(colon) - 1;
        int first = last;
        while (first >= 0 && last - first < 6 && s.token(first).upos().equals("PROPN")) {
            first--;
        }
        boolean opens = first < 0 || ".?!\"'".contains(s.token(first).text());
        return last >= 0 && first < last && opens ? last : -1;
    }

    /** "“…” Bush: “…”": the colon begins another's turn, though the sentence goes on. */
    private Optional<Draft> turn(Quotation quotation) {
        int colon = quotation.span().start() - 1;
        while (colon > 0 && Marks.space(text.charAt(colon))) {
            colon--;
        }
        for (Sentence s : sentences) {
            if (text.charAt(Math.max(0, colon)) == ':'
                    && s.span().start() <= colon
                    && colon < s.span().end()
                    && s.at(colon) >= 0) {
                int speaker = named(s, colon);
                return speaker < 0 ? Optional.empty() : byColon(colon);
            }
        }
        return Optional.empty();
    }

    /** A quotation on a line of its own, or after a plain sentence, belongs to whoever spoke last. */
    private Optional<Draft> carriedOver(Quotation quotation, Optional<Quotation> before, Optional<Draft> holder) {
        if (before.isPresent() && holder.isPresent() && onlySpaceBetween(before.get(), holder.get(), quotation)) {
            return holder;
        }
        Optional<Draft> last = drafts.lastBefore(
                quotation.span().start(),
                d -> d.speaker >= 0
                        && !d.pieces.isEmpty()
                        && quotations.holding(d.cue).isEmpty());
        boolean line = charBefore(quotation.span().start()) == '\n';
        Optional<Draft> subject = line ? Optional.empty() : subjectBefore(quotation);
        return subject.or(() -> last.map(d -> followUp(d, d.sentence, d.speaker)));
    }

    private boolean onlySpaceBetween(Quotation before, Draft holder, Quotation quotation) {
        int from = Math.max(
                before.span().end(),
                holder.cue.start() > before.span().end()
                        ? holder.sentence.span().end()
                        : 0);
        return from <= quotation.span().start()
                && text.substring(from, quotation.span().start()).isBlank();
    }

    private Optional<Draft> subjectBefore(Quotation quotation) {
        Sentence previous = null;
        for (Sentence s : sentences) {
            if (s.span().end() <= quotation.span().start()
                    && sameParagraph(s.span().end(), quotation.span().start())) {
                previous = s;
            }
        }
        if (previous == null) {
            return Optional.empty();
        }
        Sentence s = previous;
        Optional<Draft> said = drafts.near(s.span())
                .filter(d -> d.sentence == s
                        && d.speaker >= 0
                        && quotations.holding(d.cue).isEmpty())
                .reduce((a, b) -> b.pieces.isEmpty() ? a : b);
        if (said.isPresent()) {
            return said.map(d -> followUp(d, d.sentence, d.speaker));
        }
        int subject = s.token(s.root()).verb() ? Doers.subject(s, s.root(), 0) : s.child(s.root(), "nsubj");
        if (subject < 0 || !personal(s.token(subject))) {
            return Optional.empty();
        }
        Draft draft = new Draft(s, s.root(), s.token(s.root()).span(), "say/quotes:follows", "neutral", 0, true, 0.5);
        draft.speaker = subject;
        drafts.add(draft);
        return Optional.of(draft);
    }

    private static boolean personal(Token token) {
        return token.upos().equals("PROPN")
                || Set.of("he", "she", "they", "i", "we", "who").contains(token.lower());
    }

    private Draft followUp(Draft model, Sentence sentence, int speaker) {
        Draft draft = new Draft(sentence, model.verb, model.cue, "say/quotes:carried", model.means, 0, true, 0.6);
        draft.speaker = speaker;
        draft.speakerSentence = model.speakerSentence;
        drafts.add(draft);
        return draft;
    }

    /** Whoever speaks a quotation does not stand in it. */
    private void settle(Draft draft) {
        draft.settle();
        boolean lost = draft.speaker < 0
                || quotations
                        .holding(draft.speakerSentence.token(draft.speaker).span())
                        .isPresent();
        if (!draft.direct.isEmpty() && lost && quotations.holding(draft.cue).isEmpty()) {
            draft.speaker = Doers.beside(
                    draft.sentence,
                    draft.verb,
                    token -> quotations.holding(token.span()).isEmpty());
            draft.speakerSentence = draft.sentence;
        }
    }

    /** Drafts in reading order; those that found nothing said fall away. */
    List<Draft> kept() {
        drafts.all().forEach(this::settle);
        List<Draft> out = new ArrayList<>(drafts.all().toList());
        out.removeIf(d -> d.pieces.isEmpty());
        out.sort(Draft.READING_ORDER);
        return out;
    }
}
