package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.article.Span;

/**
 * A sentence as a well-formed tree: exactly one root, no cycle. Token spans ascend and lie inside the sentence's span.
 */
public final class Sentence {
    private final int index;
    private final int paragraph;
    private final Span span;
    private final List<Token> tokens;
    private final List<List<Integer>> children;
    private final int root;
    private final Sayings sayings;

    /**
     * @param index place in the article, from 0
     * @param paragraph number of the block of the article's layout that holds it, from 0
     * @throws IllegalArgumentException if the heads do not form a tree
     */
    public Sentence(int index, int paragraph, Span span, List<Token> tokens) {
        this(index, paragraph, span, tokens, Sayings.NONE);
    }

    /** @param sayings where the model takes somebody's words to be reported */
    public Sentence(int index, int paragraph, Span span, List<Token> tokens, Sayings sayings) {
        this.sayings = sayings;
        this.index = index;
        this.paragraph = paragraph;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.children = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
        }
        int found = -1;
        for (Token token : tokens) {
            if (token.head() < 0) {
                if (found >= 0) {
                    throw new IllegalArgumentException("two roots: " + found + " and " + token.index());
                }
                found = token.index();
            } else {
                children.get(token.head()).add(token.index());
            }
        }
        if (found < 0 || subtree(found).size() != tokens.size()) {
            throw new IllegalArgumentException("the heads of sentence " + index + " form no tree");
        }
        this.root = found;
    }

    public int index() {
        return index;
    }

    public int paragraph() {
        return paragraph;
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int root() {
        return root;
    }

    /** Where the model takes somebody's words to be reported; a hint beside the grammar. */
    public Sayings sayings() {
        return sayings;
    }

    /** Dependents of a token, in text order. */
    public List<Integer> children(int i) {
        return children.get(i);
    }

    /** Dependents of a token with one of these relations (a bare name stands for its subtypes too), in text order. */
    public List<Integer> children(int i, String... relations) {
        List<Integer> out = new ArrayList<>(2);
        for (int child : children.get(i)) {
            if (tokens.get(child).is(relations)) {
                out.add(child);
            }
        }
        return out;
    }

    /** The first such dependent, or -1. */
    public int child(int i, String... relations) {
        for (int child : children.get(i)) {
            if (tokens.get(child).is(relations)) {
                return child;
            }
        }
        return -1;
    }

    /** A token and everything below it, ascending. */
    public List<Integer> subtree(int i) {
        return subtree(i, child -> true);
    }

    /** A token and what hangs below it, not descending into dependents that the filter refuses; ascending. */
    public List<Integer> subtree(int i, IntPredicate descend) {
        List<Integer> out = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(i));
        boolean[] seen = new boolean[tokens.size()];
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (seen[next]) {
                continue;
            }
            seen[next] = true;
            out.add(next);
            for (int child : children.get(next)) {
                if (descend.test(child)) {
                    open.add(child);
                }
            }
        }
        out.sort(null);
        return out;
    }

    /** Whether {@code below} hangs somewhere under {@code above}, or is it. */
    public boolean dominates(int above, int below) {
        for (int i = below; i >= 0; i = tokens.get(i).head()) {
            if (i == above) {
                return true;
            }
        }
        return false;
    }

    /** The stretch from the first to the last of these tokens. */
    public Span spanOf(List<Integer> indices) {
        Span cover = tokens.get(indices.get(0)).span();
        for (int i : indices) {
            cover = cover.cover(tokens.get(i).span());
        }
        return cover;
    }

    /** The token that holds this position of the article's text, or -1. */
    public int at(int position) {
        for (Token token : tokens) {
            if (token.span().start() <= position && position < token.span().end()) {
                return token.index();
            }
        }
        return -1;
    }
}
