package org.demarche.app.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.store.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What to ask about: the options that all questions share. Over HTTP they are parameters of the same names, read by the
 * same parser; what is added here is there, too, and in the API's description.
 */
public final class LedgerFilter {
    @Option(names = "--party", paramLabel = "RUS", description = "Takes part; again for a second party.")
    private List<String> parties = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "PLOVER type.")
    private @Nullable String type;

    @Option(names = "--mode", paramLabel = "MODE", description = "PLOVER mode.")
    private @Nullable String mode;

    @Option(names = "--context", paramLabel = "CONTEXT", description = "PLOVER context.")
    private @Nullable String context;

    @Option(names = "--firmness", paramLabel = "WORD", description = "asserted, background, expected or negated.")
    private @Nullable String firmness;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day on which it happened or was said.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--place", paramLabel = "NAME", description = "Where, by name or country.")
    private @Nullable String place;

    @Option(names = "--speaker", paramLabel = "NAME", description = "On whose word, or who said it; a part will do.")
    private @Nullable String speaker;

    @Option(
            names = "--words",
            paramLabel = "TEXT",
            description = "Among the words of the evidence, or of what was said.")
    private @Nullable String words;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String outlet;

    @Option(names = "--confidence", paramLabel = "P", description = "At least this probable.")
    private double confidence;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Answer with what was known on this day.")
    private @Nullable LocalDate asOf;

    /** The question as the store puts it. */
    public Filter filter() {
        return new Filter(
                parties.stream().map(LedgerFilter::code).toList(),
                Optional.ofNullable(type).map(t -> t.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(mode),
                Optional.ofNullable(context),
                Optional.ofNullable(firmness),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(place),
                Optional.ofNullable(speaker),
                Optional.ofNullable(words),
                Optional.ofNullable(outlet),
                Optional.ofNullable(asOf),
                confidence);
    }

    /** Country codes may be typed small; names stay as they are. */
    public static String code(String typed) {
        return typed.length() == 3 ? typed.toUpperCase(Locale.ROOT) : typed;
    }
}
