package org.demarche.mention.who;

import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor.Use;
import org.demarche.language.Token;

/** What tells the country of somebody whose own phrase does not: the place of the deed, then the dateline. */
final class Surroundings {
    /** PLOVER's codes of actors without a land. */
    private static final Set<String> SPECIAL = Set.of("EUR", "UNO", "IGO", "NGO", "MNC", "ISM", "IMG");

    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Optional<String> home;
    private final PlaceCountry places;

    Surroundings(Background background, Cast cast, Discourse discourse, Optional<String> home, PlaceCountry places) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.home = home;
        this.places = places;
    }

    /** A country and what told it. */
    record Found(String country, String why) {}

    Optional<Found> of(Reference reference, boolean institution) {
        if (others(reference)) {
            return Optional.empty();
        }
        Optional<Found> sender = sender(reference);
        if (sender.isPresent()) {
            return sender;
        }
        Optional<Found> place = place(reference.line, reference.head);
        if (place.isPresent()) {
            return place;
        }
        Optional<Found> subject = institution ? subject(reference.line) : Optional.empty();
        if (subject.isPresent()) {
            return subject;
        }
        if (institution) {
            return focus(reference.line).map(code -> new Found(code, "the country under discussion"));
        }
        return home.map(code -> new Found(code, "the dateline"));
    }

    /** "Huawei and other companies": from anywhere. */
    private static boolean others(Reference reference) {
        Line line = reference.line;
        return reference.token().is("conj")
                && line.sentence.children(reference.head, "amod", "det").stream()
                        .anyMatch(child -> line.lower.get(child).equals("other"));
    }

    /** "France sent 300 soldiers": whoever sends them. */
    private Optional<Found> sender(Reference reference) {
        Line line = reference.line;
        Token token = line.token(line.standing(reference.head));
        boolean sent = token.is("obj")
                && token.head() >= 0
                && background.wording().is(Wording.Use.SENDING, line.lemma(token.head()));
        if (!sent) {
            return Optional.empty();
        }
        for (int verb = token.head(); verb >= 0; verb = line.token(verb).head()) {
            int subject = line.sentence.child(verb, "nsubj");
            if (subject >= 0) {
                return line.reference(subject)
                        .filter(found -> found.settled && found.entities.size() == 1)
                        .map(found -> found.entities.get(0))
                        .filter(entity -> entity.kind != Entity.Kind.THING && entity.kind != Entity.Kind.PLACE)
                        .flatMap(entity -> entity.country)
                        .filter(code -> background.actors().country(code).isPresent() && !special(code))
                        .map(code -> new Found(code, "whoever sends them"));
            }
            if (!line.token(verb).is("conj", "xcomp")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean special(String code) {
        return SPECIAL.contains(code);
    }

    /** "China voiced concern. A foreign ministry spokesman said": the subject of the sentence before, in one paragraph. */
    private Optional<Found> subject(Line line) {
        for (Reference before : discourse.before(line, 1)) {
            boolean near = before.line != line && before.sentence().paragraph() == line.sentence.paragraph();
            boolean state = before.acts
                    && before.entities.size() == 1
                    && (before.entities.get(0).kind == Entity.Kind.COUNTRY
                            || before.entities.get(0).kind == Entity.Kind.GOVERNMENT);
            if (near && state && Discourse.prominence(before) >= 90) {
                return before.entities
                        .get(0)
                        .country
                        .map(code -> new Found(code, "the subject of the sentence before"));
            }
        }
        return Optional.empty();
    }

    /** The dateline's country, else the one spoken of most prominently of late. */
    Optional<String> focus(Line line) {
        return home.or(() -> country(line, 3).flatMap(entity -> entity.country));
    }

    /** The country that the last sentences put forward. */
    Optional<Entity> country(Line line, int sentences) {
        boolean ofHome = discourse.before(line, sentences).stream()
                .flatMap(reference -> reference.entities.stream())
                .anyMatch(entity -> home.isPresent() && entity.country.equals(home));
        if (ofHome) {
            return home.flatMap(cast::country);
        }
        return discourse
                .last(
                        line,
                        sentences,
                        entity -> (entity.kind == Entity.Kind.COUNTRY || entity.kind == Entity.Kind.GOVERNMENT)
                                && entity.country.filter(code -> !special(code)).isPresent())
                .flatMap(entity -> entity.country.flatMap(cast::country));
    }

    /** "protesters marched in Lagos": the place of the predicate. */
    private Optional<Found> place(Line line, int head) {
        int at = line.standing(head);
        Token token = line.token(at);
        int clause = token.head() < 0 ? at : token.head();
        for (int up = 0; up < 3 && clause >= 0; up++) {
            Optional<String> code = beside(line, clause);
            for (int argument : line.sentence.children(clause, "obj", "nsubj", "obl")) {
                code = code.isPresent() ? code : beside(line, argument);
            }
            if (code.isPresent()) {
                return code.map(found -> new Found(found, "the place of the deed"));
            }
            if (!line.token(clause).is("xcomp", "conj", "acl", "ccomp", "obj")
                    && !line.token(clause).noun()) {
                break;
            }
            clause = line.token(clause).head();
        }
        return Optional.empty();
    }

    /** A place that hangs on a predicate or on one of its arguments. */
    private Optional<String> beside(Line line, int governor) {
        for (int child : line.sentence.children(governor, "obl", "nmod")) {
            if (background.wording().is(Wording.Use.LOCATIVE, line.preposition(child))) {
                Optional<String> code = placed(line, child);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> placed(Line line, int at) {
        NameSpan name = line.names[at];
        if (name != null && name.may(Use.NAME, Use.CAPITAL, Use.PLACE, Use.SEAT)) {
            return name.country().filter(code -> !special(code));
        }
        if (name != null) {
            Optional<String> beside = line.sentence.children(at, "appos", "nmod:unmarked", "nmod").stream()
                    .flatMap(child -> line.name(child).flatMap(NameSpan::country).stream())
                    .findFirst();
            return beside.or(() -> places.of(line.sentence.index(), at));
        }
        for (int i = Extent.first(line, at); i < at; i++) {
            if (line.names[i] != null && line.names[i].country().isPresent()) {
                return line.names[i].country();
            }
        }
        for (int child : line.sentence.children(at, "nmod")) {
            if (line.preposition(child).equals("of")
                    || background.wording().is(Wording.Use.LOCATIVE, line.preposition(child))) {
                Optional<String> code = line.names[child] == null ? Optional.empty() : placed(line, child);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }
}
