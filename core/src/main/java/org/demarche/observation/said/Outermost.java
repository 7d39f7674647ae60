package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;

/** The outermost quotations of a text, which never overlap, in order. */
final class Outermost {
    private final List<Quotation> quotations;

    Outermost(List<Quotation> all) {
        List<Quotation> outer = new ArrayList<>();
        for (Quotation quotation : all) {
            boolean apart = outer.isEmpty()
                    || outer.get(outer.size() - 1).span().end()
                            <= quotation.span().start();
            if (quotation.depth() == 0 && apart) {
                outer.add(quotation);
            }
        }
        this.quotations = List.copyOf(outer);
    }

    List<Quotation> all() {
        return quotations;
    }

    /** The quotation that holds a stretch, marks included. */
    Optional<Quotation> holding(Span span) {
        return touching(span).stream().filter(q -> q.span().contains(span)).findFirst();
    }

    /** Quotations that share a character with a stretch, in order. */
    List<Quotation> touching(Span span) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < quotations.size() && quotations.get(end).span().start() < span.end()) {
            end++;
        }
        return quotations.subList(low, end);
    }
}
