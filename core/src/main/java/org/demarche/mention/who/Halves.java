package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.List;
import org.demarche.mention.ResolvedBy;

/** Settles "the North", "the South", "the two Koreas" where the article is about one of the countries they may mean. */
final class Halves {
    private final Background background;
    private final Cast cast;

    Halves(Background background, Cast cast) {
        this.background = background;
        this.cast = cast;
    }

    boolean settle(Reference reference) {
        Line line = reference.line;
        boolean alone = line.names[reference.head] == null
                || line.names[reference.head].end() - line.names[reference.head].start() == 1;
        if (!alone || !Extent.definite(line, reference.head)) {
            return false;
        }
        for (Background.Half half : background.halves()) {
            if (half.words().equals(line.words.get(reference.head))
                    && half.about().stream().anyMatch(cast::isAbout)) {
                List<Entity> states = new ArrayList<>(2);
                half.codes().forEach(code -> cast.country(code).ifPresent(states::add));
                reference.settle(states, ResolvedBy.ALIAS, "half of a country that the article is about");
                return true;
            }
        }
        return false;
    }
}
