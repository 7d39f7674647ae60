package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.article.Span;

/** The drafts of one article by the place of their cues, so that a quotation asks its neighbours alone. */
final class Drafts {
    /** Farther than this from a quotation no cue reports it, units of text. */
    private static final int NEAR = 600;

    private final NavigableMap<Integer, List<Draft>> byCue = new TreeMap<>();

    Drafts(Collection<Draft> drafts) {
        drafts.forEach(this::add);
    }

    Draft add(Draft draft) {
        byCue.computeIfAbsent(draft.cue.start(), start -> new ArrayList<>(2)).add(draft);
        return draft;
    }

    /** All, by cue. */
    Stream<Draft> all() {
        return byCue.values().stream().flatMap(List::stream);
    }

    /** Those whose cue begins near a stretch, by cue. */
    Stream<Draft> near(Span span) {
        return byCue.subMap(span.start() - NEAR, true, span.end() + NEAR, true).values().stream()
                .flatMap(List::stream);
    }

    /** The last one whose cue begins before a place and that fits. */
    Optional<Draft> lastBefore(int place, Predicate<Draft> fits) {
        return byCue.headMap(place, false).descendingMap().values().stream()
                .flatMap(List::stream)
                .filter(fits)
                .findFirst();
    }
}
