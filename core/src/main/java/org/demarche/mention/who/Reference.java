package org.demarche.mention.who;

import java.util.List;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/** A phrase that may stand for somebody, while it is being settled. */
final class Reference {
    /** Where it stands in the telling. */
    enum Shape {
        NAME,
        NOUN,
        PRONOUN
    }

    final Line line;
    final int head;
    final Shape shape;
    /** First and last token of the phrase, without relative clauses and appositions. */
    int first;

    int last;
    List<Entity> entities = List.of();
    List<Entity> candidates = List.of();
    ResolvedBy by = ResolvedBy.NAME;
    String reason = "";
    /** Whether the phrase acts here; a place that only is a place does not. */
    boolean acts = true;

    boolean settled;
    /** Guards against a noun that owns itself by a parser's mistake. */
    boolean settling;

    Reference(Line line, int head, Shape shape) {
        this.line = line;
        this.head = head;
        this.shape = shape;
        this.first = head;
        this.last = head;
    }

    Sentence sentence() {
        return line.sentence;
    }

    Token token() {
        return line.sentence.token(head);
    }

    Span span() {
        return line.sentence.token(first).span().cover(line.sentence.token(last).span());
    }

    void settle(List<Entity> whom, ResolvedBy how, String why) {
        entities = List.copyOf(whom);
        by = how;
        reason = why;
        settled = true;
    }

    void settle(Entity whom, ResolvedBy how, String why) {
        settle(List.of(whom), how, why);
    }

    void open(List<Entity> fitting, String why) {
        candidates = List.copyOf(fitting);
        reason = why;
        settled = true;
    }
}
