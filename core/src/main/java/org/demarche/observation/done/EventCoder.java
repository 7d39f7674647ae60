package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.Cameo;
import org.demarche.knowledge.Contexts;
import org.demarche.knowledge.EventRule;
import org.demarche.knowledge.EventRules;
import org.demarche.knowledge.Modality;
import org.demarche.knowledge.Ontology;
import org.demarche.language.Sentence;
import org.demarche.mention.Mentions;
import org.demarche.observation.Event;
import org.demarche.observation.Statement;

/**
 * Codes the events of an article: each sentence's triggers against the rules, then how firmly, on whose word, and which
 * tell the same event again.
 *
 * <pre>{@code
 * EventCoder coder = new EventCoder(ontology, rules, modality, cameo, contexts);
 * List<Event> events = coder.code(article, mentions, statements).events();
 * }</pre>
 */
public final class EventCoder {
    /** Events of one article in reading order, and every rule that was tried. */
    public record Coding(List<Event> events, List<Attempt> attempts) {
        public Coding {
            events = List.copyOf(events);
            attempts = List.copyOf(attempts);
        }
    }

    private final Ontology ontology;
    private final EventRules rules;
    private final Modality modality;
    private final Cameo cameo;
    private final Contexts contexts;
    private final Set<String> lightVerbs;
    private final Set<String> pooled;

    public EventCoder(Ontology ontology, EventRules rules, Modality modality, Cameo cameo, Contexts contexts) {
        this.ontology = ontology;
        this.rules = rules;
        this.modality = modality;
        this.cameo = cameo;
        this.contexts = contexts;
        this.lightVerbs = rules.words("$light");
        this.pooled = rules.rules().stream()
                .filter(EventRule::pooled)
                .map(EventRule::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param statements the article's statements, for {@code by} */
    public Coding code(Article article, Mentions mentions, List<Statement> statements) {
        List<Event> events = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        Voices voices = new Voices(statements);
        for (Sentence sentence : mentions.sentences()) {
            Arguments arguments = new Arguments(sentence, lightVerbs);
            Matcher matcher = new Matcher(sentence, mentions, rules, arguments, voices);
            Recorder recorder = new Recorder(article, sentence, mentions, arguments, matcher, voices, this);
            List<Match> matches = deciding(sentence, matcher);
            Map<Integer, List<Event>> byClause = new LinkedHashMap<>();
            for (Match match : matches) {
                int clause = arguments.clauses().clause(match.trigger());
                recorder.record(match)
                        .ifPresent(event -> byClause.computeIfAbsent(clause, c -> new ArrayList<>())
                                .add(event));
            }
            byClause.values().forEach(clause -> events.addAll(Tellings.withoutRepeats(clause)));
            attempts.addAll(matcher.attempts());
        }
        events.sort((a, b) -> {
            int order = Integer.compare(
                    a.evidence().trigger().start(), b.evidence().trigger().start());
            return order != 0 ? order : a.id().compareTo(b.id());
        });
        return new Coding(Tellings.linked(new OpenSides(mentions, pooled).filled(events)), attempts);
    }

    /** The matches of a sentence that are recorded: those that no other absorbs. */
    private static List<Match> deciding(Sentence sentence, Matcher matcher) {
        List<Match> matches = new ArrayList<>();
        Set<Integer> absorbed = new HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<Match> match = matcher.at(i);
            if (match.isEmpty()) {
                continue;
            }
            matches.add(match.get());
            if (!match.get().rule().absorbs().isEmpty()) {
                matcher.embedded(match.get().rule(), i).forEach(inner -> absorbed.add(inner.trigger()));
            }
        }
        matches.removeIf(match -> match.rule().none() || absorbed.contains(match.trigger()));
        return matches;
    }

    Ontology ontology() {
        return ontology;
    }

    EventRules rules() {
        return rules;
    }

    Modality modality() {
        return modality;
    }

    Contexts contexts() {
        return contexts;
    }

    Cameo cameo() {
        return cameo;
    }

    /** The words of a trigger as one span. */
    static Span trigger(Sentence sentence, Match match) {
        return sentence.spanOf(match.words());
    }

    /** A stable id from where a record stands: FNV-1a, 64 bits, over article, type and trigger. */
    static String id(Article article, String type, Words trigger) {
        long hash = 0xcbf29ce484222325L;
        String key = article.id()
                + '|'
                + type
                + '|'
                + trigger.span().start()
                + '|'
                + trigger.span().end();
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return "e" + String.format(java.util.Locale.ROOT, "%016x", hash);
    }
}
