package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.EventExamples;
import org.demarche.StatementExamples;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.KnowledgeException;
import org.demarche.knowledge.Problem;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        header = "Run the examples that stand beside the rules.",
        description = {
            "",
            "Every yes must be coded by its rule, no no may be, and a gap that passes must be made a yes. What is wrong "
                    + "is told by file and line. With --watch, again whenever a file of knowledge changes.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = "  demarche verify --only events/consult --watch")
final class VerifyCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MS = 400;

    private final Console console;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder of knowledge. Default: knowledge/ of the clone, or what is built in.")
    private @Nullable Path knowledge;

    @Option(names = "--only", paramLabel = "PART", description = "Only examples whose file begins so: say, events/aid.")
    private String only = "";

    @Option(names = "--watch", description = "Stay and run again whenever a file changes.")
    private boolean watch;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Path> folder = folder();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            while (true) {
                long before = folder.map(VerifyCommand::changed).orElse(0L);
                boolean right = run(folder.map(Shelf::folder).orElseGet(Shelf::builtIn), encoder);
                if (!watch || folder.isEmpty()) {
                    return right ? 0 : 1;
                }
                while (changed(folder.get()) == before) {
                    Thread.sleep(LOOK_EVERY_MS);
                }
            }
        }
    }

    private Optional<Path> folder() {
        Path beside = Path.of(System.getProperty("demarche.home", "."), "knowledge");
        return Optional.ofNullable(knowledge).or(() -> Optional.of(beside).filter(Files::isDirectory));
    }

    private boolean run(Shelf shelf, OnnxEncoder encoder) {
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        try {
            Coder coder = Coder.of(shelf, encoder);
            List<Problem> wrong = new ArrayList<>();
            int all = events(coder, wrong) + statements(shelf, coder, wrong);
            wrong.forEach(out::println);
            out.println(all + " examples, " + (wrong.isEmpty() ? "all right" : wrong.size() + " wrong"));
            return wrong.isEmpty();
        } catch (KnowledgeException e) {
            e.problems().forEach(out::println);
            return false;
        } finally {
            out.flush();
        }
    }

    private int events(Coder coder, List<Problem> wrong) {
        int count = 0;
        for (EventExamples.Case example : EventExamples.cases(coder.rules(), coder.modality())) {
            if (example.example().origin().file().startsWith(only)) {
                count++;
                EventExamples.check(example, coder::trace).ifPresent(wrong::add);
            }
        }
        return count;
    }

    private int statements(Shelf shelf, Coder coder, List<Problem> wrong) {
        int count = 0;
        Problems problems = new Problems();
        for (StatementExamples.Case example : StatementExamples.cases(shelf, problems)) {
            if (example.example().origin().file().startsWith(only)) {
                count++;
                StatementExamples.check(example, article -> coder.trace(article).statements())
                        .ifPresent(wrong::add);
            }
        }
        problems.check();
        return count;
    }

    /** Changes when a file below the folder is written, added or removed. */
    private static long changed(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.hashCode() * 31L + file.toFile().lastModified())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file vanished while we looked: the next look tells
        }
    }
}
