package org.demarche.mention.when;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers, ordinals, years and numeric dates off the units at a place. */
final class Numbers {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(st|nd|rd|th)");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern FULL = Pattern.compile("\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}");
    private static final Pattern SLASH = Pattern.compile("\\d{1,2}/\\d{1,2}");
    private static final Pattern DECADE = Pattern.compile("(\\d{4}|\\d0)['’]?s");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?( ?[ap]\\.?m\\.?)?");

    private static final Set<String> BEFORE_DECADE = Set.of("the", "early", "late", "mid", "'");

    private final Lexicon lexicon;

    Numbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Tells every class of number that begins at a unit, with the unit after it. */
    void read(List<Unit> units, int at, Found found) {
        Unit unit = units.get(at);
        if (unit.digits()) {
            digits(unit.text(), at, decadeNamed(units, at), found);
            if (at + 1 < units.size()) {
                glued(units, at, found);
            }
        } else {
            words(units, at, found);
            letters(unit.text(), at, found);
        }
    }

    /** Receives what was found. */
    interface Found {
        void add(String kind, int end, Value value);
    }

    private void digits(String text, int at, boolean named, Found found) {
        if (ORDINAL.matcher(text).matches()) {
            int number = Integer.parseInt(text.substring(0, text.length() - 2));
            found.add("nth", at + 1, new Count(number));
            found.add("ordinalno", at + 1, new Count(number));
            day(number, at + 1, found);
        } else if (PLAIN.matcher(text).matches() && text.length() < 10) {
            double number = Double.parseDouble(text);
            found.add("number", at + 1, new Count(number));
            if (text.indexOf('.') < 0) {
                found.add("figure", at + 1, new Count(number));
                if (text.length() <= 2) {
                    day((int) number, at + 1, found);
                }
                if (text.length() == 2) {
                    found.add("twodigits", at + 1, new Count(number));
                }
                if (text.length() == 4 && number >= 1000 && number < 2200) {
                    found.add("year", at + 1, new Count(number));
                }
            }
        } else if (FULL.matcher(text).matches()) {
            found.add("numeric", at + 1, new Label(text));
        } else if (SLASH.matcher(text).matches()) {
            found.add(text.equals("9/11") ? "nineeleven" : "slash", at + 1, new Label(text));
        } else if (DECADE.matcher(text).matches()) {
            int number = Integer.parseInt(text.replaceAll("\\D", ""));
            if (number % 10 == 0 && (number > 99 || named)) {
                found.add("decadeno", at + 1, new Count(number));
            }
        }
        if (text.indexOf(':') > 0 || text.indexOf('m') > 0) {
            clock(text, at + 1, found);
        }
    }

    /** "The 90s", "the late 80's": only so do two figures, or a year with "'s", mean a decade. */
    private static boolean decadeNamed(List<Unit> units, int at) {
        return at > 0 && BEFORE_DECADE.contains(units.get(at - 1).text());
    }

    /** Numbers written apart: "3 rd", "1990 's", "two and a half" in figures. */
    private static void glued(List<Unit> units, int at, Found found) {
        String text = units.get(at).text();
        String next = units.get(at + 1).text();
        boolean decade =
                text.length() == 4 && text.endsWith("0") && text.chars().allMatch(Character::isDigit);
        if (decade && (next.equals("s") || (next.equals("'s") && decadeNamed(units, at)))) {
            found.add("decadeno", at + 2, new Count(Integer.parseInt(text)));
        }
    }

    private static void letters(String text, int at, Found found) {
        if (text.length() == 2 && text.charAt(0) == 'q' && text.charAt(1) >= '1' && text.charAt(1) <= '4') {
            found.add("quarterno", at + 1, new Count(text.charAt(1) - '0'));
        }
        if (text.equals("h1") || text.equals("h2")) {
            found.add("halfno", at + 1, new Count(text.charAt(1) - '0'));
        }
    }

    private void words(List<Unit> units, int at, Found found) {
        String text = units.get(at).text();
        int ordinal = lexicon.number("ordinalword", text);
        if (ordinal > 0) {
            found.add("nth", at + 1, new Count(ordinal));
            day(ordinal, at + 1, found);
        }
        int number = lexicon.number("numberword", text);
        if (number < 0) {
            return;
        }
        found.add("number", at + 1, new Count(number));
        if (number < 20 || number > 90 || at + 1 >= units.size()) {
            if (number < 100
                    && at + 1 < units.size()
                    && units.get(at + 1).text().equals("hundred")) {
                found.add("number", at + 2, new Count(100.0 * number));
            }
            return;
        }
        int next = units.get(at + 1).text().equals("-") && at + 2 < units.size() ? at + 2 : at + 1;
        int small = lexicon.number("numberword", units.get(next).text());
        if (small > 0 && small < 10) {
            found.add("number", next + 1, new Count(number + small));
        }
        int nth = lexicon.number("ordinalword", units.get(next).text());
        if (nth > 0 && nth < 10) {
            found.add("nth", next + 1, new Count(number + nth));
            day(number + nth, next + 1, found);
        }
    }

    private static void day(int number, int end, Found found) {
        if (number >= 1 && number <= 31) {
            found.add("dayno", end, new Count(number));
        }
    }

    private static void clock(String text, int end, Found found) {
        var m = CLOCK.matcher(text);
        if (!m.matches()) {
            return;
        }
        int hour = Integer.parseInt(m.group(1));
        String half = m.group(3) == null ? "" : m.group(3).strip();
        if (hour > 24 || (m.group(2) == null && half.isEmpty())) {
            return;
        }
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        String minutes = m.group(2) == null ? "00" : m.group(2);
        found.add("time", end, new Label(String.format(java.util.Locale.ROOT, "T%02d:%s", hour, minutes)));
    }
}
