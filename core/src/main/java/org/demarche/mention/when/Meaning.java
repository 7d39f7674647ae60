package org.demarche.mention.when;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pattern means: calls of {@link Reckoning}s over captures, numbers and words. Written {@code rel(YEAR, -1)}. */
sealed interface Meaning {
    Value value(Context context, Map<String, Item> captures);

    record Constant(Value value) implements Meaning {
        @Override
        public Value value(Context context, Map<String, Item> captures) {
            return value;
        }
    }

    record Capture(String name) implements Meaning {
        @Override
        public Value value(Context context, Map<String, Item> captures) {
            Item item = captures.get(name);
            if (item == null) {
                throw new UnreadableException("nothing captured as " + name);
            }
            return item.value(context);
        }
    }

    record Call(Reckoning reckoning, List<Meaning> arguments) implements Meaning {
        @Override
        public Value value(Context context, Map<String, Item> captures) {
            List<Value> values = new ArrayList<>(arguments.size());
            for (Meaning argument : arguments) {
                values.add(argument.value(context, captures));
            }
            try {
                return reckoning.of(context, new Reckoning.Arguments(values));
            } catch (DateTimeException | ArithmeticException e) {
                throw new UnreadableException("no such day");
            }
        }
    }

    /** A date inside another: the inner one is read again with the outer as its bound ("June" in "June last year"). */
    record Narrow(Meaning inner, Meaning outer) implements Meaning {
        @Override
        public Value value(Context context, Map<String, Item> captures) {
            if (outer.value(context.open(), captures) instanceof Period bound
                    && inner.value(context.inside(bound), captures) instanceof Period period
                    && period.within(bound.grain() == Grain.SEASON ? period : bound)
                    && period.grain().compareTo(bound.grain()) < 0) {
                return period.on(bound.basis());
            }
            throw new UnreadableException("not inside");
        }
    }

    /** Reads a meaning; throws {@link IllegalArgumentException} with what is wrong. */
    static Meaning parse(String text, Set<String> names) {
        Parser parser = new Parser(text, names);
        Meaning out = parser.meaning();
        parser.end();
        return out;
    }

    /** A recursive descent over the few characters of a meaning. */
    final class Parser {
        private final String text;
        private final Set<String> names;
        private int at;

        Parser(String text, Set<String> names) {
            this.text = text;
            this.names = names;
        }

        Meaning meaning() {
            skip();
            if (at < text.length() && text.charAt(at) == '$') {
                at++;
                String name = word();
                if (!names.contains(name)) {
                    throw new IllegalArgumentException("no $" + name + " in the pattern");
                }
                return new Capture(name);
            }
            String word = word();
            if (at < text.length() && text.charAt(at) == '(') {
                return call(word);
            }
            return new Constant(
                    word.matches("-?\\d+(\\.\\d+)?") ? new Count(Double.parseDouble(word)) : new Label(word));
        }

        private Meaning call(String name) {
            List<Meaning> arguments = new ArrayList<>();
            do {
                at++;
                skip();
                if (text.startsWith(")", at)) {
                    break;
                }
                arguments.add(meaning());
                skip();
            } while (text.startsWith(",", at));
            if (!text.startsWith(")", at)) {
                throw new IllegalArgumentException("a bracket is missing in \"" + text + "\"");
            }
            at++;
            if (name.equals("narrow") && arguments.size() == 2) {
                return new Narrow(arguments.get(0), arguments.get(1));
            }
            Reckoning reckoning = Reckonings.named(name);
            return new Call(reckoning, arguments);
        }

        void end() {
            skip();
            if (at < text.length()) {
                throw new IllegalArgumentException("\"" + text.substring(at) + "\" follows the meaning");
            }
        }

        private String word() {
            int start = at;
            while (at < text.length() && "(), ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (start == at) {
                throw new IllegalArgumentException("a word is missing in \"" + text + "\" at " + at);
            }
            return text.substring(start, at);
        }

        private void skip() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
