package org.demarche.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Countries and sectors of one side of an event, wanted ({@code "RUS:LEG|ELI"}) or produced (a party). */
record Side(List<Code> codes) {
    Side {
        codes = List.copyOf(codes);
    }

    private static final String NO_COUNTRY = "---";

    /** @param country {@code ---} where a produced party has none */
    record Code(String country, Set<String> sectors) {
        static Code wanted(String written) {
            int colon = written.indexOf(':');
            return colon < 0
                    ? new Code(written, Set.of())
                    : new Code(
                            written.substring(0, colon),
                            new TreeSet<>(List.of(written.substring(colon + 1).split("\\|"))));
        }

        static Code produced(JsonNode party) {
            return new Code(party.path("country").asText(NO_COUNTRY), new TreeSet<>(Rows.texts(party.path("sector"))));
        }

        /** The same country, and one of the wanted sectors where any is wanted. */
        boolean fits(Code produced) {
            return country.equals(produced.country)
                    && (sectors.isEmpty() || sectors.stream().anyMatch(produced.sectors::contains));
        }
    }

    static Side wanted(JsonNode codes) {
        return new Side(Rows.texts(codes).stream().map(Code::wanted).toList());
    }

    static Side produced(JsonNode parties) {
        List<Code> out = new ArrayList<>();
        Rows.items(parties).forEach(party -> out.add(Code.produced(party)));
        return new Side(out);
    }

    boolean none() {
        return codes.isEmpty();
    }

    Side with(Side other) {
        List<Code> both = new ArrayList<>(codes);
        both.addAll(other.codes);
        return new Side(both);
    }

    private Set<String> countries() {
        Set<String> out = new TreeSet<>();
        codes.forEach(code -> out.add(code.country));
        out.remove(NO_COUNTRY);
        return out;
    }

    /** Every wanted country is there and no other but those allowed beside them; a side that wants none is not tested. */
    boolean satisfiedBy(Side produced, List<String> also) {
        if (none()) {
            return true;
        }
        Set<String> allowed = countries();
        allowed.addAll(also);
        return produced.countries().containsAll(countries()) && allowed.containsAll(produced.countries());
    }

    /** Every wanted sector is there. */
    boolean sectorsIn(Side produced) {
        return codes.stream()
                .allMatch(want ->
                        want.sectors.isEmpty() || produced.codes.stream().anyMatch(want::fits));
    }
}
