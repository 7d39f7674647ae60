package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.Block;
import org.demarche.article.Layout;
import org.demarche.article.Span;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;

/**
 * The door of this room: an article's prose as sentences with grammar.
 *
 * <pre>{@code
 * SentenceReader reader = new SentenceReader(encoder, Shelf.builtIn());
 * List<Sentence> sentences = reader.read(article);
 * }</pre>
 *
 * Safe for use from several threads if the encoder is.
 */
public final class SentenceReader {
    private final Encoder encoder;
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final Lemmas lemmas;

    /** @throws org.demarche.knowledge.KnowledgeException if a table of the shelf is not as it should be */
    public SentenceReader(Encoder encoder, Shelf shelf) {
        Problems problems = new Problems();
        Abbreviations abbreviations = Abbreviations.load(shelf, problems);
        this.encoder = encoder;
        this.tokenizer = new Tokenizer(abbreviations, Affixes.load(shelf, problems));
        this.splitter = new SentenceSplitter(abbreviations);
        this.lemmas = Lemmas.load(shelf, problems);
        problems.check();
    }

    /** Sentences in reading order. Bylines, datelines, date lines and ornaments hold none. */
    public List<Sentence> read(Article article) {
        return read(article, Layout.of(article));
    }

    /** Sentences of an article whose layout is already known. */
    public List<Sentence> read(Article article, Layout layout) {
        List<Draft> drafts = new ArrayList<>();
        List<Block> blocks = layout.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind().prose()) {
                List<Word> words = tokenizer.words(article.text(), blocks.get(i).span());
                for (List<Word> sentence : splitter.sentences(article.text(), words)) {
                    drafts.add(new Draft(i, sentence));
                }
            }
        }
        List<Grammar> grammars = encoder.read(drafts.stream().map(Draft::forms).toList());
        if (grammars.size() != drafts.size()) {
            throw new IllegalStateException("this is our bug: the encoder read " + grammars.size() + " sentences of "
                    + drafts.size() + " in " + article.id());
        }
        List<Sentence> out = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            out.add(sentence(i, drafts.get(i), grammars.get(i)));
        }
        return List.copyOf(out);
    }

    private Sentence sentence(int index, Draft draft, Grammar grammar) {
        List<Word> words = draft.words();
        List<Token> tokens = new ArrayList<>(words.size());
        boolean titled = Capitals.titled(words);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String upos = grammar.upos().get(i);
            String xpos = grammar.xpos().get(i);
            tokens.add(new Token(
                    i,
                    word.span(),
                    word.text(),
                    perfect(grammar, i, word)
                            ? "have"
                            : lemmas.lemma(draft.forms().get(i), upos, xpos, titled || first(words, i)),
                    upos,
                    xpos,
                    grammar.heads().get(i),
                    grammar.relations().get(i),
                    grammar.entities().get(i)));
        }
        Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
        return new Sentence(index, draft.paragraph(), span, tokens, grammar.sayings());
    }

    /** "'s" in "he 's gone": only the tree tells has from is. */
    private static boolean perfect(Grammar grammar, int i, Word word) {
        int head = grammar.heads().get(i);
        return word.text().equals("'s")
                && grammar.relations().get(i).equals("aux")
                && head >= 0
                && grammar.xpos().get(head).equals("VBN");
    }

    /** Whether only marks stand before this word in its sentence. */
    private static boolean first(List<Word> words, int i) {
        for (int k = 0; k < i; k++) {
            if (Character.isLetterOrDigit(words.get(k).text().codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** A sentence on its way to the encoder. */
    private record Draft(int paragraph, List<Word> words, List<String> forms) {
        Draft(int paragraph, List<Word> words) {
            this(paragraph, words, Capitals.tamed(words));
        }
    }
}
