package org.demarche.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Expected and produced rows, one to one: the strictest level first, and within a level a row moves to another of its
 * matches when that makes room for one more (Kuhn's augmenting paths).
 */
final class Pairing {
    private final List<List<Candidate>> candidates = new ArrayList<>();
    private final Map<Integer, Pair> byExpected = new LinkedHashMap<>();
    private final Map<Integer, Integer> byProduced = new LinkedHashMap<>();

    /** A produced row that meets an expected one. */
    record Pair(int produced, int level) {}

    private record Candidate(int produced, int level, boolean near) {}

    Pairing(List<Expected> expected, List<JsonNode> produced, BiFunction<Expected, JsonNode, Match> judge) {
        for (Expected want : expected) {
            List<Candidate> row = new ArrayList<>();
            for (int j = 0; j < produced.size(); j++) {
                Match match = judge.apply(want, produced.get(j));
                if (match.level() > 0) {
                    row.add(new Candidate(j, match.level(), match.near()));
                }
            }
            row.sort(Comparator.comparing(Candidate::near).reversed().thenComparing(Candidate::produced));
            candidates.add(row);
        }
        List<Integer> order = IntStream.range(0, expected.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !expected.get(i).must()))
                .toList();
        for (int level = 3; level >= 1; level--) {
            for (int i : order) {
                if (!byExpected.containsKey(i)) {
                    place(i, level, new HashSet<>());
                }
            }
        }
    }

    private boolean place(int i, int level, Set<Integer> seen) {
        for (Candidate candidate : candidates.get(i)) {
            int j = candidate.produced;
            if (candidate.level != level || seen.contains(j) || !movable(j, level)) {
                continue;
            }
            seen.add(j);
            Integer holder = byProduced.get(j);
            if (holder == null || place(holder, level, seen)) {
                byProduced.put(j, i);
                byExpected.put(i, new Pair(j, level));
                return true;
            }
        }
        return false;
    }

    /** A produced row that was paired on a stricter level stays where it is. */
    private boolean movable(int j, int level) {
        Integer holder = byProduced.get(j);
        if (holder == null) {
            return true;
        }
        Pair pair = byExpected.get(holder);
        return pair != null && pair.level == level;
    }

    Optional<Pair> of(int expected) {
        return Optional.ofNullable(byExpected.get(expected));
    }

    boolean paired(int produced) {
        return byProduced.containsKey(produced);
    }
}
