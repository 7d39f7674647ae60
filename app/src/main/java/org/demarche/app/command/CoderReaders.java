package org.demarche.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;

/** Readers on the coder: model and knowledge are loaded side by side. */
final class CoderReaders implements Readers {
    @Override
    public Reader open(Optional<Path> knowledge) {
        CompletableFuture<OnnxEncoder> model = CompletableFuture.supplyAsync(OnnxEncoder::load);
        Shelf shelf = knowledge.map(Shelf::folder).orElseGet(Shelf::builtIn);
        Coder coder = Coder.of(shelf, new Awaited(model));
        return new CoderReader(coder, model);
    }

    /** The model, waited for when it is first asked. */
    private record Awaited(CompletableFuture<OnnxEncoder> model) implements Encoder {
        @Override
        public String version() {
            return encoder().version();
        }

        @Override
        public List<Grammar> read(List<List<String>> sentences) {
            return encoder().read(sentences);
        }

        private OnnxEncoder encoder() {
            try {
                return model.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private record CoderReader(Coder coder, CompletableFuture<OnnxEncoder> model) implements Reader {
        @Override
        public Trace trace(Article article) {
            return coder.trace(article);
        }

        @Override
        public String name() {
            return "Demarche " + Root.Version.number() + " (" + model.join().version() + ")";
        }

        @Override
        public void close() {
            model.join().close();
        }
    }
}
