package org.demarche.app.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.mention.Party;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;

/**
 * Classic CAMEO rows, as KEDS, TABARI and PETRARCH printed them: date ({@code yyyymmdd}), source, target, code, parted by
 * tabs. CAMEO has no word for what may be or was denied, so only asserted events of the news are printed, each once however
 * often an article tells it, and only between two actors with a country. A compound side yields one row per pair, a
 * reciprocal event two per pair; of a visit the host's row has 043.
 */
public final class CameoRows implements Format {
    /** PLOVER sectors that CAMEO's table of generic agents spells otherwise (CAMEO codebook, generic agents). */
    private static final Map<String, String> AGENTS =
            Map.of("JRN", "MED", "MED", "HLH", "PRM", "UAF", "SOC", "CVL", "PRE", "", "UNK", "");

    private static final String VISIT = "042";
    private static final String HOST = "043";

    private final Writer out;

    public CameoRows(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void print(Coded coded) throws IOException {
        String published = coded.article().published().toString().replace("-", "");
        Set<String> rows = new LinkedHashSet<>();
        for (Observation observation : coded.observations()) {
            if (observation instanceof Event event
                    && event.aux().isEmpty()
                    && event.same().isEmpty()
                    && !event.cameo().isEmpty()) {
                String date = event.when()
                        .map(when -> when.from().equals(when.to())
                                ? when.from().toString().replace("-", "")
                                : published)
                        .orElse(published);
                rows.addAll(rows(date, event));
            }
        }
        for (String row : rows) {
            out.write(row + "\n");
        }
    }

    private static List<String> rows(String date, Event event) {
        List<String> sources = codes(event.actor());
        List<String> targets = codes(event.recipient());
        boolean reciprocal = targets.isEmpty();
        boolean visit = event.cameo().equals(VISIT);
        List<String> rows = new ArrayList<>();
        for (String source : sources) {
            for (String target : reciprocal ? sources : targets) {
                if (!source.equals(target)) {
                    rows.add(String.join("\t", date, source, target, event.cameo()));
                    if (visit && !reciprocal) {
                        rows.add(String.join("\t", date, target, source, HOST));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> codes(List<Party> parties) {
        Set<String> out = new LinkedHashSet<>();
        for (Party party : parties) {
            party.country().ifPresent(country -> {
                String sector = party.sectors().isEmpty() ? "" : party.sectors().get(0);
                out.add(country + AGENTS.getOrDefault(sector, sector));
            });
        }
        return List.copyOf(out);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
