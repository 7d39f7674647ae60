package org.demarche.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.demarche.app.record.Listing;
import org.demarche.app.record.Screen;
import org.demarche.store.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How answers of the ledger are printed. */
final class LedgerOutput {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv or jsonl. Default: ${DEFAULT-VALUE}.")
    private Listing.Kind format = Listing.Kind.table;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to FILE.")
    private @Nullable Path out;

    /** @param shown the columns that fit on a screen; files have them all */
    void print(Answer answer, List<String> shown, Console console) throws IOException {
        print(format == Listing.Kind.table ? answer.only(shown) : answer, console);
    }

    Listing.Kind format() {
        return format;
    }

    /** Prints what is drawn for eyes. */
    void print(Function<Screen, String> drawn, Console console) throws IOException {
        try (Output output = out == null ? Output.standard(console.out()) : Output.to(out)) {
            Screen screen = out == null ? console.screen() : console.screen().withoutColours();
            output.stream().write(drawn.apply(screen).getBytes(StandardCharsets.UTF_8));
        }
    }

    void print(Answer answer, Console console) throws IOException {
        try (Output output = out == null ? Output.standard(console.out()) : Output.to(out)) {
            Listing.print(
                    answer,
                    format,
                    output.stream(),
                    out == null ? console.screen() : console.screen().withoutColours());
        }
    }
}
