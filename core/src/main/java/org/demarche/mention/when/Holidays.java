package org.demarche.mention.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/**
 * The day of a feast in a year. Easter by the Gregorian computus (Meeus, Jones and Butcher), the Orthodox one by Gauss's
 * with thirteen days added (right from 1900 to 2099); feasts of Islam by the Umm al-Qura calendar of the JDK (other
 * countries may keep them a day later); those of Judaism by the fixed Hebrew calendar.
 */
final class Holidays {
    /** Days from 1 Tishri of the Hebrew year 1 to 1 January 1970. */
    private static final long HEBREW_EPOCH = 2092590;

    private Holidays() {}

    /**
     * @param name how the day is found, as {@code knowledge/dates} writes it: {@code 12-25}; {@code easter-2};
     *     {@code 11/4/4} (month, which, weekday); {@code hijri:10:1}; {@code hebrew9}; {@code table:} and days
     */
    static Period of(String name, int year) {
        if (name.startsWith("hijri:")) {
            return islamic(name.split(":"), year);
        }
        if (name.startsWith("table:")) {
            for (String day : name.substring("table:".length()).split(",")) {
                if (day.startsWith(year + "-")) {
                    return Period.day(LocalDate.parse(day));
                }
            }
            throw new UnreadableException("not in the table");
        }
        if (name.startsWith("easter")) {
            return after(easter(year), name, "easter");
        }
        if (name.startsWith("orthodox")) {
            return after(orthodoxEaster(year), name, "orthodox");
        }
        if (name.startsWith("hebrew")) {
            return after(hebrewNewYear(year), name, "hebrew");
        }
        if (name.equals("hanukkah")) {
            // Kislev 25; the month before it has 30 days only in long years
            long days =
                    hebrewNewYear(year + 1).toEpochDay() - hebrewNewYear(year).toEpochDay();
            return Period.day(hebrewNewYear(year).plusDays(days % 10 == 5 ? 84 : 83));
        }
        return name.indexOf('/') > 0 ? weekday(name.split("/"), year) : fixed(name.split("-"), year);
    }

    private static Period after(LocalDate feast, String name, String stem) {
        return Period.day(feast.plusDays(Integer.parseInt(name.substring(stem.length()))));
    }

    private static Period fixed(String[] monthDay, int year) {
        return Period.day(LocalDate.of(year, Integer.parseInt(monthDay[0]), Integer.parseInt(monthDay[1])));
    }

    private static Period weekday(String[] parts, int year) {
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[2]));
        LocalDate day = first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), weekday));
        return Period.day(parts.length == 4 ? day.plusDays(Integer.parseInt(parts[3])) : day);
    }

    private static Period islamic(String[] parts, int year) {
        int month = Integer.parseInt(parts[1]);
        boolean whole = parts[2].equals("month");
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int y = hijri; y <= hijri + 1; y++) {
            HijrahDate date = HijrahDate.of(y, month, whole ? 1 : Integer.parseInt(parts[2]));
            LocalDate start = LocalDate.from(date);
            if (start.getYear() == year) {
                return whole
                        ? new Period(
                                start,
                                start.plusDays(date.lengthOfMonth() - 1L),
                                Grain.MONTH,
                                start.toString().substring(0, 7))
                        : Period.day(start);
            }
        }
        throw new UnreadableException("not in that year");
    }

    /** 1 Tishri in the autumn of a year, by the mean conjunction and its four postponements. */
    static LocalDate hebrewNewYear(int year) {
        int hebrew = year + 3761;
        return LocalDate.ofEpochDay(elapsed(hebrew) + postponed(hebrew) - HEBREW_EPOCH);
    }

    private static long elapsed(int hebrew) {
        long months = Math.floorDiv(235L * hebrew - 234, 19L);
        long parts = 12084 + 13753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25920L);
        return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
    }

    /** Years may not have 356 or 382 days. */
    private static int postponed(int hebrew) {
        if (elapsed(hebrew + 1) - elapsed(hebrew) == 356) {
            return 2;
        }
        return elapsed(hebrew) - elapsed(hebrew - 1) == 382 ? 1 : 0;
    }

    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int sum = d + e + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
    }
}
