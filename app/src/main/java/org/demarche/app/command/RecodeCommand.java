package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.store.Answer;
import org.demarche.store.Ledger;
import org.demarche.store.Reading;
import org.demarche.store.Taken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recode",
        header = "Read the ledger's articles again with this coder, and show what changed.",
        description = {"", "Articles that this very coder read already are passed over, unless --all.", ""},
        footerHeading = "%nFor example:%n",
        footer = {"  demarche recode --ledger news.duckdb"})
final class RecodeCommand implements Callable<Integer> {
    private static final String EVENTS =
            "select type, aux, actor, recipient, evidence from event where article = ? order by evidence_start, id";

    private final Console console;
    private final Readers readers;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    @Option(names = "--all", description = "Also what this coder read already: the knowledge may have changed.")
    private boolean all;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    RecodeCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException {
        List<List<Optional<Object>>> changes = new ArrayList<>();
        int recoded = 0;
        try (Ledger ledger = place.open();
                Reader reader = readers.open(Optional.ofNullable(knowledge))) {
            ledger.begin();
            for (String id : ledger.articles()) {
                Article article = ledger.article(id);
                if (!all && ledger.has(article, reader.name())) {
                    continue;
                }
                List<List<Optional<Object>>> before =
                        ledger.table(EVENTS, List.of(id)).rows();
                Coded coded = reader.read(article);
                Reading reading = new Reading(
                        article, article.published(), coded.sentences(), coded.coder(), coded.observations());
                Taken taken = all
                        ? ledger.retake(reading)
                        : ledger.take(List.of(reading)).get(0);
                recoded += taken == Taken.RECODED ? 1 : 0;
                difference(id, before, ledger.table(EVENTS, List.of(id)).rows(), changes);
            }
            ledger.finish();
        }
        output.print(
                new Answer(List.of("change", "article", "event", "aux", "actor", "recipient", "evidence"), changes),
                console);
        console.say(recoded + " articles read again, " + changes.size() + " events differ");
        return 0;
    }

    private static void difference(
            String article,
            List<List<Optional<Object>>> before,
            List<List<Optional<Object>>> after,
            List<List<Optional<Object>>> out) {
        List<List<Optional<Object>>> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<List<Optional<Object>>> come = new ArrayList<>(after);
        before.forEach(come::remove);
        gone.forEach(row -> out.add(marked("-", article, row)));
        come.forEach(row -> out.add(marked("+", article, row)));
    }

    private static List<Optional<Object>> marked(String sign, String article, List<Optional<Object>> row) {
        List<Optional<Object>> out = new ArrayList<>(List.of(Optional.of(sign), Optional.of(article)));
        out.addAll(row);
        return out;
    }
}
