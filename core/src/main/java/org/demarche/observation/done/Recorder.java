package org.demarche.observation.done;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.EventRule;
import org.demarche.knowledge.EventType;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Statement;

/** Turns a match into a record: how firmly, when, on whose word, with which codes. */
final class Recorder {
    /** A dated act that ended longer before the article than this is background, not news (days; our choice). */
    private static final int NEWS = 180;

    /** Evidence wider than this shows nothing; it falls back to the trigger's own clause (UTF-16 units). */
    private static final int WIDEST = 240;

    private static final Set<String> COOPERATIVE = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");

    /** Done by speaking or gathering. */
    private static final Set<String> PERFORMED =
            Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "PROTEST");

    private final Article article;
    private final Sentence sentence;
    private final Mentions mentions;
    private final Arguments arguments;
    private final Modes modes;
    private final Casualties casualties;
    private final Voices voices;
    private final EventCoder coder;
    private final Report report;
    private final Matcher matcher;

    Recorder(
            Article article,
            Sentence sentence,
            Mentions mentions,
            Arguments arguments,
            Matcher matcher,
            Voices voices,
            EventCoder coder) {
        this.article = article;
        this.sentence = sentence;
        this.mentions = mentions;
        this.arguments = arguments;
        this.modes = new Modes(sentence, coder.rules(), matcher, arguments);
        this.casualties = new Casualties(sentence, mentions, arguments.clauses());
        this.voices = voices;
        this.coder = coder;
        this.matcher = matcher;
        this.report = new Report(sentence, arguments.clauses(), matcher);
    }

    /** Empty where the act is only what somebody did not say. */
    Optional<Event> record(Match match) {
        Words trigger = mentions.words(EventCoder.trigger(sentence, match));
        int light = sentence.token(match.trigger()).noun() ? arguments.lightVerb(match.trigger()) : -1;
        Span act = light < 0
                ? trigger.span()
                : trigger.span().cover(sentence.token(light).span());
        Optional<Statement> voice = voices.over(act);
        if (voices.unsaid(trigger.span())) {
            return Optional.empty();
        }
        Optional<When> when = when(match).filter(date -> !told(match, date));
        Firmness.Verdict firm = Firmness.of(
                sentence, arguments, coder.modality(), match.trigger(), act(match.rule(), voice.isPresent()));
        Set<Aux> aux = aux(firm.aux(), when, match.rule());
        String type = type(match, aux, voice, firm.expected());
        EventType known = coder.ontology().known(type);
        List<Party> actor = new ArrayList<>(match.actor());
        List<Party> recipient = new ArrayList<>(match.recipient());
        if (match.rule().pooled()) {
            actor.addAll(recipient);
            recipient.clear();
        }
        Optional<Where> where = mentions.where(sentence.index(), match.trigger());
        List<String> mode = Modes.company(type, modes.of(match, type), actor, where);
        List<String> contexts = contexts(match);
        String cameo = match.rule().type().equals(type) && match.rule().cameo().isPresent()
                ? match.rule().cameo().get()
                : coder.cameo().code(type, mode, contexts);
        Optional<Attribution> by = voice.filter(statement -> report.speakers(statement, match.trigger(), type, actor))
                .map(Voices::attribution);
        return Optional.of(new Event(
                EventCoder.id(article, type, trigger),
                type,
                mode,
                contexts,
                aux,
                firm.condition().map(mentions::words),
                actor,
                recipient,
                known.quad(),
                known.score(mode),
                cameo,
                coder.cameo().goldstein(cameo),
                when,
                where,
                by,
                Optional.empty(),
                type.equals("ASSAULT") || type.equals("PROTEST") ? casualties.killed() : Optional.empty(),
                type.equals("ASSAULT") || type.equals("PROTEST") ? casualties.injured() : Optional.empty(),
                type.equals("PROTEST") || type.equals("MOBILIZE") ? casualties.size(match.trigger()) : Optional.empty(),
                evidence(trigger, actor, recipient),
                match.rule().name(),
                confidence(match)));
    }

    /** The rule's own contexts first, then those that words of the sentence show. */
    private List<String> contexts(Match match) {
        Set<String> out = new LinkedHashSet<>(match.rule().contexts());
        out.addAll(coder.contexts()
                .shownBy(sentence.tokens().stream()
                        .map(token -> token.lemma().toLowerCase(java.util.Locale.ROOT))
                        .toList()));
        return List.copyOf(out);
    }

    /**
     * The act's own date, else that of the verb it is one deed with: its light verb, the verb whose object it is where that
     * tells no act of its own ("lodged a protest on Monday"), the verb it completes ("voted on Monday to condemn"), the
     * verb before it in a row of deeds by one doer ("seized him on Monday and put him on a plane").
     */
    private Optional<When> when(Match match) {
        int at = match.trigger();
        Optional<When> own = mentions.when(sentence.index(), at);
        Token token = sentence.token(at);
        int head = token.head();
        if (own.isPresent() || head < 0) {
            return own;
        }
        if (token.noun()) {
            int light = arguments.lightVerb(at);
            if (light >= 0) {
                return mentions.when(sentence.index(), light);
            }
            boolean carried = token.is("obj") && matcher.at(head).isEmpty();
            return carried ? mentions.when(sentence.index(), head) : own;
        }
        boolean row = token.is("conj")
                && sentence.token(head).verb()
                && sentence.child(at, "nsubj", "nsubj:pass") < 0
                && arguments.clauses().besideSpeech(at, head) < 0;
        return row || token.is("xcomp") ? mentions.when(sentence.index(), head) : own;
    }

    /** Whether a deed told in the past tense would lie in the future: then the date was read wrongly. */
    private boolean told(Match match, When date) {
        Token token = sentence.token(match.trigger());
        return token.xpos().equals("VBD") && date.from().isAfter(article.published());
    }

    private static Firmness.Act act(EventRule rule, boolean quoted) {
        boolean spent = rule.with().containsKey("auxiliary") || rule.with().containsKey("negation");
        return new Firmness.Act(quoted, PERFORMED.contains(rule.type()), spent);
    }

    private Set<Aux> aux(Set<Aux> firm, Optional<When> when, EventRule rule) {
        Set<Aux> out = EnumSet.noneOf(Aux.class);
        out.addAll(firm);
        rule.aux().forEach(word -> out.add(Aux.valueOf(word.toUpperCase(java.util.Locale.ROOT))));
        boolean open = out.contains(Aux.FUTURE) || out.contains(Aux.HYPOTHETICAL);
        if (when.isPresent() && when.get().from().isAfter(article.published()) && !open) {
            out.add(Aux.FUTURE);
        } else if (when.isPresent()
                && !open
                && ChronoUnit.DAYS.between(when.get().to(), article.published()) > NEWS) {
            out.add(Aux.HISTORICAL);
        }
        return out;
    }

    /**
     * PLOVER's types for acts to come (manual, "Auxiliary modes", AGREE, CONCEDE, THREATEN): cooperation to which the
     * actor itself commits is AGREE, an announced retreat CONCEDE, violence announced by the actor THREATEN. What
     * somebody else expects keeps its type.
     */
    private String type(Match match, Set<Aux> aux, Optional<Statement> voice, boolean expected) {
        String type = match.rule().type();
        if (!aux.contains(Aux.FUTURE) || aux.contains(Aux.NEGATION) || aux.contains(Aux.HYPOTHETICAL)) {
            return type;
        }
        boolean own = !expected
                && (voice.isEmpty() || sameCountry(match.actor(), voice.get().speaker()));
        if (COOPERATIVE.contains(type) && own) {
            aux.remove(Aux.FUTURE);
            return "AGREE";
        }
        if (type.equals("RETREAT") && own) {
            aux.remove(Aux.FUTURE);
            return "CONCEDE";
        }
        if (type.equals("ASSAULT") && own && voice.isPresent()) {
            aux.remove(Aux.FUTURE);
            return "THREATEN";
        }
        return type;
    }

    private static boolean sameCountry(List<Party> actors, Party speaker) {
        return actors.stream()
                .anyMatch(actor -> actor.name().equals(speaker.name())
                        || (actor.country().isPresent() && actor.country().equals(speaker.country())));
    }

    private Evidence evidence(Words trigger, List<Party> actor, List<Party> recipient) {
        Span cover = trigger.span();
        List<Party> parties = new ArrayList<>(actor);
        parties.addAll(recipient);
        for (Party party : parties) {
            Span wider = cover.cover(party.words().span());
            if (sentence.span().contains(party.words().span()) && wider.length() <= WIDEST) {
                cover = wider;
            }
        }
        return new Evidence(mentions.words(cover), trigger.span());
    }

    private static double confidence(Match match) {
        double own = match.own() ? 1 : 0.8;
        double sides = match.actor().isEmpty()
                        || (match.recipient().isEmpty() && !match.rule().pooled())
                ? 0.85
                : 1;
        return Math.round(100 * match.rule().confidence() * own * sides) / 100.0;
    }
}
