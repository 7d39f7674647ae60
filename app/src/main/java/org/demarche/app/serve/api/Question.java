package org.demarche.app.serve.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parameters of a request, read by the parser of the command line: {@code ?party=RUS&from=2023-01-01} is
 * {@code --party RUS --from 2023-01-01}. So both always mean the same, and the API's description is made of the options'.
 */
final class Question {
    private Question() {}

    /** An option as a parameter. */
    record Parameter(
            String name, String description, boolean many, boolean required, Class<?> type, List<String> words) {}

    /** Answers a question that the request's parameters fill. */
    static <T> void answer(T question, Context ctx, BiConsumer<Context, T> answer) {
        try {
            answer.accept(ctx, read(question, ctx));
        } catch (ParameterException e) {
            throw Refusal.of(Problem.UNUSABLE, reason(e));
        }
    }

    /** Fills a question from the request's parameters. Empty ones count as absent: forms send them. */
    private static <T> T read(T question, Context ctx) {
        List<String> arguments = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            for (String value : parameter.getValue()) {
                if (!value.isBlank()) {
                    arguments.add("--" + parameter.getKey() + "=" + value);
                }
            }
        }
        line(question).parseArgs(arguments.toArray(String[]::new));
        return question;
    }

    private static CommandLine line(Object question) {
        return new CommandLine(question)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(false);
    }

    private static String reason(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            return "There is no parameter " + argument.replaceFirst("^-*", "").replaceFirst("=.*", "") + ".";
        }
        ArgSpec spec = e.getArgSpec();
        if (spec instanceof OptionSpec option) {
            Parameter parameter = parameter(option);
            String takes = parameter.words().isEmpty() ? option.paramLabel() : String.join(", ", parameter.words());
            return e instanceof CommandLine.OverwrittenOptionException
                    ? "The parameter " + parameter.name() + " may be given once."
                    : "The parameter " + parameter.name() + " takes " + takes + ", not what was given.";
        }
        // what only the question itself can tell to be wrong, in its own words
        boolean told = e.getCause() instanceof IllegalArgumentException && e.getMessage() != null;
        return told ? "The parameters cannot be understood: " + e.getMessage() : "The parameters cannot be understood.";
    }

    /** What a question may ask. */
    static List<Parameter> parameters(Supplier<?> question) {
        return CommandSpec.forAnnotatedObject(question.get()).options().stream()
                .map(Question::parameter)
                .toList();
    }

    private static Parameter parameter(OptionSpec option) {
        boolean many = option.isMultiValue();
        Class<?> type = many ? option.auxiliaryTypes()[0] : option.type();
        List<String> words = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                words.add(constant.toString().toLowerCase(Locale.ROOT));
            }
        }
        return new Parameter(
                option.longestName().replaceFirst("^--", ""),
                String.join(" ", option.description()),
                many,
                option.required(),
                type,
                words);
    }
}
