package org.demarche.app.ask;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.store.Filter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What to ask about: the options that all questions share. Over HTTP they are parameters of the same names, read by the
 * same parser; what is added here is there, too, and in the API's description.
 */
public final class LedgerFilter {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Option(
            names = "--party",
            paramLabel = "RUS",
            description =
                    "Takes part: a country, RUS:GOV for a sector of it, or part of a name; again for a second party.")
    private List<String> parties = List.of();

    @Option(
            names = "--role",
            paramLabel = "SIDE",
            description =
                    "The side that the parties take (actor or recipient; of statements speaker or addressee), or a sector such as GOV.")
    private List<String> role = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "PLOVER type; again for one or the other. Of statements: of an event in what was said.")
    private List<String> type = List.of();

    @Option(names = "--mode", paramLabel = "MODE", description = "PLOVER mode.")
    private List<String> mode = List.of();

    @Option(names = "--context", paramLabel = "CONTEXT", description = "PLOVER context.")
    private List<String> context = List.of();

    @Option(names = "--aux", paramLabel = "WORD", description = "historical, future, hypothetical, negation or none.")
    private List<String> aux = List.of();

    @Option(names = "--firmness", paramLabel = "WORD", description = "asserted, background, expected or negated.")
    private List<String> firmness = List.of();

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day on which it happened or was said.")
    private List<String> from = List.of();

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day.")
    private List<String> to = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Where, by country or part of a name.")
    private List<String> place = List.of();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "On whose word, or who said it: a country or part of a name.")
    private List<String> speaker = List.of();

    @Option(
            names = "--words",
            paramLabel = "TEXT",
            description =
                    "Begin words of the evidence, or of what was said; all of them, in quotation marks one after another.")
    private List<String> words = List.of();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private List<String> outlet = List.of();

    @Option(names = "--article", paramLabel = "ID", description = "In this article.")
    private List<String> article = List.of();

    @Option(names = "--confidence", paramLabel = "P", description = "At least this probable.")
    private List<String> confidence = List.of();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Answer with what was known on this day.")
    private List<String> asOf = List.of();

    /** The question as the store puts it. */
    public Filter filter() {
        Map<String, List<String>> asked = new TreeMap<>();
        asked.put("party", parties);
        asked.put("role", role);
        asked.put("type", type);
        asked.put("mode", mode);
        asked.put("context", context);
        asked.put("aux", aux);
        asked.put("firmness", firmness);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("place", place);
        asked.put("speaker", speaker);
        asked.put("words", words);
        asked.put("outlet", outlet);
        asked.put("article", article);
        asked.put("confidence", confidence);
        asked.put("as-of", asOf);
        try {
            return new Filter(asked);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Country codes may be typed small; names stay as they are. */
    public static String code(String typed) {
        return typed.length() == 3 ? typed.toUpperCase(Locale.ROOT) : typed;
    }
}
