package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Agent;
import org.demarche.knowledge.Modifier;
import org.demarche.language.Token;

/** Reads nouns as agents: sector from the noun, country from its owner, "former" and the like taken into account. */
final class Descriptions {
    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "MIL", "JUD", "SPY", "COP");

    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "CRM", "COP", "UAF", "SPY");

    private final Background background;
    private final Belonging belonging;

    Descriptions(Background background, Belonging belonging) {
        this.background = background;
        this.belonging = belonging;
    }

    Optional<Description> at(Line line, int head) {
        Optional<Agent> found = agent(line, head);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Agent agent = found.get();
        List<Reference> owners = belonging.owners(line, head);
        Optional<Entity> body = owners.stream()
                .filter(owner -> owner.acts && owner.entities.size() == 1)
                .map(owner -> owner.entities.get(0))
                .filter(entity -> entity.kind == Entity.Kind.ORGANISATION
                        || entity.kind == Entity.Kind.GOVERNMENT
                        || (entity.kind == Entity.Kind.PEOPLE && !entity.plural))
                .findFirst();
        Set<Modifier.Effect> effects = effects(line, head);
        boolean former = effects.contains(Modifier.Effect.FORMER);
        List<String> sectors = sectors(line, head, agent, body, effects);
        Optional<String> of = background.wording().is(Wording.Use.RELATIONAL, line.lemma(head))
                ? Offices.titledCountry(line, head)
                : Optional.empty();
        Optional<String> country = agent.country()
                .or(() -> of)
                .or(() -> belonging.country(line, head))
                .or(() -> body.flatMap(entity -> entity.country));
        return Optional.of(new Description(agent, sectors, country, body, former));
    }

    private Optional<Agent> agent(Line line, int head) {
        Token token = line.token(head);
        for (int end = Math.min(line.words.size() - 1, head + 4); end > head; end--) {
            if (line.lower.get(head + 1).equals("of")) {
                String phrase = line.lemma(head) + " " + line.phrase(head + 1, end);
                Optional<Agent> found = background.actors().agent(phrase);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (token.upos().equals("ADJ") && token.is("amod")) {
            return Optional.empty();
        }
        int from = Math.max(0, head - 5);
        return background
                .actors()
                .agentAt(line.lower.subList(from, head + 1), line.lemmas.subList(from, head + 1), head - from);
    }

    private Set<Modifier.Effect> effects(Line line, int head) {
        Set<Modifier.Effect> effects = new LinkedHashSet<>();
        for (int i = Extent.first(line, head); i < head; i++) {
            if (line.token(i).upos().equals("DET") || line.names[i] != null) {
                continue;
            }
            background
                    .actors()
                    .modifier(line.lower, i)
                    .map(Actors.Found::value)
                    .ifPresent(m -> effects.add(m.effect()));
        }
        return effects;
    }

    private List<String> sectors(
            Line line, int head, Agent agent, Optional<Entity> body, Set<Modifier.Effect> effects) {
        Set<String> sectors = new LinkedHashSet<>(inherited(line, head, agent));
        if (!sectors.isEmpty()) {
            return List.copyOf(sectors);
        }
        boolean neutral = background.wording().is(Wording.Use.NEUTRAL, lastWord(agent.words()));
        if (neutral && body.isPresent() && !body.get().sectors.isEmpty()) {
            sectors.addAll(body.get().sectors);
        } else if (neutral
                && body.isPresent()
                && body.get().country.filter("IGO"::equals).isPresent()) {
            sectors.addAll(List.of());
        } else {
            sectors.addAll(agent.sectors());
            body.filter(entity -> !neutral && agent.kind() != Agent.Kind.COLLECTIVE)
                    .ifPresent(entity -> sectors.addAll(entity.sectors));
        }
        if (effects.contains(Modifier.Effect.FORMER) && sectors.stream().anyMatch(OFFICES::contains)) {
            sectors.clear();
            sectors.add("ELI");
        }
        List<String> ordered = new ArrayList<>(sectors);
        if (effects.contains(Modifier.Effect.OPPOSED) && !ordered.contains("OPP")) {
            ordered.add(0, "OPP");
        }
        if (ordered.contains("JRN") && !ordered.contains("GOV") && state(line, head)) {
            ordered.add("GOV");
        }
        return ordered;
    }

    /** "his men" are what he is; "a police tactical unit" is police. */
    private List<String> inherited(Line line, int head, Agent agent) {
        if (background.wording().is(Wording.Use.FOLLOWING, agent.words())) {
            for (int child : line.sentence.children(head, "nmod:poss")) {
                List<String> owner = line.reference(child).stream()
                        .flatMap(reference -> reference.entities.stream())
                        .flatMap(entity -> entity.sectors.stream())
                        .toList();
                return owner.stream().anyMatch(ARMED::contains) ? owner : List.of();
            }
        }
        if (!background.wording().is(Wording.Use.GENERIC, agent.words())) {
            return List.of();
        }
        for (int child : line.sentence.children(head, "compound", "amod")) {
            if (child < head && line.names[child] == null) {
                Optional<Agent> kind = background.actors().agent(line.lower.get(child));
                if (kind.isPresent()) {
                    return kind.get().sectors();
                }
            }
        }
        return List.of();
    }

    private boolean state(Line line, int head) {
        for (int i = Extent.first(line, head); i < head; i++) {
            if (background.wording().is(Wording.Use.STATE, line.lower.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
