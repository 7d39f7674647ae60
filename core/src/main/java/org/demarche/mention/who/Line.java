package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** A sentence with what this room works out of it once: its words as lists, its names, its references by token. */
final class Line {
    final Sentence sentence;
    final List<String> words = new ArrayList<>();
    final List<String> lower = new ArrayList<>();
    final List<String> lemmas = new ArrayList<>();
    /** Which name a token belongs to, parallel to the tokens. */
    final NameSpan[] names;
    /** Which reference a token belongs to. */
    final Reference[] at;

    final List<Reference> references = new ArrayList<>();

    Line(Sentence sentence) {
        this.sentence = sentence;
        for (Token token : sentence.tokens()) {
            words.add(token.text());
            lower.add(token.lower());
            lemmas.add(token.lemma().toLowerCase(Locale.ROOT));
        }
        this.names = new NameSpan[sentence.size()];
        this.at = new Reference[sentence.size()];
    }

    Token token(int i) {
        return sentence.token(i);
    }

    Optional<NameSpan> name(int i) {
        return Optional.ofNullable(names[i]);
    }

    Optional<Reference> reference(int i) {
        return Optional.ofNullable(at[i]);
    }

    String lemma(int i) {
        return lemmas.get(i);
    }

    /** The lower-cased preposition of a nominal, the empty string without one. */
    String preposition(int i) {
        int mark = sentence.child(i, "case");
        return mark < 0 || token(mark).xpos().equals("POS") ? "" : lower.get(mark);
    }

    /** The relation of a nominal in its clause: a conjunct stands where its first one does. */
    int standing(int i) {
        int at = i;
        while (token(at).is("conj") && token(at).head() >= 0) {
            at = token(at).head();
        }
        return at;
    }

    /** Joined words of tokens {@code from} to {@code to} inclusive, lower case. */
    String phrase(int from, int to) {
        return String.join(" ", lower.subList(from, to + 1));
    }

    /** Tokens {@code from} to {@code to} inclusive as printed, single spaces where the text has any. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            boolean apart =
                    i > from && token(i - 1).span().end() < token(i).span().start();
            text.append(apart ? " " : "").append(words.get(i));
        }
        return text.toString();
    }
}
