package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.article.Span;
import org.demarche.knowledge.EventRule;
import org.demarche.knowledge.EventRules;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.observation.done.Sides.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for each trigger of one sentence, the rule that decides: of those that fit, the one that asks for most beyond
 * its trigger; of two that ask for as much, the one whose name comes first, and {@code verify} reports the tie.
 */
final class Matcher {
    /** Acts of speech, and shows of force: whom they are about is told by their words, wherever these stand. */
    private static final Set<String> VERBAL =
            Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "MOBILIZE", "SANCTION", "CONCEDE");

    /** Acts of speech that answer another's act. */
    private static final Set<String> ANSWERING = Set.of("ACCUSE", "REJECT", "SUPPORT", "REQUEST");

    /** The one name of a month that is also an act. */
    private static final Set<String> MONTHS = Set.of("March");

    /** In {@code without}: a complement whose own act is coded. */
    private static final String ACT = "act";

    private final Sentence sentence;
    private final Mentions mentions;
    private final EventRules rules;
    private final Arguments arguments;
    private final Sides sides;
    private final Implied implied;
    private final Triggers triggers;
    private final Map<Integer, Optional<Match>> found = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<String> fitting = new HashSet<>();

    Matcher(Sentence sentence, Mentions mentions, EventRules rules, Arguments arguments, Voices voices) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.rules = rules;
        this.arguments = arguments;
        this.triggers = new Triggers(sentence, arguments);
        this.sides = new Sides(sentence, mentions, arguments, voices);
        this.implied = new Implied(sentence, mentions, arguments.clauses());
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** The deciding match at a token, "not an event" included. */
    Optional<Match> at(int token) {
        Optional<Match> known = found.get(token);
        if (known != null) {
            return known;
        }
        if (!open.add(token)) {
            return Optional.empty();
        }
        Match best = null;
        for (EventRule rule : candidates(token)) {
            Optional<Match> match = attempt(rule, token);
            if (match.isPresent() && (best == null || weight(match.get()) > weight(best))) {
                best = match.get();
            }
        }
        tie(candidates(token), best);
        open.remove(token);
        Optional<Match> result = Optional.ofNullable(best);
        found.put(token, result);
        return result;
    }

    /** Notes rules of another type that ask for as much as the one that decides. */
    private void tie(List<EventRule> candidates, @Nullable Match best) {
        for (EventRule rule : candidates) {
            if (best != null
                    && !rule.type().equals(best.rule().type())
                    && rule.specificity() == best.rule().specificity()
                    && fitting.contains(best.trigger() + rule.name())
                    && triggers.words(rule, best.trigger()).map(List::size).orElse(0)
                            == best.words().size()) {
                note(rule, best.trigger(), "ties with " + best.rule().name());
            }
        }
    }

    private static int weight(Match match) {
        return 2 * match.rule().specificity() + match.words().size();
    }

    private List<EventRule> candidates(int token) {
        Token t = sentence.token(token);
        if (t.is("aux")) {
            return rules.forAuxiliary(t.lemma());
        }
        if (t.verb()
                || (t.upos().equals("ADJ")
                        && (t.xpos().equals("VBN") || t.xpos().equals("VBG")))) {
            return rules.forVerb(t.lemma());
        }
        if (t.noun() && MONTHS.contains(t.text())) {
            return List.of();
        }
        if (t.noun()) {
            return rules.forNoun(t.upos().equals("PROPN") ? t.lower() : t.lemma());
        }
        return t.upos().equals("ADJ") ? rules.forAdjective(t.lemma()) : List.of();
    }

    private Optional<Match> attempt(EventRule rule, int token) {
        Optional<List<Integer>> words = triggers.words(rule, token);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String refusal = refusal(rule, token);
        if (refusal.isEmpty()) {
            Side actor = sides.find(token, roles(rule.actor()), words.get());
            Side recipient =
                    sides.find(token, roles(rule.recipient()), words.get()).without(actor.parties());
            if (actor.parties().isEmpty() && rule.actor().contains("clause.actor")) {
                actor = embedded(rule, token, true);
            }
            if (actor.parties().isEmpty() && rule.actor().contains("subject")) {
                actor = new Side(implied.actor(token), false);
            }
            if (recipient.parties().isEmpty()) {
                recipient = embedded(rule, token, false);
            }
            if (recipient.parties().isEmpty()) {
                recipient = sides.inside(phrases(rule, token), List.of());
            }
            if (recipient.parties().isEmpty()
                    && VERBAL.contains(rule.type())
                    && !rule.recipient().isEmpty()) {
                recipient = sides.inside(below(token), actor.parties());
            }
            if (recipient.parties().isEmpty() && ANSWERING.contains(rule.type())) {
                recipient = answered(rule, token).without(actor.parties());
            }
            if (recipient.parties().isEmpty() && rule.type().equals("ASSAULT") && !rule.pooled()) {
                recipient = land(token).foreign(actor.parties());
            }
            refusal = refusal(rule, actor.parties(), recipient.parties());
            if (refusal.isEmpty()) {
                note(rule, token, "fits");
                fitting.add(token + rule.name());
                return Optional.of(new Match(
                        rule,
                        token,
                        words.get(),
                        actor.parties(),
                        without(recipient.parties(), actor.parties()),
                        actor.own() && recipient.own()));
            }
        }
        note(rule, token, refusal);
        return Optional.empty();
    }

    /** Who did the act that the words answer: "condemned the attacks that the president has made". */
    private Side answered(EventRule rule, int token) {
        for (String path : roles(rule.recipient())) {
            for (int head : arguments.role(token, path)) {
                Optional<Match> inner = head == token ? Optional.empty() : at(head);
                if (inner.isPresent() && !inner.get().actor().isEmpty()) {
                    return new Side(inner.get().actor(), false);
                }
            }
        }
        return Side.NOBODY;
    }

    private Side land(int token) {
        int light = sentence.token(token).noun() ? arguments.lightVerb(token) : -1;
        return new Side(implied.land(token, light), false);
    }

    /** The words of the phrases that could name the recipient: "a camp of forces loyal to Haftar". */
    private List<Integer> phrases(EventRule rule, int token) {
        List<Integer> out = new ArrayList<>();
        for (String path : roles(rule.recipient())) {
            for (List<Integer> group : arguments.groups(token, path)) {
                group.stream().filter(head -> sentence.token(head).noun()).forEach(head -> out.addAll(reach(head)));
            }
        }
        return out;
    }

    /** What hangs below a trigger but its subject, nearest first: where the addressee of words may be named. */
    private List<Integer> below(int token) {
        Set<Integer> subject = new HashSet<>();
        for (int child : sentence.children(
                token, "nsubj", "nsubj:pass", "advcl", "obl:unmarked", "parataxis", "ccomp", "nmod:poss")) {
            subject.addAll(sentence.subtree(child));
        }
        return reach(token).stream()
                .filter(i -> i > token && !subject.contains(i))
                .toList();
    }

    private static List<String> roles(List<String> paths) {
        return paths.stream()
                .filter(path -> !path.startsWith("clause.actor") && !path.startsWith("clause.recipient"))
                .toList();
    }

    /** A side taken from the act that the trigger embeds ("threatened to invade Ukraine"). */
    private Side embedded(EventRule rule, int token, boolean actor) {
        String wanted = actor ? "clause.actor" : "clause.recipient";
        if (!(actor ? rule.actor() : rule.recipient()).contains(wanted)) {
            return Side.NOBODY;
        }
        for (Match match : embedded(rule, token)) {
            List<Party> parties = actor ? match.actor() : match.recipient();
            if (!parties.isEmpty()) {
                return new Side(parties, match.own());
            }
        }
        return Side.NOBODY;
    }

    /** The acts in the trigger's clause and in the roles it absorbs. */
    List<Match> embedded(EventRule rule, int token) {
        Set<Integer> heads = new LinkedHashSet<>(arguments.role(token, "clause"));
        for (String role : rule.absorbs()) {
            heads.addAll(arguments.role(token, role));
        }
        heads.remove(token);
        List<Match> out = new ArrayList<>();
        for (int head : heads) {
            for (int inner : reach(head)) {
                if (inner != token) {
                    at(inner).filter(match -> !match.rule().none()).ifPresent(out::add);
                }
            }
        }
        return out;
    }

    /** Tokens of a phrase or clause that belong to the act itself: no relative or adverbial clause of their own. */
    List<Integer> reach(int head) {
        return sentence.subtree(
                head,
                child -> !sentence.token(child)
                                        .is("acl:relcl", "advcl", "parataxis", "appos", "nmod:poss", "advcl:relcl")
                                && !(sentence.token(child).is("acl")
                                        && sentence.token(child).xpos().equals("VBN"))
                        || (sentence.token(child).is("advcl")
                                && arguments.clauses().marked(child, "to")));
    }

    private static List<Party> without(List<Party> recipients, List<Party> actors) {
        return recipients.stream()
                .filter(recipient -> actors.stream()
                        .noneMatch(actor ->
                                actor.words().span().equals(recipient.words().span())))
                .toList();
    }

    /** Why the rule's conditions are not met at this token; empty if they are. */
    private String refusal(EventRule rule, int token) {
        for (Map.Entry<String, Set<String>> condition : rule.with().entrySet()) {
            if (!filled(token, condition.getKey(), condition.getValue())) {
                return "needs " + condition.getKey() + (condition.getValue().isEmpty() ? "" : " among its words");
            }
        }
        for (Map.Entry<String, Set<String>> condition : rule.without().entrySet()) {
            if (condition.getKey().equals(ACT)) {
                if (!embedded(rule, token).isEmpty()) {
                    return "its clause tells an act of its own";
                }
                continue;
            }
            if (filled(token, condition.getKey(), condition.getValue())) {
                return "must not have " + condition.getKey()
                        + (condition.getValue().isEmpty() ? "" : " among its words");
            }
        }
        if (rule.clause().isPresent()) {
            if (arguments.role(token, "clause").isEmpty()) {
                return "needs a clause";
            }
            Set<String> types = rule.clause().get();
            if (!types.isEmpty()
                    && embedded(rule, token).stream()
                            .noneMatch(match -> types.contains(match.rule().type()))) {
                return "needs a clause of type " + types;
            }
        }
        return "";
    }

    private boolean filled(int token, String role, Set<String> lemmas) {
        List<Integer> heads = arguments.role(token, role);
        if (lemmas.isEmpty()) {
            return !heads.isEmpty();
        }
        for (int head : heads) {
            if (named(head, lemmas)) {
                return true;
            }
            for (int child : sentence.children(head, "compound", "amod", "nmod", "fixed")) {
                if (!sentence.token(child).is("nmod:poss")
                        && !(sentence.token(child).is("nmod") && attribute(child))
                        && named(child, lemmas)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A noun that tells more about another than what it is of: "its tariff on wheat" is no wheat. */
    private boolean attribute(int noun) {
        int preposition = sentence.child(noun, "case");
        return preposition >= 0
                && !sentence.token(preposition).lower().equals("of")
                && !sentence.token(preposition).lower().equals("as");
    }

    private boolean named(int token, Set<String> lemmas) {
        Token t = sentence.token(token);
        return lemmas.contains(t.lemma()) || lemmas.contains(t.lower());
    }

    private static String refusal(EventRule rule, List<Party> actor, List<Party> recipient) {
        if (rule.none()) {
            return "";
        }
        if (actor.isEmpty() && recipient.isEmpty()) {
            return "no party on either side";
        }
        if (Stream.concat(actor.stream(), recipient.stream())
                .allMatch(party -> party.country().isEmpty())) {
            return "no party with a country on either side";
        }
        if (rule.needs().contains("actor") && actor.isEmpty()) {
            return "no actor";
        }
        if (rule.needs().contains("recipient") && recipient.isEmpty()) {
            return "no recipient";
        }
        if (rule.needs().contains("two") && actor.size() + recipient.size() < 2) {
            return "fewer than two parties";
        }
        if (!Sides.has(actor, rule.actorIs())) {
            return "the actor is none of " + rule.actorIs();
        }
        if (!Sides.has(recipient, rule.recipientIs())) {
            return "the recipient is none of " + rule.recipientIs();
        }
        return "";
    }

    private void note(EventRule rule, int token, String outcome) {
        Span span = sentence.token(token).span();
        attempts.add(new Attempt(sentence.index(), mentions.words(span), rule.name(), outcome));
    }
}
