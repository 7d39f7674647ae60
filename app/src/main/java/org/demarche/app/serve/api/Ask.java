package org.demarche.app.serve.api;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.app.ask.ExpectationQuestion;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.store.ArticleFilter;
import org.demarche.view.Grain;
import org.demarche.view.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The questions of the API. */
final class Ask {
    private Ask() {}

    /** About occurrences or statements. */
    @Command
    static final class Ledgered {
        @Mixin
        LedgerFilter filter = new LedgerFilter();

        @Mixin
        Paging paging = new Paging();
    }

    /** About what became of expectations. */
    @Command
    static final class Expected {
        @Mixin
        LedgerFilter filter = new LedgerFilter();

        @Mixin
        Paging paging = new Paging();

        @Option(
                names = "--holder",
                paramLabel = "NAME",
                description = "Country or name of whose word it is; a part will do.")
        @Nullable
        String holder;

        @Option(names = "--status", description = "What became of it.")
        @Nullable
        Status status;

        ExpectationQuestion question() {
            return new ExpectationQuestion(
                    filter.filter(),
                    Optional.ofNullable(holder),
                    Optional.ofNullable(status).map(Status::word));
        }
    }

    /** About how two parties stand. */
    @Command
    static final class Related {
        @Mixin
        LedgerFilter filter = new LedgerFilter();

        @Mixin
        Paging paging = new Paging();

        @Option(names = "--by", description = "Length of a period; a month where absent.")
        Grain by = Grain.MONTH;
    }

    /** About articles. */
    @Command
    static final class Articled {
        @Mixin
        Paging paging = new Paging();

        @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day of publication.")
        @Nullable
        LocalDate from;

        @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day of publication.")
        @Nullable
        LocalDate to;

        @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
        @Nullable
        String outlet;

        @Option(names = "--words", paramLabel = "TEXT", description = "Part of headline or text.")
        @Nullable
        String words;

        @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "What was known on this day.")
        @Nullable
        LocalDate asOf;

        ArticleFilter filter() {
            return new ArticleFilter(
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Optional.ofNullable(outlet),
                    Optional.ofNullable(words),
                    Optional.ofNullable(asOf));
        }
    }

    /** About who somebody is. */
    @Command
    static final class Acting {
        @Option(
                names = "--on",
                paramLabel = "YYYY-MM-DD",
                description = "Tells what they were that day, not all they ever were.")
        @Nullable
        LocalDate on;
    }

    /** Without anything to ask. */
    @Command
    static final class Plain {}

    /** About a body. */
    @Command
    static final class Bodied {
        @Option(names = "--format", description = "json or ndjson; goes before the Accept header.")
        Paging.@Nullable Form format;

        @Mixin
        ReadingOptions reading = new ReadingOptions();
    }
}
