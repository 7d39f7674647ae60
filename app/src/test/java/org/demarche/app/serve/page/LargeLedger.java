package org.demarche.app.serve.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;

/**
 * A ledger of many made-up occurrences, the same each time: ten years of events between forty countries, some much busier
 * than others, one in five told twice, three in ten with one of 300 places, a statement for every other event. Made by SQL
 * alone, in seconds, to measure the desk; no word of it comes from the coder.
 */
final class LargeLedger {
    private static final String COUNTRIES =
            "['USA','RUS','CHN','GBR','FRA','DEU','IRN','ISR','UKR','IND','PAK','TUR','SAU','JPN',"
                    + "'KOR','PRK','VEN','COL','BRA','MEX','EGY','SYR','IRQ','AFG','NGA','ZAF','KEN','ETH','SDN','COD','POL','ITA',"
                    + "'ESP','GRC','SRB','ARM','AZE','GEO','PHL','VNM']";
    private static final String TYPES = "['AGREE','CONSULT','SUPPORT','CONCEDE','COOPERATE','AID','RETREAT','REQUEST',"
            + "'ACCUSE','REJECT','THREATEN','PROTEST','SANCTION','MOBILIZE','COERCE','ASSAULT']";
    private static final String QUADS = "[1,1,1,1,2,2,2,3,3,3,3,4,4,4,4,4]";
    private static final String SCORES = "[2.5,2.5,5,4.5,9.5,10,6.5,0,-3,-2,-3.5,-5,-6,-6.5,-7,-9.5]";

    private LargeLedger() {}

    /** Fills an empty DuckDB database. @param occurrences how many */
    static void fill(Connection connection, int occurrences) throws SQLException {
        Ledger.open(connection, Families.builtIn());
        for (String sql : List.of(plan(occurrences), articles(), events(), parties(), statements(), speakers())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table plan");
        }
    }

    /** A number below {@code below} that depends on the row and on {@code salt} alone; low ones come more often if bent. */
    private static String chance(String salt, String below, boolean bent) {
        String share = "(hash(i * 7919 + " + salt + ") % 1000003)::double / 1000003";
        return "cast(floor(" + (bent ? "power(" + share + ", 2.2)" : share) + " * " + below + ") as integer)";
    }

    private static String plan(int occurrences) {
        return "create table plan as select *, date '2015-01-01' + " + chance("1", "3650", false) + " as day, "
                + "1 + " + chance("2", "40", true) + " as a, 1 + " + chance("3", "40", true) + " as b, 1 + "
                + chance("4", "16", false) + " as t, " + chance("5", "10", false) + " as dice, "
                + chance("6", "300", true) + " as place from (select unnest(range(" + occurrences + ")) as i)";
    }

    private static String articles() {
        return "insert into article select 'article-' || n, day, day, 'Outlet ' || (n % 40), '', 'Headline of story ' || n, 'en', "
                + "'date ' || day || ' Story ' || n || ' begins here. ' || repeat('It goes on with words of no weight. ', 60), "
                + "'' || n, '', 60, 'made up' from (select i // 4 as n, min(day) as day from plan group by 1)";
    }

    private static String events() {
        String columns =
                "id, article, published, known, outlet, type, mode, context, aux, firmness, actor, recipient, parties, "
                        + "quad, score, cameo, goldstein, place_text, place_start, place_end, place, place_country, lat, lon, place_id, "
                        + "by_name, by_sectors, evidence, evidence_start, evidence_end, trigger_start, trigger_end, rule, confidence, family, day, "
                        + "anchor, occurrence";
        String a = COUNTRIES + "[a]";
        String b = COUNTRIES + "[case when b = a then 1 + a % 40 else b end]";
        String told =
                "select 'e' || i || suffix, 'article-' || ((i // 4 + step) % (select count(*) from article)), day, day, "
                        + "'Outlet ' || ((i // 4 + step) % 40), " + TYPES
                        + "[t], '', '', case when dice = 0 then '|future|' else '' end, "
                        + "case when dice = 0 then 'expected' else 'asserted' end, " + a + " || ':GOV ' || " + a + ", "
                        + b
                        + " || ':GOV ' || " + b + ", '|' || least(" + a + ", " + b + ") || '|' || greatest(" + a + ", "
                        + b + ") || '|', "
                        + QUADS + "[t], " + SCORES + "[t], '010', 0, "
                        + where("'Place ' || place") + where("1") + where("1 + length('Place ' || place)")
                        + where("'Place ' || place")
                        + where(COUNTRIES + "[1 + place % 40]")
                        + where("-40 + (place * 37 % 1000) / 10.0") + where("-170 + (place * 113 % 3400) / 10.0")
                        + where("'p' || place")
                        + "case when dice = 1 then 'somebody' end, '', 'the government did this to that one, thing number ' || i, 20, 20 + length('the government did this to that one, thing number ' || i), 30, 33, "
                        + "'made:up', 0.8, 'f' || t, day, day, 'e' || i || 'a' from plan ";
        return "insert into event (" + columns + ") "
                + told.replace("suffix", "'a'").replace("step", "0") + " union all "
                + told.replace("suffix", "'b'").replace("step", "1") + " where dice < 2";
    }

    private static String where(String value) {
        return "case when dice > 6 then " + value + " end, ";
    }

    private static String parties() {
        String sql =
                "insert into party select id, article, 'SIDE', 0, substr(SIDE, 1, 3), '|GOV|', substr(SIDE, 9), null, "
                        + "substr(SIDE, 9), 20, 20 + length(substr(SIDE, 9)), 'name' from event";
        return sql.replace("'SIDE'", "'actor'").replace("SIDE", "actor") + " union all "
                + sql.replace("insert into party ", "")
                        .replace("'SIDE'", "'recipient'")
                        .replace("SIDE", "recipient");
    }

    private static String statements() {
        return "insert into statement (id, article, published, known, outlet, speaker, speaker_country, form, cue, cue_start, "
                + "cue_end, content, content_start, content_end, quotes, events, rule, confidence, quote_spans) "
                + "select 's' || i, 'article-' || (i // 4), day, day, 'Outlet ' || (i // 4 % 40), 'Minister ' || a, "
                + COUNTRIES
                + "[a], case when dice = 9 then 'silence' else 'indirect' end, 'said', 20, 24, 'that ' || " + TYPES
                + "[t] || ' of ' || " + COUNTRIES
                + "[b] || ' is matter ' || (i % 977), 25, 60, '', '', 'made:up', 0.9, '' "
                + "from plan where i % 2 = 0";
    }

    private static String speakers() {
        return "insert into party select id, article, 'speaker', 0, speaker_country, '|GOV|', speaker, null, speaker, 10, 10 + "
                + "length(speaker), 'name' from statement";
    }
}
