package org.demarche.app.record;

import java.util.List;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.observation.Observation;

/**
 * One article with its reading, ready to be printed.
 *
 * @param sentences how many sentences the article has
 * @param coder name and version of what read it
 * @param observations in reading order
 */
public record Coded(Article article, int sentences, String coder, List<Observation> observations) {
    /** The edition of the ontology's manual whose codes the records use. */
    public static final String CODEBOOK = "PLOVER 0.8";

    public Coded {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(coder, "coder");
        observations = List.copyOf(observations);
    }

    /** Name and version of this coder. @param model the version of the model under it */
    public static String coder(String model) {
        return "Demarche " + version() + " (" + model + ")";
    }

    /** The version that the build wrote into the jar. */
    public static String version() {
        String built = Coded.class.getPackage().getImplementationVersion();
        return built == null ? "0.1.0" : built;
    }
}
