package org.demarche.app.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;

/**
 * An article of the ledger as a list shows it.
 *
 * @param title the headline, or how the text begins
 */
record Kept(
        String id,
        LocalDate published,
        LocalDate known,
        String outlet,
        String title,
        long sentences,
        long events,
        long statements,
        String coder) {

    /**
     * The newest articles. The rows to show are found first, by their narrow columns: texts are read for those alone.
     *
     * @param where condition on {@code article}
     */
    static List<Kept> newest(Desk desk, String where, List<Object> values, int length, long offset) {
        String counted =
                "(select article, count(*) as n from %s where article in (select id from shown) group by article)";
        String sql = "with shown as (select id from article where " + where + " order by published desc, id limit "
                + length
                + " offset " + offset
                + ") select a.id, a.published, a.known, a.outlet, a.title, substr(a.text, 1, 240), "
                + "a.sentences, coalesce(e.n, 0), coalesce(s.n, 0), a.coder from article a left join "
                + counted.formatted("event") + " e on e.article = a.id left join " + counted.formatted("statement")
                + " s on s.article = a.id where a.id in (select id from shown) order by a.published desc, a.id";
        Answer rows = desk.ask(ledger -> ledger.table(sql, values));
        List<Kept> out = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            String title = ReadPage.text(row, 4);
            out.add(new Kept(
                    ReadPage.text(row, 0),
                    Scope.date(row.get(1).orElseThrow()),
                    Scope.date(row.get(2).orElseThrow()),
                    ReadPage.text(row, 3),
                    title.isEmpty() ? ReadPage.beginning(ReadPage.text(row, 5)) : title,
                    Scope.whole(row.get(6)),
                    Scope.whole(row.get(7)),
                    Scope.whole(row.get(8)),
                    ReadPage.text(row, 9)));
        }
        return out;
    }
}
