package org.demarche.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the model takes somebody's words or thoughts to be reported in a sentence: beside its grammar, and empty where the
 * distribution has no weights for it. The lists say nothing of which stretch belongs to which.
 *
 * @param cues words that say that somebody says something
 * @param sources whose words or thoughts they are
 * @param contents what is said; of content inside content the outer one
 */
public record Sayings(List<Stretch> cues, List<Stretch> sources, List<Stretch> contents) {
    public static final Sayings NONE = new Sayings(List.of(), List.of(), List.of());

    /**
     * Neighbouring words.
     *
     * @param first index of the first word
     * @param last index of the last word
     * @param share how sure the model is, 0 to 1: the mean over the words
     */
    public record Stretch(int first, int last, double share) {
        public Stretch {
            if (first < 0 || last < first || share < 0 || share > 1) {
                throw new IllegalArgumentException("no stretch: " + first + " to " + last + ", share " + share);
            }
        }

        Stretch shifted(int words) {
            return new Stretch(first + words, last + words, share);
        }
    }

    public Sayings {
        cues = List.copyOf(cues);
        sources = List.copyOf(sources);
        contents = List.copyOf(contents);
    }

    /** These, followed by those of a part that begins so many words later. */
    public Sayings and(Sayings part, int words) {
        return new Sayings(
                joined(cues, part.cues, words),
                joined(sources, part.sources, words),
                joined(contents, part.contents, words));
    }

    private static List<Stretch> joined(List<Stretch> first, List<Stretch> second, int words) {
        List<Stretch> out = new ArrayList<>(first);
        second.forEach(stretch -> out.add(stretch.shifted(words)));
        return out;
    }
}
