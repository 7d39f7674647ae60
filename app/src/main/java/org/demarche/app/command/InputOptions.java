package org.demarche.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.read.Columns;
import org.demarche.app.read.InputFormat;
import org.demarche.app.read.Places;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How articles are read: the options that all commands share which take articles. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of articles that nothing else dates: no date of their own, no metadata, no dateline "
                    + "with a year, no address with a day.")
    private @Nullable LocalDate date;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "text, jsonl, csv, html, feed, warc, nitf or newsml. Told by name and content where absent; "
                    + ".gz, .zst and .zip are unpacked.")
    private @Nullable InputFormat format;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "jsonl, csv: which columns hold what, as text=title+body,published=date. Fields: id, text, "
                    + "published, title, source, url; + joins columns, a dot looks inside a JSON object.")
    private List<String> mappings = List.of();

    @Option(names = "--any-language", description = "Also code what does not look like English.")
    private boolean anyLanguage;

    Settings settings() {
        try {
            return new Settings(
                    Optional.ofNullable(format), Columns.parse(mappings), Optional.ofNullable(date), anyLanguage);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--map: " + e.getMessage());
        }
    }

    /** The articles that arguments name. */
    Source open(List<String> files, Console console) {
        Settings settings = settings();
        try {
            return Places.of(files, console.in(), settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** Formats as typed, in lower case. */
    static final class FormatConverter implements ITypeConverter<InputFormat> {
        @Override
        public InputFormat convert(String value) {
            for (InputFormat format : InputFormat.values()) {
                if (format.toString().equals(value.toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new TypeConversionException("expected one of " + List.of(InputFormat.values()) + ", not " + value);
        }
    }
}
