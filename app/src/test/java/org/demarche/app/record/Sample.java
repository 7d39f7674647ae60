package org.demarche.app.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Form;
import org.demarche.observation.Quantity;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;

/** A reading written by hand that fills every field once; an emoji stands before everything, so that units are no points. */
public final class Sample {
    public static final Article ARTICLE = new Article(
            "2022-12-31-0123456789ab",
            LocalDate.of(2022, 12, 31),
            "talks.txt",
            "",
            "",
            "en",
            "date 2022-12-31 📰 In Oslo yesterday Ruritania’s king, “moved”, told the Duke he may strike 10 to 15 posts "
                    + "if talks fail.");

    private Sample() {}

    public static Words words(String piece) {
        int at = ARTICLE.text().indexOf(piece);
        return ARTICLE.words(new Span(at, at + piece.length()));
    }

    private static Party party(String country, String name, String piece, ResolvedBy how) {
        return new Party(Optional.of(country), List.of("GOV"), name, Optional.of("Q1"), words(piece), how);
    }

    public static Event event() {
        When when = new When(words("yesterday"), LocalDate.of(2022, 12, 30), LocalDate.of(2022, 12, 30), "published");
        Quantity count = new Quantity(10, 15, words("10 to 15"));
        return new Event(
                "e-1",
                "THREATEN",
                List.of("violence"),
                List.of("military"),
                Set.of(Aux.HYPOTHETICAL, Aux.FUTURE),
                Optional.of(words("if talks fail")),
                List.of(party("RUR", "Rudolf V", "Ruritania’s king", ResolvedBy.TITLE)),
                List.of(new Party(
                        Optional.empty(), List.of(), "the Duke", Optional.empty(), words("the Duke"), ResolvedBy.NAME)),
                3,
                -7.0,
                "138",
                -7.04,
                Optional.of(when),
                Optional.of(new Where(words("Oslo"), "Oslo", "NOR", 59.91273, 10.74609, "3143244")),
                Optional.of(new Attribution("Rudolf V", Optional.of("RUR"), List.of("GOV"), "s-1")),
                Optional.of("e-0"),
                Optional.of(count),
                Optional.empty(),
                Optional.of(count),
                new Evidence(
                        words("he may strike 10 to 15 posts"), words("strike").span()),
                "events/threaten.yaml:may-strike",
                0.8125);
    }

    public static Statement statement() {
        Party duke = party("GRK", "Duke of Strelsau", "the Duke", ResolvedBy.AGENT);
        return new Statement(
                "s-1",
                party("RUR", "Rudolf V", "Ruritania’s king", ResolvedBy.TITLE),
                Optional.of(duke),
                Form.MIXED,
                words("told"),
                words("he may strike 10 to 15 posts"),
                List.of(words("moved")),
                Optional.empty(),
                Optional.of("Telegram"),
                Optional.of(new Stance(duke, -0.5, words("strike"))),
                "doubtful",
                List.of(words("may")),
                List.of("military"),
                Optional.of("s-0"),
                List.of("e-1"),
                "say/cues.yaml:told",
                1.0 / 3);
    }

    public static Coded coded() {
        return new Coded(ARTICLE, 1, "Demarche 0.1.0", List.of(statement(), event()));
    }
}
