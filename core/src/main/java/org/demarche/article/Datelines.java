package org.demarche.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dateline at the start of a paragraph. All quantifiers are bounded or possessive: no text makes it slow. */
final class Datelines {
    /** Nobody writes a longer dateline; only this much of a paragraph is looked at. */
    private static final int LONGEST = 120;

    private static final String MONTH =
            "(?i:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(?<day>" + MONTH + "\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{1,2}\\s"
            + MONTH + "(?:\\s\\d{4})?)";
    private static final String WORD = "\\p{Lu}[\\p{L}'’.\\-]{0,25}";
    private static final String CAPS = "\\p{Lu}[\\p{Lu}'’.\\-]{1,25}";
    private static final String REGION = "(?:,\\s" + WORD + "(?:\\s" + WORD + "){0,2})?";
    private static final String AGENCY = "\\s?[(\\[][^)\\]\\n]{2,40}[)\\]]";
    private static final String DASH = "\\s?(?:[—–―]|--?(?=\\s))-?";

    /** "ANKARA, March 3 (Wire) —", "KYIV —", "NEW DELHI:", "GAZA CITY, Gaza Strip —". */
    private static final Pattern CAPITALS = Pattern.compile("(?<place>" + CAPS + "(?:[\\s/]" + CAPS + "){0,3}" + REGION
            + ")" + "(?:[,.]\\s" + DAY + ")?(?:" + AGENCY + ")?(?:" + DASH + "|:(?=\\s))");

    /** "Cairo, 3 March –", "Kyiv (Wire) —": without capitals a day or an agency must vouch for the place. */
    private static final Pattern NAMED = Pattern.compile("(?<place>" + WORD + "(?:\\s" + WORD + "){0,3}?" + REGION
            + "?)" + "(?:[,.]\\s" + DAY + "(?:" + AGENCY + ")?|" + AGENCY + ")" + DASH);

    /** "March 3 (Wire) —": no place. */
    private static final Pattern PLACELESS = Pattern.compile("(?:" + DAY + "\\s?)?+(?:" + AGENCY + ")" + DASH);

    private Datelines() {}

    static Optional<Dateline> find(Article article, int start, int end) {
        String head = article.text().substring(start, Math.min(end, start + LONGEST));
        Matcher capitals = CAPITALS.matcher(head);
        if (capitals.lookingAt()) {
            return Optional.of(dateline(article, start, capitals, true));
        }
        Matcher named = NAMED.matcher(head);
        if (named.lookingAt()) {
            return Optional.of(dateline(article, start, named, true));
        }
        Matcher placeless = PLACELESS.matcher(head);
        return placeless.lookingAt() ? Optional.of(dateline(article, start, placeless, false)) : Optional.empty();
    }

    private static Dateline dateline(Article article, int offset, Matcher found, boolean placed) {
        Optional<Words> place = placed ? Optional.of(words(article, offset, found, "place")) : Optional.empty();
        Optional<Words> day =
                found.group("day") == null ? Optional.empty() : Optional.of(words(article, offset, found, "day"));
        return new Dateline(new Span(offset, offset + found.end()), place, day);
    }

    private static Words words(Article article, int offset, Matcher found, String group) {
        return article.words(new Span(offset + found.start(group), offset + found.end(group)));
    }
}
