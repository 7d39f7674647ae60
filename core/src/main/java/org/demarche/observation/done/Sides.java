package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.language.Sentence;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;

/** Whom the phrases of a role stand for. */
final class Sides {
    /** Who was found, and whether a phrase named them itself or only through whom it belongs to. */
    record Side(List<Party> parties, boolean own) {
        static final Side NOBODY = new Side(List.of(), true);

        /** Without whoever is named only through what is his own: "did not criticise its ally" is not about "its". */
        Side without(List<Party> others) {
            return own
                    ? this
                    : keep(party -> party.resolvedBy() != ResolvedBy.PRONOUN
                            || others.stream().noneMatch(other -> other.name().equals(party.name())));
        }

        /** Without whoever is of a country of the others. */
        Side foreign(List<Party> others) {
            return keep(
                    party -> others.stream().noneMatch(other -> other.country().equals(party.country())));
        }

        private Side keep(Predicate<Party> kept) {
            return new Side(parties.stream().filter(kept).toList(), own);
        }
    }

    private final Sentence sentence;
    private final Mentions mentions;
    private final Arguments arguments;
    private final Voices voices;

    Sides(Sentence sentence, Mentions mentions, Arguments arguments, Voices voices) {
        this.voices = voices;
        this.sentence = sentence;
        this.mentions = mentions;
        this.arguments = arguments;
    }

    /**
     * The first role path that names somebody decides: first phrases that are parties themselves, then phrases that
     * belong to one ("the Russian market"), the trigger's own words excepted ("talks in Madrid" are not Spain's).
     *
     * @param words tokens of the trigger
     */
    Side find(int trigger, List<String> paths, List<Integer> words) {
        for (String path : paths) {
            if (path.equals("voice")) {
                Optional<Statement> voice = voices.over(sentence.token(trigger).span());
                if (voice.isPresent() && voice.get().form() != Form.SILENCE) {
                    return new Side(List.of(voice.get().speaker()), true);
                }
            }
            if (path.equals("conversation")) {
                List<Party> talking =
                        voices.conversation(sentence.token(trigger).span());
                if (!talking.isEmpty()) {
                    return new Side(talking, false);
                }
            }
            for (List<Integer> group : arguments.groups(trigger, path)) {
                List<Party> parties = parties(group);
                if (!parties.isEmpty()) {
                    return new Side(parties, true);
                }
            }
        }
        for (String path : paths) {
            if (path.equals("demonym") || path.equals("compound")) {
                continue;
            }
            for (List<Integer> group : arguments.groups(trigger, path)) {
                List<Party> owners = new ArrayList<>();
                for (int token : group) {
                    if (words.contains(token)) {
                        continue;
                    }
                    owners.addAll(mentions.owners(sentence.index(), token));
                }
                if (!owners.isEmpty()) {
                    return new Side(distinct(owners), false);
                }
            }
        }
        return Side.NOBODY;
    }

    /** The first party named inside some phrases that is none of those given and of no country of theirs. */
    Side inside(List<Integer> tokens, List<Party> others) {
        for (int token : tokens) {
            if (!sentence.token(token).noun() && !sentence.token(token).upos().equals("ADJ")) {
                continue;
            }
            List<Party> parties = mentions.parties(sentence.index(), token).stream()
                    .filter(party -> party.country().isPresent()
                            && others.stream()
                                    .noneMatch(other -> other.country().equals(party.country())))
                    .toList();
            if (!parties.isEmpty()) {
                return new Side(parties, false);
            }
        }
        return Side.NOBODY;
    }

    private List<Party> parties(List<Integer> tokens) {
        List<Party> out = new ArrayList<>();
        for (int token : tokens) {
            out.addAll(mentions.parties(sentence.index(), token));
            if (sentence.token(token).is("amod") && !out.isEmpty()) {
                for (int other : sentence.children(token, "conj")) {
                    out.addAll(mentions.parties(sentence.index(), other));
                }
            }
        }
        return distinct(out);
    }

    private static List<Party> distinct(List<Party> parties) {
        Map<String, Party> out = new LinkedHashMap<>();
        for (Party party : parties) {
            out.putIfAbsent(party.country() + "/" + party.sectors() + "/" + party.name(), party);
        }
        return List.copyOf(out.values());
    }

    /** Whether one of the parties has one of these sectors; {@code COUNTRY} stands for a party without sector. */
    static boolean has(List<Party> parties, Set<String> sectors) {
        return sectors.isEmpty()
                || parties.stream()
                        .anyMatch(party -> party.sectors().isEmpty()
                                ? sectors.contains("COUNTRY")
                                : party.sectors().stream().anyMatch(sectors::contains));
    }
}
