package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.Trace;
import org.demarche.app.read.Input;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.demarche.knowledge.NoEvents;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.done.Gaps;
import org.demarche.observation.done.Gaps.Gap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gaps",
        header = "List verbs between two known parties that no event rule knows.",
        description = {
            "",
            "The to-do list of the lexicon: how often, the verb with its preposition, and an example. A verb is decided "
                    + "once a rule names it or @|bold events/no-events.tsv|@ lists it.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = "  demarche gaps --at-least 3 articles/")
final class GapsCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Articles, a folder of them, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "Only verbs that stand so often between two parties. Default: ${DEFAULT-VALUE}.")
    private int least = 2;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    @Mixin
    private InputOptions input = new InputOptions();

    GapsCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        NoEvents decided =
                NoEvents.read(Optional.ofNullable(knowledge).map(Shelf::folder).orElseGet(Shelf::builtIn), problems);
        problems.check();
        Map<String, List<String>> open = new TreeMap<>();
        int all = 0;
        int failed = 0;
        try (Source source = input.open(files, console);
                Reader reader = readers.open(Optional.ofNullable(knowledge))) {
            for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
                try {
                    Trace trace = reader.trace(next.get().article());
                    for (Gap gap : Gaps.of(trace.mentions(), trace.attempts())) {
                        all++;
                        if (!gap.known() && !decided.decided(gap.predicate())) {
                            open.computeIfAbsent(gap.predicate(), predicate -> new ArrayList<>())
                                    .add(gap.words().text());
                        }
                    }
                } catch (Unreadable e) {
                    failed++;
                    console.say("demarche: " + e.getMessage());
                }
            }
        }
        print(open, all);
        return failed == 0 ? 0 : 1;
    }

    private void print(Map<String, List<String>> open, int all) {
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        open.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= least)
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(entry -> out.println(String.format(
                        Locale.ROOT,
                        "%5d  %-22s %s",
                        entry.getValue().size(),
                        entry.getKey(),
                        entry.getValue().get(0).replaceAll("\\s+", " "))));
        int undecided = open.values().stream().mapToInt(List::size).sum();
        out.println(String.format(
                Locale.ROOT,
                "%d of %d occurrences decided (%.1f %%)",
                all - undecided,
                all,
                all == 0 ? 100.0 : 100.0 * (all - undecided) / all));
        out.flush();
    }
}
