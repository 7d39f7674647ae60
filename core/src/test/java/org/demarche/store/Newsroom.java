package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.observation.Aux;
import org.demarche.observation.Form;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;

/**
 * News without end, made by a seeded generator: few parties act often and many seldom, deeds are told by one to three
 * papers within three days, some are planned, denied or long past; an article tells four events and quotes a speaker.
 */
final class Newsroom {
    static final int A_DAY = 274; // a million in ten years

    private static final List<String> TYPES = List.of(
            "CONSULT",
            "CONSULT",
            "CONSULT",
            "ASSAULT",
            "ASSAULT",
            "COERCE",
            "ACCUSE",
            "ACCUSE",
            "REQUEST",
            "SUPPORT",
            "AGREE",
            "COOPERATE",
            "AID",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "CONCEDE",
            "RETREAT");
    private static final List<String> PAPERS = List.of("Courier", "Herald", "Globe", "Observer", "Tribune", "Gazette");

    private final Random chance;
    private final List<String> countries = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();
    private final Map<LocalDate, List<Told.Draft>> drafts = new LinkedHashMap<>();

    Newsroom(long seed) {
        this.chance = new Random(seed);
        countries.addAll(List.of("USA", "RUS", "CHN", "UKR", "ISR", "IRN", "GBR", "FRA", "DEU", "IND", "TUR", "PAK"));
        for (int i = 0; countries.size() < 190; i++) {
            countries.add("" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26) + "X");
        }
        for (int i = 0; i < 6000; i++) {
            vocabulary.add(word(i));
        }
    }

    /** Speakable and all different. */
    private static String word(int number) {
        StringBuilder out = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 60) {
            out.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
        }
        return out.append(number % 7 == 0 ? "n" : "").toString();
    }

    /** What the papers print on a day. Days are to be asked for in their order. */
    List<Reading> day(LocalDate day) {
        for (int i = 0; i < A_DAY; i++) {
            happens(day);
        }
        List<Reading> out = new ArrayList<>();
        List<Told.Draft> all = drafts.getOrDefault(day, List.of());
        drafts.remove(day);
        for (int i = 0; i < all.size(); i += 4) {
            out.add(article(day, i, all.subList(i, Math.min(all.size(), i + 4))));
        }
        return out;
    }

    private void happens(LocalDate day) {
        String actor = country();
        String recipient = country();
        String words = words(7);
        String type = TYPES.get(chance.nextInt(TYPES.size()));
        int kind = chance.nextInt(100);
        int papers = chance.nextInt(100) < 75 ? 1 : 2 + chance.nextInt(2);
        for (int k = 0; k < papers; k++) {
            LocalDate printed = day.plusDays(k == 0 ? 0 : chance.nextInt(3));
            String told = words + " " + words(2);
            drafts.computeIfAbsent(printed, d -> new ArrayList<>()).add((outlet, article) -> {
                Told report = Told.on(printed.toString()).by(outlet).in(article);
                if (kind < 60) {
                    report.when(day.toString());
                } else if (kind < 75) {
                    report.aux(Aux.FUTURE)
                            .when(day.plusDays(30).toString(), day.plusDays(60).toString());
                } else if (kind < 78) {
                    report.aux(Aux.NEGATION);
                } else if (kind < 82) {
                    report.aux(Aux.HISTORICAL);
                }
                if (kind % 3 == 0) {
                    report.claimedBy("the " + vocabulary.get(kind) + " minister");
                }
                return report.that(actor + ":GOV", type, recipient.equals(actor) ? "" : recipient, told);
            });
        }
    }

    private Reading article(LocalDate day, int number, List<Told.Draft> told) {
        String id = day + "-" + number;
        String outlet = PAPERS.get(number / 4 % PAPERS.size());
        List<Observation> records = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Told.Draft draft : told) {
            Report report = draft.print(outlet, id);
            records.add(report.event());
            text.append(report.event().evidence().words().text())
                    .append(". ")
                    .append(words(40))
                    .append(". ");
        }
        records.add(statement(id, told.size()));
        return new Reading(new Article(id, day, outlet, "", "", "en", text.toString()), day, 12, "c1", records);
    }

    private Statement statement(String article, int events) {
        String country = country();
        Words name = words("the minister of " + country, 0);
        Party speaker =
                new Party(Optional.of(country), List.of("GOV"), name.text(), Optional.empty(), name, ResolvedBy.TITLE);
        return new Statement(
                article + "/s" + events,
                speaker,
                Optional.empty(),
                Form.INDIRECT,
                words("said", 40),
                words(words(12), 45),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "test",
                0.9);
    }

    private static Words words(String text, int at) {
        return new Words(new Span(at, at + text.length()), text);
    }

    /** The k-th is as frequent as 1/k. */
    private String country() {
        double sum = Math.log(countries.size() + 1.0);
        return countries.get((int) Math.min(countries.size() - 1.0, Math.exp(chance.nextDouble() * sum) - 1));
    }

    private String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = vocabulary.get(chance.nextInt(vocabulary.size()));
            out.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
        }
        return out.toString();
    }
}
