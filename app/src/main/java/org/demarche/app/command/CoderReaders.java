package org.demarche.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;

/** Readers on the coder: model and knowledge are loaded side by side. */
final class CoderReaders implements Readers {
    private static final Set<String> READING = Set.of("code", "explain", "ingest", "recode", "gaps", "watch", "serve");

    private final Optional<CompletableFuture<OnnxEncoder>> begun;

    private CoderReaders(Optional<CompletableFuture<OnnxEncoder>> begun) {
        this.begun = begun;
    }

    /** The model takes longest: where the command will surely need it, loading begins before the arguments are parsed. */
    static CoderReaders expecting(String... arguments) {
        boolean reads = arguments.length > 1 && READING.contains(arguments[0]);
        return new CoderReaders(reads ? Optional.of(model()) : Optional.empty());
    }

    /**
     * Waits until a model that was begun is there, or has failed. A process that ends while ONNX Runtime makes a session
     * crashes, with an exit code of its own.
     */
    void settle() {
        begun.ifPresent(model -> model.handle((encoder, failure) -> true).join());
    }

    private static CompletableFuture<OnnxEncoder> model() {
        return CompletableFuture.supplyAsync(OnnxEncoder::load);
    }

    @Override
    public Reader open(Optional<Path> knowledge) {
        CompletableFuture<OnnxEncoder> model = begun.orElseGet(CoderReaders::model);
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
            return Coded.coder(model.join().version());
        }

        @Override
        public Optional<Actors> actors() {
            return Optional.of(coder.actors());
        }

        @Override
        public void close() {
            model.join().close();
        }
    }
}
