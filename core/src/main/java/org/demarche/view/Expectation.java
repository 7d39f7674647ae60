package org.demarche.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reconcile.Days;
import org.demarche.reconcile.Occurrence;

/**
 * What somebody announced, promised, threatened, demanded or expects: the {@code expectation} row of the record contract.
 *
 * @param holder whose word it is: the speaker quoted, else who announced or demanded it
 * @param event types, any of which fulfil it
 * @param actor whose act it is; countries, or names without one
 * @param window from the day it was stated, or from which it is due, to the day it is due
 * @param condition words of the condition stated
 * @param stated the occurrence that states it, with all its tellings
 * @param settled the occurrence that fulfilled or cancelled it
 */
public record Expectation(
        Optional<String> holder,
        List<String> event,
        Set<String> actor,
        Set<String> recipient,
        Days window,
        Optional<String> condition,
        Status status,
        Occurrence stated,
        Optional<Occurrence> settled,
        LocalDate asOf) {
    public Expectation {
        event = List.copyOf(event);
        actor = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(actor));
        recipient = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(recipient));
    }

    Expectation withSettled(Optional<Occurrence> by) {
        return new Expectation(holder, event, actor, recipient, window, condition, status, stated, by, asOf);
    }

    /** Stable: made from the first statement's. */
    public String id() {
        return "x-" + stated.id();
    }
}
