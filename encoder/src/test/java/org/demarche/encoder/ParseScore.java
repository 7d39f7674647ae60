package org.demarche.encoder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Grammar;

/**
 * Attachment scores over units: the words of a name count as one, because treebanks differ on which of them heads it.
 * Punctuation is left out, relations lose their subtype.
 */
final class ParseScore {
    private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
    private static final Set<String> OBJECT = Set.of("obj", "iobj");
    private static final Set<String> COMPLEMENT = Set.of("ccomp", "xcomp", "parataxis");

    private int units;
    private int headRight;
    private int bothRight;
    private final Overlap arguments = new Overlap();
    private final Overlap complements = new Overlap();

    /** An edge into a unit from outside it. */
    private record Edge(int head, String relation) {}

    void add(Gold gold, Grammar read) {
        List<String> upos = gold.column(3);
        List<Integer> heads =
                gold.column(6).stream().map(head -> Integer.parseInt(head) - 1).toList();
        List<String> relations = gold.column(7);
        int[] unit = units(heads, relations, upos);
        Map<Integer, List<Edge>> wanted = edges(unit, heads, relations);
        Map<Integer, List<Edge>> found = edges(unit, read.heads(), read.relations());
        wanted.forEach((at, edges) -> {
            if (!upos.get(at).equals("PUNCT")) {
                Edge edge = edges.get(0);
                List<Edge> given = found.getOrDefault(at, List.of());
                units++;
                headRight += given.stream().anyMatch(other -> other.head == edge.head) ? 1 : 0;
                bothRight += given.contains(edge) ? 1 : 0;
            }
        });
        arguments.add(ofVerbs(wanted, upos, true), ofVerbs(found, upos, true));
        complements.add(ofVerbs(wanted, upos, false), ofVerbs(found, upos, false));
    }

    String show() {
        return "UAS %.1f LAS %.1f  verb subject/object F %.1f  complement F %.1f"
                .formatted(100.0 * headRight / units, 100.0 * bothRight / units, arguments.f(), complements.f());
    }

    /** The first word of the unit that each word belongs to, whichever way the chain of heads runs. */
    private static int[] units(List<Integer> heads, List<String> relations, List<String> upos) {
        int n = heads.size();
        int[] up = new int[n];
        for (int i = 0; i < n; i++) {
            up[i] = i;
        }
        for (int i = 0; i < n; i++) {
            int head = heads.get(i);
            if (head >= 0 && (plain(relations.get(i)).equals("flat") || nameInName(i, head, relations, upos))) {
                up[last(up, i)] = last(up, head);
            }
        }
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[i] = last(up, i);
        }
        return out;
    }

    private static boolean nameInName(int i, int head, List<String> relations, List<String> upos) {
        String relation = plain(relations.get(i));
        boolean near = Math.abs(head - i) <= 3 && (relation.equals("compound") || relation.equals("nmod"));
        for (int k = Math.min(i, head); near && k <= Math.max(i, head); k++) {
            near = upos.get(k).equals("PROPN");
        }
        return near;
    }

    private static int last(int[] up, int i) {
        int at = i;
        while (up[at] != at) {
            at = up[at];
        }
        return at;
    }

    private static Map<Integer, List<Edge>> edges(int[] unit, List<Integer> heads, List<String> relations) {
        Map<Integer, List<Edge>> out = new HashMap<>();
        for (int i = 0; i < unit.length; i++) {
            int head = heads.get(i) < 0 ? -1 : unit[heads.get(i)];
            if (head != unit[i]) {
                out.computeIfAbsent(unit[i], key -> new java.util.ArrayList<>())
                        .add(new Edge(head, plain(relations.get(i))));
            }
        }
        return out;
    }

    private static Set<Object> ofVerbs(Map<Integer, List<Edge>> edges, List<String> upos, boolean arguments) {
        Set<Object> out = new HashSet<>();
        edges.forEach((at, all) -> {
            Edge edge = all.get(0);
            if (edge.head >= 0 && upos.get(edge.head).equals("VERB")) {
                if (arguments && (SUBJECT.contains(edge.relation) || OBJECT.contains(edge.relation))) {
                    out.add(List.of(edge.head, SUBJECT.contains(edge.relation), at));
                } else if (!arguments && COMPLEMENT.contains(edge.relation)) {
                    out.add(List.of(edge.head, at));
                }
            }
        });
        return out;
    }

    private static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
