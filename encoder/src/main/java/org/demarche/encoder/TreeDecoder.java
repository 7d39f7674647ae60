package org.demarche.encoder;

import java.util.Arrays;

/**
 * The best tree with one root (Chu and Liu 1965, Edmonds 1967), in time quadratic in the words however many cycles
 * there are: a path grows from word to governor, and a cycle on it becomes one node whose row of scores is the best of
 * its members' rows.
 */
final class TreeDecoder {
    private static final int NEW = 0;
    private static final int ON_PATH = 1;
    private static final int DONE = 2;

    private final int n;
    private final double[][] scores;
    /** For a node that swallowed a cycle: the word of it that each score is for. */
    private final int[][] words;
    /** The node that swallowed a node, or itself; with shortcuts. */
    private final int[] top;
    /** The node that swallowed a node, or -1; without shortcuts. */
    private final int[] above;

    private final byte[] state;
    private final int[] head;
    private final int[] dependent;
    private int nodes;

    private TreeDecoder(float[][] scores) {
        this.n = scores.length;
        this.nodes = n;
        this.scores = new double[2 * n][];
        words = new int[2 * n][];
        top = new int[2 * n];
        above = new int[2 * n];
        state = new byte[2 * n];
        head = new int[2 * n];
        dependent = new int[2 * n];
        Arrays.fill(above, -1);
        for (int node = 0; node < 2 * n; node++) {
            top[node] = node;
        }
        double penalty = spread(scores) * n + 1;
        for (int d = 1; d < n; d++) {
            double[] row = new double[n];
            for (int h = 0; h < n; h++) {
                row[h] = finite(scores[d][h]);
            }
            // A second root would cost more than the worst tree with one (Stanojevic and Cohen 2021).
            row[0] -= penalty;
            this.scores[d] = row;
        }
    }

    /**
     * Governor of each row; row 0 is the root and has -1. Exactly one row has governor 0, and following governors leads
     * to row 0 from everywhere.
     *
     * @param scores a row for each dependent, with the score of each head
     */
    static int[] tree(float[][] scores) {
        int[] greedy = greedy(scores);
        return isTree(greedy) ? greedy : new TreeDecoder(scores).best();
    }

    private static int[] greedy(float[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        heads[0] = -1;
        for (int d = 1; d < n; d++) {
            int best = 0;
            for (int h = 1; h < n; h++) {
                if (h != d && scores[d][h] > scores[d][best]) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        return heads;
    }

    /** Whether these governors, row 0 being the root, form a tree with one word under the root. */
    static boolean isTree(int[] heads) {
        int n = heads.length;
        int roots = 0;
        byte[] seen = new byte[n];
        seen[0] = DONE;
        for (int start = 1; start < n; start++) {
            roots += heads[start] == 0 ? 1 : 0;
            int at = start;
            while (seen[at] == NEW) {
                seen[at] = ON_PATH;
                at = heads[at];
            }
            if (seen[at] == ON_PATH) {
                return false;
            }
            for (int back = start; seen[back] == ON_PATH; back = heads[back]) {
                seen[back] = DONE;
            }
        }
        return roots == 1;
    }

    private int[] best() {
        int[] path = new int[2 * n];
        state[0] = DONE;
        for (int start = 1; start < n; start++) {
            int length = 0;
            int node = top(start);
            while (state[node] != DONE) {
                state[node] = ON_PATH;
                path[length++] = node;
                choose(node);
                int governor = top(head[node]);
                if (state[governor] == ON_PATH) {
                    int first = length - 1;
                    while (path[first] != governor) {
                        first--;
                    }
                    governor = contract(path, first, length);
                    length = first;
                }
                node = governor;
            }
            for (int i = 0; i < length; i++) {
                state[path[i]] = DONE;
            }
        }
        return expand();
    }

    /** The best governor outside the node. */
    private void choose(int node) {
        double[] row = scores[node];
        int best = -1;
        for (int h = 0; h < n; h++) {
            if ((best < 0 || row[h] > row[best]) && top(h) != node) {
                best = h;
            }
        }
        head[node] = best;
        dependent[node] = node < n ? node : words[node][best];
    }

    private int contract(int[] path, int from, int to) {
        int merged = nodes++;
        double[] row = new double[n];
        int[] word = new int[n];
        Arrays.fill(row, Double.NEGATIVE_INFINITY);
        for (int i = from; i < to; i++) {
            int member = path[i];
            double[] old = scores[member];
            double kept = old[head[member]];
            for (int h = 0; h < n; h++) {
                double score = old[h] - kept;
                if (score > row[h]) {
                    row[h] = score;
                    word[h] = member < n ? member : words[member][h];
                }
            }
            above[member] = merged;
            top[member] = merged;
            scores[member] = new double[0];
        }
        scores[merged] = row;
        words[merged] = word;
        return merged;
    }

    /** Opens the swallowed cycles from the outermost in: the member that the node's own edge enters gives up its old one. */
    private int[] expand() {
        for (int node = nodes - 1; node >= n; node--) {
            int member = dependent[node];
            while (above[member] != node) {
                member = above[member];
            }
            head[member] = head[node];
            dependent[member] = dependent[node];
        }
        int[] heads = Arrays.copyOf(head, n);
        heads[0] = -1;
        return heads;
    }

    private int top(int node) {
        int at = node;
        while (top[at] != at) {
            top[at] = top[top[at]];
            at = top[at];
        }
        return at;
    }

    private static double spread(float[][] scores) {
        double least = 0;
        double most = 0;
        for (float[] row : scores) {
            for (float score : row) {
                least = Math.min(least, finite(score));
                most = Math.max(most, finite(score));
            }
        }
        return most - least;
    }

    /** A score that is no number, or out of all bounds, must not break the tree. */
    private static double finite(float score) {
        return Float.isNaN(score) ? -1e6 : Math.max(-1e6, Math.min(1e6, score));
    }
}
