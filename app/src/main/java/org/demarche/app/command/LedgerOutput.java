package org.demarche.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.demarche.app.record.Listing;
import org.demarche.app.record.Parquet;
import org.demarche.app.record.Screen;
import org.demarche.store.Answer;
import org.demarche.store.Slice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How answers of the ledger are printed. */
final class LedgerOutput {
    /** What fits on a few screens; a table for eyes has no use for more. */
    private static final int SHOWN = 100;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, jsonl or parquet (with --out). Default: ${DEFAULT-VALUE}.")
    private Kind format = Kind.table;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to FILE.")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The latest N rows; 0 for all. Default: 100 of a table, all of other formats.")
    private int limit = -1;

    /** Names as typed on the command line. */
    enum Kind {
        table,
        csv,
        jsonl,
        parquet
    }

    boolean table() {
        return format == Kind.table;
    }

    /** The part of the answer that is asked for: the latest, which {@link #ordered} turns round again. */
    Slice slice() {
        if (limit < -1) {
            throw new ParameterException(spec.commandLine(), "--limit is 0 or more, not " + limit);
        }
        int rows = limit < 0 ? (table() ? SHOWN : 0) : limit;
        return rows == 0 ? new Slice(0, Integer.MAX_VALUE, true) : Slice.latest(rows);
    }

    /** Earliest first, so that the latest stands nearest to the prompt. */
    static <T> List<T> ordered(List<T> latestFirst) {
        List<T> out = new ArrayList<>(latestFirst);
        Collections.reverse(out);
        return out;
    }

    /** Tells of what the table leaves out. */
    void tell(long shown, long all, Console console) {
        if (table() && shown < all) {
            console.say("the latest " + shown + " of " + all + "; --limit 0 shows all");
        }
    }

    /** @param shown the columns that fit on a screen; files have them all */
    void print(Answer answer, List<String> shown, Console console) throws IOException {
        print(table() ? answer.only(shown) : answer, console);
    }

    /** Prints what is drawn for eyes. */
    void print(Function<Screen, String> drawn, Console console) throws IOException {
        try (Output output = output(console)) {
            output.stream().write(drawn.apply(screen(console)).getBytes(StandardCharsets.UTF_8));
        }
    }

    void print(Answer answer, Console console) throws IOException {
        if (format == Kind.parquet) {
            if (out == null) {
                throw new ParameterException(spec.commandLine(), "--format parquet needs --out FILE");
            }
            Parquet.write(answer, out);
            return;
        }
        try (Output output = output(console)) {
            Listing.print(answer, Listing.Kind.valueOf(format.name()), output.stream(), screen(console));
        }
    }

    Output output(Console console) throws IOException {
        return out == null ? Output.standard(console.out()) : Output.to(out);
    }

    private Screen screen(Console console) {
        return out == null ? console.screen() : console.screen().withoutColours();
    }
}
