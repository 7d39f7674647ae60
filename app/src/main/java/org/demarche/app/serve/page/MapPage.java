package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;
import static org.demarche.app.serve.page.TimeStrip.num;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;

/** Map: where it happened. Outlines are a file of ours, places circles: nothing is asked of anybody else. */
final class MapPage {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double SCALE = 1000 / 5.41325;
    private static final double TOP = 1.317362 * SCALE;
    private static final int HEIGHT = 440;
    private static final int MOST = 600;

    private final Desk desk;
    private final Terms terms;

    MapPage(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** A place with what happened there by quad category. */
    private record Place(String id, String name, String country, double lat, double lon, long[] counts) {
        long count() {
            return Quads.sum(counts);
        }

        int prevailing() {
            return Quads.prevailing(counts);
        }
    }

    Reply answer(Asked asked) {
        Scope scope = Scope.of(asked, terms).withKind(asked.oneOf("kind", "done", "claimed", "expected", "negated"));
        List<Place> places = places(scope);
        if (asked.csv()) {
            return Reply.csv("places", csv(places));
        }
        Html figure = Html.of(
                drawing(places, scope),
                places.isEmpty()
                        ? Rows.empty(
                                "Nothing with a place happened then.",
                                "Choose another time, or ",
                                tag("a", href("/map"), "look at all time"),
                                ".")
                        : Rows.behind(asked, table(places, scope)));
        return Reply.page(Frame.around(
                asked,
                "Map",
                List.of("play"),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", "Map"),
                                tag(
                                        "p",
                                        Terms.count(
                                                        places.stream()
                                                                .mapToLong(Place::count)
                                                                .sum(),
                                                        "event") + " in "
                                                + Terms.count(places.size(), "place")
                                                + "; events without a place are not drawn.")),
                        form(scope),
                        TimeStrip.of(asked, desk, scope),
                        Legend.quads(),
                        tag("div", at("id", "figure"), figure))));
    }

    private Html form(Scope scope) {
        return tag(
                "form",
                cls("ask"),
                at("action", "/map"),
                Fields.party(terms, "a", "Who", scope.parties().stream().findFirst()),
                Fields.party(
                        terms,
                        "b",
                        "With whom",
                        scope.parties().stream().skip(1).findFirst()),
                Fields.day("from", "From", scope.from()),
                Fields.day("to", "To", scope.to()),
                Fields.quad(scope),
                Fields.kind(scope),
                Fields.go("Show"));
    }

    private List<Place> places(Scope scope) {
        Scope.Conditions where = scope.conditions();
        Answer rows = desk.ask(ledger -> ledger.table(
                "select o.place_id, o.place, o.place_country, o.lat, o.lon, o.quad, count(*) from event o "
                        + "where o.lat is not null and " + where.sql() + " group by 1, 2, 3, 4, 5, 6",
                where.values()));
        Map<String, Place> out = new LinkedHashMap<>();
        for (List<Optional<Object>> row : rows.rows()) {
            String id = ReadPage.text(row, 0);
            out.computeIfAbsent(
                                    id,
                                    key -> new Place(
                                            id,
                                            ReadPage.text(row, 1),
                                            ReadPage.text(row, 2),
                                            Scope.real(row.get(3)),
                                            Scope.real(row.get(4)),
                                            new long[5]))
                            .counts()[(int) Scope.whole(row.get(5))] +=
                    Scope.whole(row.get(6));
        }
        return out.values().stream()
                .sorted(Comparator.comparingLong((Place place) -> -place.count())
                        .thenComparing(Place::id))
                .toList();
    }

    private Html drawing(List<Place> places, Scope scope) {
        long most = places.isEmpty() ? 1 : places.get(0).count();
        List<Html> circles = new ArrayList<>();
        List<Html> names = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(MOST, places.size()))) {
            double[] at = project(place.lon(), place.lat());
            double radius = 2.5 + 15 * Math.sqrt((double) place.count() / most) * Math.min(1, 0.25 + most / 40.0);
            String words = place.name() + ", " + terms.country(place.country()) + ": "
                    + Terms.count(place.count(), "event") + ", mostly " + Terms.quad(place.prevailing());
            circles.add(tag(
                    "a",
                    href(there(scope, place).events()),
                    at("tabindex", "-1"),
                    at("aria-label", words),
                    tag("title", words),
                    tag(
                            "circle",
                            cls("place q" + place.prevailing()),
                            at("cx", num(at[0])),
                            at("cy", num(at[1])),
                            at("r", num(radius)))));
            if (names.size() < 9) {
                names.add(tag(
                        "text",
                        cls("place-name"),
                        at("x", num(at[0] + radius + 3)),
                        at("y", num(at[1] + 3)),
                        place.name()));
            }
        }
        return tag(
                "div",
                cls("wide"),
                at("tabindex", "0"),
                at("role", "group"),
                at("aria-label", "Map"),
                tag(
                        "svg",
                        cls("world"),
                        at("id", "world"),
                        at("viewBox", "0 0 1000 " + HEIGHT),
                        at("role", "group"),
                        at("aria-label", "Map of " + places.size() + " places; the table below says the same"),
                        tag(
                                "use",
                                cls("land"),
                                href("/static/world.svg#land"),
                                at("width", 1000),
                                at("height", HEIGHT)),
                        tag(
                                "use",
                                cls("borders"),
                                href("/static/world.svg#borders"),
                                at("width", 1000),
                                at("height", HEIGHT)),
                        circles,
                        names));
    }

    private static Scope there(Scope scope, Place place) {
        return new Scope(
                scope.parties(),
                scope.from(),
                scope.to(),
                scope.type(),
                scope.quad(),
                scope.kind(),
                Optional.of(place.id()));
    }

    private Html table(List<Place> places, Scope scope) {
        List<List<Object>> rows = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(200, places.size()))) {
            rows.add(List.of(
                    tag("a", href(there(scope, place).events()), place.name()),
                    terms.country(place.country()),
                    place.count(),
                    place.counts()[1],
                    place.counts()[2],
                    place.counts()[3],
                    place.counts()[4]));
        }
        return Rows.table(
                "Places, those with most events first",
                List.of(
                        "Place",
                        "Country",
                        "Events",
                        "Verbal coop.",
                        "Material coop.",
                        "Verbal conflict",
                        "Material conflict"),
                rows);
    }

    private static Answer csv(List<Place> places) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Place place : places) {
            List<Object> row = List.of(
                    place.id(),
                    place.name(),
                    place.country(),
                    place.lat(),
                    place.lon(),
                    place.count(),
                    place.counts()[1],
                    place.counts()[2],
                    place.counts()[3],
                    place.counts()[4]);
            rows.add(row.stream().map(Optional::of).toList());
        }
        return new Answer(
                List.of(
                        "place_id",
                        "place",
                        "country",
                        "lat",
                        "lon",
                        "events",
                        "verbal_cooperation",
                        "material_cooperation",
                        "verbal_conflict",
                        "material_conflict"),
                rows);
    }

    /** Equal Earth (Šavrič, Patterson, Jenny 2018, doi 10.1080/13658816.2018.1504949), as in {@code app/src/map/outlines.py}. */
    static double[] project(double lon, double lat) {
        double theta = Math.asin(M * Math.sin(Math.toRadians(lat)));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double x = Math.toRadians(lon) * Math.cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        double y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return new double[] {500 + x * SCALE, TOP - y * SCALE};
    }
}
