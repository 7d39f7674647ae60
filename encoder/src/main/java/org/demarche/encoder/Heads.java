package org.demarche.encoder;

import java.util.ArrayList;
import java.util.List;
import org.demarche.language.Grammar;

/**
 * From vectors to grammar: tags and entities by one layer each, governors by a biaffine score of every word against
 * every other (Dozat and Manning 2017), relations by one for the chosen governor.
 */
final class Heads {
    private static final int ARC = 256;

    private final Labels labels;
    private final Linear arcDependent;
    private final Linear arcHead;
    private final Linear relationDependent;
    private final Linear relationHead;
    private final Linear xpos;
    private final Linear upos;
    private final Linear entity;
    private final Matrix arc;
    private final float[] arcPrior;
    private final Relations relations;

    Heads(Labels labels, Weights.Floats file) {
        int width = Transformer.WIDTH;
        this.labels = labels;
        arcDependent = Linear.read(file, width, ARC);
        arcHead = Linear.read(file, width, ARC);
        relationDependent = Linear.read(file, width, Relations.WIDTH);
        relationHead = Linear.read(file, width, Relations.WIDTH);
        xpos = Linear.read(file, width, labels.xpos().size());
        upos = Linear.read(file, width, labels.upos().size());
        entity = Linear.read(file, width, labels.entities().size());
        arc = file.matrix(ARC, ARC);
        arcPrior = file.next(ARC);
        relations = Relations.read(file, labels.relations());
        file.end();
    }

    /** @param rows a vector for the root, then one a word */
    Grammar read(float[] rows, int words) {
        int all = words + 1;
        int[] heads = TreeDecoder.tree(arcs(rows, all), all);
        int[] chosen = relations.choose(
                relationDependent.rectified(rows, all), relationHead.rectified(rows, all), heads, all);
        List<Integer> governors = new ArrayList<>(words);
        List<String> names = new ArrayList<>(words);
        for (int word = 1; word <= words; word++) {
            governors.add(heads[word] - 1);
            names.add(labels.relations().get(chosen[word]));
        }
        return new Grammar(
                best(upos.of(rows, all), labels.upos(), words),
                best(xpos.of(rows, all), labels.xpos(), words),
                governors,
                names,
                entities(entity.of(rows, all), words));
    }

    /** Score of head h for dependent d at {@code d * all + h}. */
    private float[] arcs(float[] rows, int all) {
        float[] dependents = arc.times(arcDependent.rectified(rows, all), all);
        float[] heads = arcHead.rectified(rows, all);
        float[] turned = new float[ARC * all];
        for (int d = 0; d < all; d++) {
            for (int k = 0; k < ARC; k++) {
                turned[k * all + d] = dependents[d * ARC + k] + arcPrior[k];
            }
        }
        float[] byHead = new Matrix(ARC, all, turned).times(heads, all);
        float[] scores = new float[all * all];
        for (int h = 0; h < all; h++) {
            for (int d = 0; d < all; d++) {
                scores[d * all + h] = byHead[h * all + d];
            }
        }
        return scores;
    }

    private static List<String> best(float[] scores, List<String> names, int words) {
        int width = names.size();
        List<String> out = new ArrayList<>(words);
        for (int word = 1; word <= words; word++) {
            int best = 0;
            for (int i = 1; i < width; i++) {
                if (scores[word * width + i] > scores[word * width + best]) {
                    best = i;
                }
            }
            out.add(names.get(best));
        }
        return out;
    }

    /** Best tag of each word from left to right; an {@code I-} only after its own {@code B-} or {@code I-}. */
    private List<String> entities(float[] scores, int words) {
        List<String> names = labels.entities();
        List<String> out = new ArrayList<>(words);
        String kind = "";
        for (int word = 1; word <= words; word++) {
            int best = 0;
            for (int i = 1; i < names.size(); i++) {
                String name = names.get(i);
                boolean open = name.charAt(0) == 'B' || name.endsWith(kind) && !kind.isEmpty();
                if (open && scores[word * names.size() + i] > scores[word * names.size() + best]) {
                    best = i;
                }
            }
            String name = names.get(best);
            out.add(name);
            kind = best == 0 ? "" : name.substring(1);
        }
        return out;
    }
}
