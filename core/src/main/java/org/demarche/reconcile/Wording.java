package org.demarche.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.mention.Party;
import org.demarche.observation.Event;

/**
 * The words of an event's evidence that can tell one act from another.
 *
 * @param words content words, cut to their first five letters: "shelled" and "shelling" meet, as tellers vary the form
 * @param proper names in it that are no party's
 */
public record Wording(Set<String> words, Set<String> proper) {
    private static final int STEM = 5;

    /** Words that every telling may have: of grammar, and of days, which dates compare better. */
    private static final Set<String> IDLE = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "as",
            "that",
            "this",
            "these",
            "those",
            "it",
            "its",
            "his",
            "her",
            "their",
            "he",
            "she",
            "they",
            "them",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "may",
            "might",
            "said",
            "says",
            "say",
            "after",
            "before",
            "during",
            "over",
            "into",
            "about",
            "who",
            "which",
            "what",
            "not",
            "no",
            "new",
            "last",
            "next",
            "week",
            "month",
            "year",
            "day",
            "today",
            "yesterday",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "spring",
            "summer",
            "autumn",
            "winter",
            "morning",
            "evening",
            "night",
            "also",
            "two",
            "s");

    /** A word cut so that its forms meet: "visits" and "visiting". Small letters are expected. */
    public static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** Whether a word may stand in any telling; small letters are expected. */
    public static boolean idle(String word) {
        return IDLE.contains(word);
    }

    static Wording of(Event event) {
        Set<String> party = new HashSet<>();
        for (List<Party> side : List.of(event.actor(), event.recipient())) {
            for (Party one : side) {
                party.addAll(List.of(split(one.words().text().toLowerCase(Locale.ROOT))));
                party.addAll(List.of(split(one.name().toLowerCase(Locale.ROOT))));
            }
        }
        Set<String> words = new TreeSet<>();
        Set<String> proper = new TreeSet<>();
        boolean first = true;
        for (String word : split(event.evidence().words().text())) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !idle(lower) && !party.contains(lower)) {
                words.add(stem(lower));
                if (!first && Character.isUpperCase(word.charAt(0))) {
                    proper.add(lower);
                }
            }
            first = false;
        }
        return new Wording(words, proper);
    }

    private static String[] split(String text) {
        return text.split("[^\\p{L}\\p{N}]+");
    }
}
