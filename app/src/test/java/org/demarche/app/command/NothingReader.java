package org.demarche.app.command;

import java.util.List;
import java.util.Optional;
import org.demarche.Trace;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.language.Sentence;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;

/** Finds nothing, and stumbles over the word "stumble". */
record NothingReader() implements Reader {
    @Override
    public Trace trace(Article article) {
        if (article.text().contains("stumble")) {
            throw new IllegalStateException("stumbled");
        }
        return new Trace(article, new Nobody(article), List.of(), List.of(), List.of());
    }

    @Override
    public String name() {
        return "test";
    }

    /** No sentence, nobody mentioned. */
    private record Nobody(Article article) implements Mentions {
        @Override
        public List<Sentence> sentences() {
            return List.of();
        }

        @Override
        public List<Party> parties(int sentence, int token) {
            return List.of();
        }

        @Override
        public List<Party> owners(int sentence, int token) {
            return List.of();
        }

        @Override
        public Optional<When> when(int sentence, int token) {
            return Optional.empty();
        }

        @Override
        public Optional<Where> where(int sentence, int token) {
            return Optional.empty();
        }

        @Override
        public Words words(Span span) {
            return article.words(span);
        }
    }
}
