package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;
import static org.demarche.app.serve.page.TimeStrip.num;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States on a circle, in an order that brings those who deal with one another together; ties as curves between them. */
final class Network {
    private static final int SIZE = 640;
    private static final int RADIUS = 235;
    private static final int MIDDLE = SIZE / 2;

    private Network() {}

    static Html of(List<Relations.Tie> ties, List<String> states, Scope scope, Terms terms) {
        List<Relations.Tie> shown = ties.stream()
                .filter(tie -> states.contains(tie.a) && states.contains(tie.b))
                .toList();
        Map<String, double[]> places = places(states);
        Map<String, Long> volume = new HashMap<>();
        for (Relations.Tie tie : shown) {
            volume.merge(tie.a, tie.count(), Long::sum);
            volume.merge(tie.b, tie.count(), Long::sum);
        }
        long mostTie = shown.stream().mapToLong(Relations.Tie::count).max().orElse(1);
        long mostState =
                volume.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Html> drawn = new ArrayList<>();
        for (int i = shown.size() - 1; i >= 0; i--) {
            drawn.add(edge(shown.get(i), places, mostTie, scope, terms));
        }
        for (String state : states) {
            drawn.add(node(
                    state,
                    places.getOrDefault(state, new double[2]),
                    volume.getOrDefault(state, 0L),
                    mostState,
                    terms));
        }
        return tag(
                "svg",
                cls("network"),
                at("viewBox", "-40 56 " + (SIZE + 80) + " " + (SIZE - 108)),
                at("role", "group"),
                at(
                        "aria-label",
                        "Network of " + states.size() + " parties and " + shown.size()
                                + " ties; the table below says the same"),
                drawn);
    }

    /** The order of the alphabet, so that everybody keeps a place that can be found again. */
    private static Map<String, double[]> places(List<String> states) {
        List<String> order = states.stream().sorted(Comparator.naturalOrder()).toList();
        Map<String, double[]> out = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            double angle = 2 * Math.PI * i / order.size() - Math.PI / 2;
            out.put(order.get(i), new double[] {MIDDLE + RADIUS * Math.cos(angle), MIDDLE + RADIUS * Math.sin(angle)});
        }
        return out;
    }

    private static Html edge(Relations.Tie tie, Map<String, double[]> places, long most, Scope scope, Terms terms) {
        double[] a = places.getOrDefault(tie.a, new double[2]);
        double[] b = places.getOrDefault(tie.b, new double[2]);
        double pull = 0.35;
        double cx = MIDDLE + ((a[0] + b[0]) / 2 - MIDDLE) * pull;
        double cy = MIDDLE + ((a[1] + b[1]) / 2 - MIDDLE) * pull;
        String path =
                "M" + num(a[0]) + " " + num(a[1]) + " Q" + num(cx) + " " + num(cy) + " " + num(b[0]) + " " + num(b[1]);
        String words = tie.words(terms);
        return tag(
                "a",
                href(Relations.between(scope, tie.a, tie.b).events()),
                cls("edge"),
                at("tabindex", "-1"),
                at("aria-label", words),
                at("data-tie", tie.a + " " + tie.b),
                tag("title", words),
                tag("path", cls("reach"), at("d", path)),
                tag(
                        "path",
                        cls("line q" + tie.prevailing()),
                        at("d", path),
                        at("stroke-width", num(1.2 + 11 * Math.sqrt((double) tie.count() / most)))));
    }

    private static Html node(String state, double[] at, long volume, long most, Terms terms) {
        double angle = Math.atan2(at[1] - MIDDLE, at[0] - MIDDLE);
        double radius = 4 + 13 * Math.sqrt((double) volume / most);
        double x = at[0] + Math.cos(angle) * (radius + 8);
        double y = at[1] + Math.sin(angle) * (radius + 8) + 5;
        String anchor = Math.abs(Math.cos(angle)) < 0.25 ? "middle" : Math.cos(angle) > 0 ? "start" : "end";
        String name = terms.country(state);
        boolean fits = name.length() <= 12;
        return tag(
                "a",
                href(Asked.address("/timeline", "a", state)),
                cls(volume == 0 ? "node silent" : "node"),
                at("data-state", state),
                at("aria-label", name + ", " + Terms.count(volume, "event")),
                tag("title", name + ": " + Terms.count(volume, "event")),
                tag("circle", at("cx", num(at[0])), at("cy", num(at[1])), at("r", num(radius))),
                tag("text", at("x", num(x)), at("y", num(y)), at("text-anchor", anchor), fits ? name : state));
    }
}
