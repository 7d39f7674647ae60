package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an expression is read against.
 *
 * @param published the article's day
 * @param direction which way the words around it look
 * @param history dates told so far in the text, the latest first
 * @param within the longer period that holds it, where the text names one ("spring" in "spring next year")
 */
record Context(LocalDate published, Direction direction, List<Period> history, Optional<Period> within) {
    Context inside(Period period) {
        return new Context(published, direction, history, Optional.of(period));
    }

    Context open() {
        return new Context(published, direction, history, Optional.empty());
    }

    /** The date last told that is no coarser than a unit: what "the next day" or "that year" hangs on. */
    Optional<Period> mentioned(Grain coarsest) {
        return history.stream()
                .filter(period -> period.grain().compareTo(coarsest) <= 0)
                .findFirst();
    }

    boolean past() {
        return direction == Direction.PAST;
    }

    boolean future() {
        return direction == Direction.FUTURE;
    }
}
