package org.demarche.mention.when;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.mention.When;

/** The dates of one article, and which of them belongs to which predicate. */
public final class Dates {
    private final List<Sentence> sentences;
    private final List<List<Found>> found;

    Dates(List<Sentence> sentences, List<List<Found>> found) {
        this.sentences = List.copyOf(sentences);
        this.found = List.copyOf(found);
    }

    /** Every expression of time, in reading order: also durations, sets and vague ones, which date nothing. */
    public List<TimeExpression> expressions() {
        return found.stream()
                .flatMap(List::stream)
                .flatMap(each -> each.expressions().stream())
                .toList();
    }

    /** Number of sentences. */
    public int size() {
        return sentences.size();
    }

    /** What dates something in a sentence, in reading order. */
    public List<When> whens(int sentence) {
        return found.get(sentence).stream()
                .flatMap(each -> each.when().stream())
                .toList();
    }

    /** Whether a token belongs to an expression of time: such a noun ("the day", "March") is no event and no place. */
    public boolean covers(int sentence, int token) {
        return found.get(sentence).stream().anyMatch(each -> each.covers(token));
    }

    /**
     * The date that belongs to the predicate at this token, a verb ("<em>met</em> on Friday") or a noun ("yesterday's
     * <em>call</em>"); empty if the sentence gives it none, and then the caller decides.
     */
    public Optional<When> dateOf(int sentence, int predicate) {
        return new Attachment(sentences.get(sentence), found.get(sentence)).of(predicate);
    }

    /**
     * As {@link #dateOf}, and where the predicate has none the date of the clauses above it as far as they tell of the same
     * time: from a relative or adverbial clause in the past tense up to a main clause in the past tense.
     */
    public Optional<When> dateAround(int sentence, int predicate) {
        return new Attachment(sentences.get(sentence), found.get(sentence)).around(predicate);
    }
}
