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
    private final Layers layers;
    private final Matrix arc;
    private final float[] arcPrior;
    private final Relations relations;

    Heads(Labels labels, Weights.Floats file) {
        int width = Transformer.WIDTH;
        this.labels = labels;
        layers = Layers.read(
                file,
                width,
                ARC,
                ARC,
                Relations.WIDTH,
                Relations.WIDTH,
                labels.xpos().size(),
                labels.upos().size(),
                labels.entities().size());
        arc = new Matrix(file.rows(ARC, ARC), ARC);
        arcPrior = file.next(ARC);
        relations = Relations.read(file, labels.relations());
        file.end();
    }

    /** @param rows a vector for the root, then one a word */
    Grammar read(float[][] rows) {
        int words = rows.length - 1;
        float[][][] of = layers.of(rows);
        int[] heads = TreeDecoder.tree(arcs(Matrix.rectify(of[0]), Matrix.rectify(of[1])));
        int[] chosen = relations.choose(Matrix.rectify(of[2]), Matrix.rectify(of[3]), heads);
        List<Integer> governors = new ArrayList<>(words);
        List<String> names = new ArrayList<>(words);
        for (int word = 1; word <= words; word++) {
            governors.add(heads[word] - 1);
            names.add(labels.relations().get(chosen[word]));
        }
        return new Grammar(best(of[5], labels.upos()), best(of[4], labels.xpos()), governors, names, entities(of[6]));
    }

    /** A row for each dependent, with the score of each head. */
    private float[][] arcs(float[][] dependents, float[][] governors) {
        int all = dependents.length;
        float[][] turned = turn(arc.times(dependents, arcPrior), ARC);
        return turn(new Matrix(turned, all).times(governors), all);
    }

    private static float[][] turn(float[][] x, int width) {
        float[][] out = new float[width][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < width; j++) {
                out[j][i] = x[i][j];
            }
        }
        return out;
    }

    private static List<String> best(float[][] scores, List<String> names) {
        List<String> out = new ArrayList<>(scores.length);
        for (int word = 1; word < scores.length; word++) {
            int best = 0;
            for (int i = 1; i < names.size(); i++) {
                if (scores[word][i] > scores[word][best]) {
                    best = i;
                }
            }
            out.add(names.get(best));
        }
        return out;
    }

    /** Best tag of each word from left to right; an {@code I-} only after its own {@code B-} or {@code I-}. */
    private List<String> entities(float[][] scores) {
        List<String> names = labels.entities();
        List<String> out = new ArrayList<>(scores.length);
        String kind = "";
        for (int word = 1; word < scores.length; word++) {
            int best = 0;
            for (int i = 1; i < names.size(); i++) {
                String name = names.get(i);
                boolean open = name.charAt(0) == 'B' || !kind.isEmpty() && name.endsWith(kind);
                if (open && scores[word][i] > scores[word][best]) {
                    best = i;
                }
            }
            out.add(names.get(best));
            kind = best == 0 ? "" : names.get(best).substring(1);
        }
        return out;
    }
}
