package org.demarche.observation.said;

import java.util.List;
import java.util.Set;

/**
 * A reporting word or phrase as the knowledge has it.
 *
 * @param rule name of its class in {@code say/cues.yaml}
 * @param part {@code verb}, {@code noun} or {@code adjective}: what its first word is
 * @param words dictionary forms, the governing word first: "call for", "cast doubt on"
 * @param frames what may follow
 * @param means how the paper stands to what was said: neutral, doubtful, committed, conceding
 * @param stance -1 to 1 toward what the object names, 0 for none
 * @param confidence share of such cues that annotators took for an attribution (PolNeAR, training part), or a prior
 */
record Cue(
        String rule,
        String part,
        List<String> words,
        Set<Frame> frames,
        String means,
        double stance,
        double confidence) {
    Cue {
        words = List.copyOf(words);
        frames = Set.copyOf(frames);
        if (words.isEmpty() || stance < -1 || stance > 1 || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("no cue: " + words);
        }
    }

    boolean may(Frame frame) {
        return frames.contains(frame);
    }
}
