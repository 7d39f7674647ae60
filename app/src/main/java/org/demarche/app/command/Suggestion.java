package org.demarche.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What somebody probably meant who mistyped an option or a command. */
final class Suggestion {
    private Suggestion() {}

    /** The command's option or subcommand that takes the fewest corrected letters, if they are few. */
    static Optional<String> nearest(String typed, CommandSpec command) {
        String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        List<String> known = new ArrayList<>(command.optionsMap().keySet());
        known.addAll(command.subcommands().keySet());
        known.removeIf(option -> option.startsWith("-") != name.startsWith("-"));
        return known.stream()
                .filter(option -> distance(name, option) <= Math.max(2, name.length() / 3))
                .filter(option -> option.length() > 2)
                .min(Comparator.comparingInt((String option) -> distance(name, option))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, drop or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[b.length()];
    }
}
