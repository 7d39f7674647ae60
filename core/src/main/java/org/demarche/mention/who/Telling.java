package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/**
 * One article while its references are settled, in text order: names first within a sentence, then the nouns that introduce
 * them, then all other nouns and pronouns from left to right, and at the very end the words inside quotations that mean the
 * speaker.
 */
final class Telling {
    private final Article article;
    private final List<Line> lines = new ArrayList<>();
    private final NameSpans nameSpans;
    private final Names names;
    private final Introductions introductions;
    private final Belonging belonging;
    private final Acting acting;
    private final Discourse discourse = new Discourse();
    private final Plurals plurals;
    private final Halves halves;
    private final Nouns nouns;
    private final Relations relations;
    private final Pronouns pronouns;
    private final Relatives relatives;
    private final Quotations quotations;
    private final Cataphora cataphora = new Cataphora();
    private final Cast cast;

    Telling(
            Background background,
            Article article,
            List<Sentence> sentences,
            Optional<String> home,
            PlaceCountry places) {
        this.article = article;
        sentences.forEach(sentence -> lines.add(new Line(sentence)));
        this.cast = new Cast(background, article);
        Titles titles = new Titles(background);
        this.nameSpans = new NameSpans(background.actors());
        this.names = new Names(background, cast, titles);
        this.belonging = new Belonging(background.wording(), this::settle);
        Descriptions descriptions = new Descriptions(background, belonging);
        this.acting = new Acting(background);
        this.plurals = new Plurals(background, cast, discourse, this::settle);
        Surroundings surroundings = new Surroundings(background, cast, discourse, home, places);
        this.introductions = new Introductions(descriptions, belonging, titles, surroundings);
        Offices offices = new Offices(background, cast, discourse, belonging, surroundings);
        this.halves = new Halves(background, cast);
        this.relations = new Relations(background, cast, discourse, belonging);
        this.nouns = new Nouns(background, cast, discourse, descriptions, offices, surroundings);
        this.quotations = new Quotations(lines);
        this.pronouns = new Pronouns(background, discourse, quotations);
        this.relatives = new Relatives(this::settle);
    }

    References read() {
        lines.forEach(nameSpans::note);
        for (Line line : lines) {
            nameSpans.read(line);
            names.meet(line);
            mark(line);
        }
        for (Line line : lines) {
            names(line);
            for (Reference reference : line.references) {
                settle(reference);
                discourse.enter(reference);
            }
            cataphora.read(line);
        }
        for (Line line : lines) {
            line.references.stream().filter(reference -> spoken(reference)).forEach(this::speaker);
            line.references.stream().filter(reference -> ofSpeaker(reference)).forEach(relations::settle);
        }
        return new References(article, lines, belonging, quotations, cast);
    }

    /** Lays out the references of a sentence, unsettled. */
    private void mark(Line line) {
        for (int i = 0; i < line.words.size(); i++) {
            NameSpan name = line.names[i];
            if (name != null) {
                if (i == name.head()) {
                    enter(line, i, Reference.Shape.NAME, name.start(), name.end() - 1);
                }
            } else if (pronoun(line, i)) {
                enter(line, i, Reference.Shape.PRONOUN, i, i);
            } else if (nominal(line, i)) {
                enter(line, i, Reference.Shape.NOUN, Extent.first(line, i), Extent.last(line, i));
            }
        }
        for (int i = 0; i < line.words.size(); i++) {
            if (line.at[i] == null && line.names[i] != null) {
                line.at[i] = line.at[line.names[i].head()];
            } else if (line.at[i] == null && title(line, i)) {
                line.at[i] = line.at[line.token(i).head()];
            }
        }
    }

    private static void enter(Line line, int head, Reference.Shape shape, int first, int last) {
        Reference reference = new Reference(line, head, shape);
        reference.first = first;
        reference.last = last;
        line.at[head] = reference;
        line.references.add(reference);
    }

