package org.demarche.reconcile;

import java.time.LocalDate;

/**
 * Where in time to look for earlier tellings of a report. Every report stands at one day, its anchor; those it can be
 * like stand within a span around it that is wide enough for what {@link Likeness} lets pass.
 */
final class Reach {
    /** Wider than a dated expression may be, and as long as a plan is retold; days. */
    static final int LONGEST = 120;

    /** More than undated news may lag behind its act; days. */
    private static final int LAG = 12;

    private Reach() {}

    /** Background has no day: all of it stands at one. */
    static LocalDate anchor(Key key) {
        return switch (key.firmness()) {
            case BACKGROUND -> LocalDate.EPOCH;
            case EXPECTED -> key.published();
            case ASSERTED, NEGATED -> key.to();
        };
    }

    static LocalDate first(Key key) {
        return switch (key.firmness()) {
            case BACKGROUND -> LocalDate.EPOCH;
            case EXPECTED -> key.published().minusDays(LONGEST);
            case ASSERTED, NEGATED -> key.from().minusDays(LAG);
        };
    }

    static LocalDate last(Key key) {
        return switch (key.firmness()) {
            case BACKGROUND -> LocalDate.EPOCH;
            case EXPECTED -> key.published().plusDays(LONGEST);
            case ASSERTED, NEGATED -> key.to().plusDays(LONGEST);
        };
    }

    /** The party under which a key is looked up; background is looked up by all of its parties at once. */
    static Iterable<String> parties(Key key) {
        return key.firmness() == Firmness.BACKGROUND
                ? java.util.Set.of(key.type() + key.actors() + key.recipients())
                : key.parties();
    }
}
