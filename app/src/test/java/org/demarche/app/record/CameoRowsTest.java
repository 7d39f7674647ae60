package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.junit.jupiter.api.Test;

class CameoRowsTest {
    private static final Party KING = party("RUR", "GOV");
    private static final Party DUKE = party("GRK", "");
    private static final Party PAPER = party("BOH", "JRN");

    @Test
    void oneRowAPair() throws IOException {
        assertThat(rows(event("112", List.of(KING, PAPER), List.of(DUKE), Set.of())))
                .containsExactly("20221231\tRURGOV\tGRK\t112", "20221231\tBOHMED\tGRK\t112");
    }

    @Test
    void whatIsDoneTogetherIsDoneBothWays() throws IOException {
        assertThat(rows(event("041", List.of(KING, DUKE), List.of(), Set.of())))
                .containsExactly("20221231\tRURGOV\tGRK\t041", "20221231\tGRK\tRURGOV\t041");
    }

    @Test
    void theHostOfAVisitHasARowOfHisOwn() throws IOException {
        assertThat(rows(event("042", List.of(KING), List.of(DUKE), Set.of())))
                .containsExactly("20221231\tRURGOV\tGRK\t042", "20221231\tGRK\tRURGOV\t043");
    }

    @Test
    void whatWasDeniedOrMayBeIsNoRow() throws IOException {
        assertThat(rows(event("190", List.of(KING), List.of(DUKE), Set.of(Aux.NEGATION))))
                .isEmpty();
        assertThat(rows(event("190", List.of(KING), List.of(DUKE), Set.of(Aux.FUTURE))))
                .isEmpty();
    }

    @Test
    void aTellingAgainIsNoSecondRow() throws IOException {
        Event event = event("190", List.of(KING), List.of(DUKE), Set.of());
        assertThat(rows(event, event.retelling("e-0"))).containsExactly("20221231\tRURGOV\tGRK\t190");
    }

    private static List<String> rows(Event... events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CameoRows rows = new CameoRows(out);
        rows.print(new Coded(Sample.ARTICLE, 1, "Demarche", List.of(events)));
        rows.flush();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Party party(String country, String sector) {
        return new Party(
                Optional.of(country),
                sector.isEmpty() ? List.of() : List.of(sector),
                country,
                Optional.empty(),
                Sample.words("the Duke"),
                ResolvedBy.NAME);
    }

    private static Event event(String cameo, List<Party> actor, List<Party> recipient, Set<Aux> aux) {
        return new Event(
                "e-1",
                "CONSULT",
                List.of(),
                List.of(),
                aux,
                Optional.empty(),
                actor,
                recipient,
                1,
                2.5,
                cameo,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(Sample.words("told the Duke"), Sample.words("told").span()),
                "consult:talk",
                0.8);
    }
}
