package org.demarche.app.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as sources write them. A time is left out and its zone is not applied: the day is the one that the outlet wrote. A day
 * in figures whose order is unclear (3/4/2022) is none.
 */
final class Days {
    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = "(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
            + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,?\\s{1,3})?";
    private static final String ISO = "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)";
    private static final String DAY_FIRST =
            "(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}" + MONTH + ",?[\\s-]{1,3}(?<y>\\d{4})(?!\\d)";
    private static final String MONTH_FIRST =
            MONTH + "\\s{1,3}(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<y>\\d{4})(?!\\d)";

    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("\\s*" + ISO + ".*", Pattern.DOTALL),
            Pattern.compile("\\s*(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})(?!\\d).*", Pattern.DOTALL),
            Pattern.compile("\\s*(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?:[T ]?\\d{4,6}(?!\\d).*)?\\s*"),
            Pattern.compile("\\s*" + WEEKDAY + DAY_FIRST + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
            Pattern.compile("\\s*" + WEEKDAY + MONTH_FIRST + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

    /** Seconds or thousandths since 1970; nine digits reach back to 1973. */
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{9,10})(\\d{3})?(?:\\.\\d*)?\\s*");

    /** A line of its own, or what stands before the dash of a wire story. */
    private static final String LABEL = "(?:(?:last\\s)?(?:published|updated|posted)[: ]\\s?(?:on\\s)?)?";

    private static final String DATELINE = "(?:\\p{Lu}[\\p{L}'’.]{1,25}[\\s,/]{1,3}){1,4}";
    private static final List<Pattern> TOP = List.of(
            Pattern.compile(LABEL + WEEKDAY + "(?:" + DAY_FIRST + ")(?:[,T ].{0,24})?", Pattern.CASE_INSENSITIVE),
            Pattern.compile(LABEL + WEEKDAY + "(?:" + MONTH_FIRST + ")(?:[,T ].{0,24})?", Pattern.CASE_INSENSITIVE),
            Pattern.compile(LABEL + ISO + "(?:[,T ].{0,24})?", Pattern.CASE_INSENSITIVE),
            Pattern.compile(DATELINE + DAY_FIRST + "[^—–\\n-]{0,40}[—–-].*"),
            Pattern.compile(DATELINE + MONTH_FIRST + "[^—–\\n-]{0,40}[—–-].*"));

    private static final List<Pattern> ADDRESS = List.of(
            Pattern.compile("[/-](?<y>(?:19|20)\\d{2})[/-](?<m>\\d{1,2})[/-](?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("/(?<y>(?:19|20)\\d{2})/(?<name>[a-z]{3})/(?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?!\\d)"));

    private static final int TOP_LINES = 6;
    private static final int TOP_UNITS = 160;

    private Days() {}

    /** The day that a value of metadata begins with. */
    static Optional<LocalDate> read(String value) {
        Matcher epoch = EPOCH.matcher(value);
        for (Pattern pattern : WRITTEN) {
            Matcher found = pattern.matcher(value);
            if (found.matches()) {
                Optional<LocalDate> day = day(found);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        if (epoch.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate());
        }
        return Optional.empty();
    }

    /** The day of a day line or dateline among the first lines, where it has a year. */
    static Optional<LocalDate> atTheTop(String text) {
        String head = text.substring(0, Math.min(text.length(), TOP_LINES * TOP_UNITS));
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(TOP_LINES)
                .map(line -> line.substring(0, Math.min(line.length(), TOP_UNITS)))
                .flatMap(line -> first(TOP, line, true).stream())
                .findFirst();
    }

    /** The day in an address: {@code /2022/12/31/}, {@code /2022/dec/31/}, {@code -20221231}. */
    static Optional<LocalDate> inAddress(String url) {
        return first(ADDRESS, url, false);
    }

    private static Optional<LocalDate> first(List<Pattern> patterns, String text, boolean whole) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(text);
            while (whole ? found.matches() : found.find()) {
                Optional<LocalDate> day = day(found);
                if (day.isPresent() || whole) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            int month = found.pattern().pattern().contains("(?<name>")
                    ? MONTHS.getOrDefault(found.group("name").substring(0, 3).toLowerCase(Locale.ROOT), 0)
                    : Integer.parseInt(found.group("m"));
            LocalDate day = LocalDate.of(Integer.parseInt(found.group("y")), month, Integer.parseInt(found.group("d")));
            return day.getYear() < 1000 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new HashMap<>();
        for (java.time.Month month : java.time.Month.values()) {
            out.put(
                    month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                            .substring(0, 3)
                            .toLowerCase(Locale.ROOT),
                    month.getValue());
        }
        return Map.copyOf(out);
    }
}
