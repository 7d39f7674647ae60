package org.demarche.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.observation.Observation;

/**
 * One article with its records, ready to be kept.
 *
 * @param coder name and version of what coded it
 * @param known the day from which the ledger may answer with it, not before it was published
 */
public record Reading(Article article, LocalDate known, int sentences, String coder, List<Observation> observations) {
    public Reading {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(coder, "coder");
        observations = List.copyOf(observations);
        if (known.isBefore(article.published())) {
            throw new IllegalArgumentException(article.id() + " cannot be known before it was published");
        }
    }
}
