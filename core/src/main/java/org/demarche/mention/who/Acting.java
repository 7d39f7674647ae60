package org.demarche.mention.who;

import org.demarche.language.Token;

/**
 * Whether a place name acts. "Moscow said" and "talks with Moscow" do; "arrived in Moscow", "flew to Moscow" and "a Moscow
 * suburb" do not.
 */
final class Acting {
    private final Background background;

    Acting(Background background) {
        this.background = background;
    }

    boolean acts(Line line, int head, Entity entity) {
        int at = line.standing(head);
        String preposition = preposition(line, head, at);
        if (background.wording().is(Wording.Use.LOCATIVE, preposition)) {
            return false;
        }
        Token token = line.token(at);
        if (background.wording().is(Wording.Use.DIRECTIONAL, preposition)) {
            return token.head() < 0 || !background.wording().is(Wording.Use.MOTION, line.lemma(token.head()));
        }
        if (preposition.isEmpty()
                && token.is("obj")
                && token.head() >= 0
                && background.wording().is(Wording.Use.PLACE_VERB, line.lemma(token.head()))) {
            return false;
        }
        if (preposition.equals("of")
                && token.head() >= 0
                && line.lemma(token.head())
                        .matches(
                                "city|town|capital|streets?|province|region|outskirts|suburb|north|south|east|west|part|port")) {
            return false;
        }
        if (entity.kind == Entity.Kind.GOVERNMENT && token.is("compound", "nmod:desc", "amod")) {
            return compound(line, token.head());
        }
        return !besidePlace(line, token);
    }

    private static String preposition(Line line, int head, int at) {
        String own = line.preposition(head);
        return own.isEmpty() ? line.preposition(at) : own;
    }

    /** "Moscow officials" against "a Moscow visit". */
    private boolean compound(Line line, int noun) {
        if (noun < 0) {
            return true;
        }
        String lemma = line.lemma(noun);
        if (background.wording().is(Wording.Use.PLACE_NOUN, lemma)) {
            return false;
        }
        return background.wording().is(Wording.Use.ACTING_NOUN, lemma)
                || background.actors().agent(lemma).isPresent();
    }

    /** "Kabul, Afghanistan": the second is where the first is. */
    private static boolean besidePlace(Line line, Token token) {
        if (!token.is("appos", "nmod:unmarked", "list") || token.head() < 0) {
            return false;
        }
        NameSpan name = line.names[token.head()];
        return name != null && (name.type().equals("LOC") && !name.known());
    }

    /** "shells hit Khartoum": a town as the object of damage. */
    boolean hit(Line line, int head) {
        Token token = line.token(line.standing(head));
        return token.is("obj", "nsubj:pass")
                && token.head() >= 0
                && background.wording().is(Wording.Use.DAMAGE_VERB, line.lemma(token.head()));
    }

    /** "in the country" is a place, "from the country" may act. */
    boolean room(Line line, int head, java.util.List<Entity> entities) {
        boolean land = !entities.isEmpty() && entities.stream().allMatch(entity -> entity.kind == Entity.Kind.COUNTRY);
        return !land || acts(line, head, entities.get(0));
    }
}
