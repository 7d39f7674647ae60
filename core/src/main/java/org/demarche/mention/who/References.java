package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;

/** Who the words of one article stand for. */
public final class References {
    private final Article article;
    private final List<Line> lines;
    private final Belonging belonging;
    private final Quotations quotations;
    private final Cast cast;

    References(Article article, List<Line> lines, Belonging belonging, Quotations quotations, Cast cast) {
        this.article = article;
        this.lines = List.copyOf(lines);
        this.belonging = belonging;
        this.quotations = quotations;
        this.cast = cast;
    }

    /** Whom the phrase headed by this token stands for; empty if it is no actor, or cannot be told. */
    public List<Party> parties(int sentence, int token) {
        return lines.get(sentence)
                .reference(token)
                .filter(reference -> reference.acts)
                .map(this::parties)
                .orElse(List.of());
    }

    /**
     * To whom a thing belongs, by adjective, possessor, compound, "of" or "in": "the Russian market", "China's position",
     * "Kabul airport"; of a place that does not act, its country.
     */
    public List<Party> owners(int sentence, int token) {
        Line line = lines.get(sentence);
        Map<String, Party> owners = new LinkedHashMap<>();
        Optional<Reference> own = line.reference(token);
        NameSpan name = line.names[token];
        if (own.isPresent() && name != null) {
            (own.get().acts ? parties(own.get()) : land(own.get())).forEach(party -> owners.put(party.name(), party));
            if (owners.isEmpty()) {
                land(own.get()).forEach(party -> owners.put(party.name(), party));
            }
        }
        if (name == null || owners.isEmpty()) {
            own(line, token, owners, 2);
        }
        return List.copyOf(owners.values());
    }

    private void own(Line line, int token, Map<String, Party> owners, int depth) {
        for (Reference owner : belonging.owners(line, token)) {
            List<Party> parties = owner.acts ? parties(owner) : List.of();
            (parties.isEmpty() ? land(owner) : parties).forEach(party -> owners.putIfAbsent(party.name(), party));
            if (owners.isEmpty() && depth > 0 && owner.line == line && owner.head != token) {
                own(line, owner.head, owners, depth - 1);
            }
        }
    }

    /** The country that a place lies in. */
    private List<Party> land(Reference place) {
        List<Party> found = new ArrayList<>(1);
        for (Entity entity : place.entities) {
            boolean land = entity.kind == Entity.Kind.PLACE
                    || entity.kind == Entity.Kind.COUNTRY
                    || entity.kind == Entity.Kind.GOVERNMENT;
            if (land) {
                entity.country.flatMap(cast::country).ifPresent(country -> found.add(party(place, country)));
            }
        }
        return found;
    }

    /** Who speaks the quoted words at this token, if the grammar around the quotation tells. */
    public List<Party> speaker(int sentence, int token) {
        return quotations.speaker(lines.get(sentence), token).map(this::parties).orElse(List.of());
    }

    /** The state with this code, which the words imply. */
    public Optional<Party> implied(String country, Words words) {
        return cast.country(country)
                .map(state -> new Party(state.country, state.sectors, state.name, state.id, words, ResolvedBy.IMPLIED));
    }

    /** Every reference of a sentence, in text order, with its resolution and the reason. */
    public List<Mention> mentions(int sentence) {
        List<Mention> mentions = new ArrayList<>();
        for (Reference reference : lines.get(sentence).references) {
            boolean thing = !reference.entities.isEmpty()
                    && reference.entities.stream().allMatch(entity -> entity.kind == Entity.Kind.THING);
            if (!thing) {
                mentions.add(new Mention(
                        sentence,
                        reference.head,
                        article.words(reference.span()),
                        resolution(reference),
                        reference.reason));
            }
        }
        return mentions;
    }

    private Resolution resolution(Reference reference) {
        List<Party> parties = reference.acts ? parties(reference) : List.of();
        if (!parties.isEmpty()) {
            return new Resolution.Resolved(parties);
        }
        List<Party> candidates = new ArrayList<>();
        reference.candidates.stream().filter(Entity::actor).forEach(entity -> candidates.add(party(reference, entity)));
        return candidates.size() > 1 ? new Resolution.Ambiguous(candidates) : new Resolution.Unknown();
    }

    private List<Party> parties(Reference reference) {
        List<Party> parties = new ArrayList<>(1);
        for (Entity entity : reference.entities) {
            if (entity.actor()) {
                parties.add(party(reference, entity));
            }
        }
        return parties;
    }

    private Party party(Reference reference, Entity entity) {
        boolean seat = entity.kind == Entity.Kind.GOVERNMENT && reference.shape == Reference.Shape.NAME;
        String name = seat ? Names.text(reference.line, reference.line.names[reference.head]) : entity.name;
        return new Party(
                entity.country, entity.sectors, name, entity.id, article.words(reference.span()), reference.by);
    }
}