    private static boolean pronoun(Line line, int i) {
        Token token = line.token(i);
        return token.upos().equals("PRON") && !token.is("expl")
                || Relatives.relative(token) && token.is("nsubj", "obj", "obl", "nmod:poss");
    }

    /** A noun that heads a phrase of its own; a title before a name is the name's. */
    private static boolean nominal(Line line, int i) {
        Token token = line.token(i);
        if (token.is("compound", "flat", "fixed", "goeswith") || title(line, i)) {
            return false;
        }
        if (token.noun()) {
            return true;
        }
        boolean argument = token.is("nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj");
        return argument && token.upos().matches("DET|NUM|ADJ");
    }

    private static boolean title(Line line, int i) {
        Token token = line.token(i);
        return token.is("nmod:desc") && token.head() >= 0 && line.names[token.head()] != null;
    }

    private void names(Line line) {
        for (Reference reference : line.references) {
            if (reference.shape == Reference.Shape.NAME) {
                NameSpan name = line.names[reference.head];
                if (name.known() || !halves.settle(reference)) {
                    names.settle(reference, name);
                }
                place(reference);
            }
        }
        for (Reference reference : line.references) {
            if (reference.shape == Reference.Shape.NAME) {
                introductions.read(reference, line.names[reference.head]);
            }
        }
    }

    /** A place that only is one acts not; a town that is hit is the country, not its government. */
    private void place(Reference reference) {
        if (reference.entities.size() != 1) {
            return;
        }
        Entity entity = reference.entities.get(0);
        boolean land = entity.kind == Entity.Kind.COUNTRY || entity.kind == Entity.Kind.GOVERNMENT;
        if (land && reference.by != ResolvedBy.DEMONYM) {
            reference.acts = acting.acts(reference.line, reference.head, entity);
            if (entity.kind == Entity.Kind.GOVERNMENT && acting.hit(reference.line, reference.head)) {
                entity.country
                        .flatMap(cast::country)
                        .ifPresent(country ->
                                reference.settle(country, ResolvedBy.METONYM, "capital, as a place that is hit"));
            }
        }
    }

    private void settle(Reference reference) {
        if (reference.settled || reference.settling) {
            return;
        }
        reference.settling = true;
        if (reference.shape == Reference.Shape.NOUN) {
            if (!halves.settle(reference) && !plurals.settle(reference) && !relations.settle(reference)) {
                nouns.settle(reference);
            }
            reference.acts = acting.room(reference.line, reference.head, reference.entities);
        } else if (reference.shape == Reference.Shape.PRONOUN) {
            boolean relative = Relatives.relative(reference.token()) && relatives.settle(reference);
            boolean both = reference.token().lower().equals("both") && plurals.settle(reference);
            if (!relative && !both && !spoken(reference)) {
                pronouns.settle(reference);
            }
        }
        reference.settling = false;
    }

    /** "our neighbour" can be told only once the speaker is known. */
    private boolean ofSpeaker(Reference reference) {
        int owner = reference.line.sentence.child(reference.head, "nmod:poss");
        return reference.shape == Reference.Shape.NOUN
                && owner >= 0
                && reference.line.reference(owner).filter(Telling::spoken).isPresent();
    }

    private static boolean spoken(Reference reference) {
        return reference.shape == Reference.Shape.PRONOUN
                && reference.line.lower.get(reference.head).matches("i|me|my|mine|myself|we|us|our|ours|ourselves");
    }

    /** "I" and "we" are whoever speaks the quotation. */
    private void speaker(Reference reference) {
        Optional<Reference> speaker = quotations
                .speaker(reference.line, reference.head)
                .filter(found -> found != reference && !found.entities.isEmpty());
        if (speaker.isPresent()) {
            reference.settle(speaker.get().entities, ResolvedBy.PRONOUN, "speaker of the quotation");
        } else {
            reference.open(List.of(), "nobody known speaks here");
        }
    }
}
