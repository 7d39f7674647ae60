package org.demarche;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.article.Article;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Cameo;
import org.demarche.knowledge.Contexts;
import org.demarche.knowledge.EventRules;
import org.demarche.knowledge.Modality;
import org.demarche.knowledge.Ontology;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.Sentence;
import org.demarche.language.SentenceReader;
import org.demarche.mention.MentionReader;
import org.demarche.mention.Mentions;
import org.demarche.mention.when.DateReader;
import org.demarche.mention.where.PlaceReader;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;
import org.demarche.observation.done.EventCoder;
import org.demarche.observation.said.StatementCoder;

/**
 * The door: an article in, its records out.
 *
 * <pre>{@code
 * Coder coder = Coder.of(Shelf.builtIn(), OnnxEncoder.load());
 * Article article = ...;
 * List<Observation> records = coder.code(article);
 * }</pre>
 *
 * Immutable and safe for use from several threads; the same article always gives the same records.
 */
public final class Coder {
    private final EventRules rules;
    private final Modality modality;
    private final Actors actors;
    private final SentenceReader sentences;
    private final MentionReader mentions;
    private final StatementCoder statements;
    private final EventCoder events;

    private Coder(Shelf shelf, Encoder encoder, Problems problems) {
        // The actors take about as long to read as all the rest: they are read beside it.
        Problems ofActors = new Problems();
        CompletableFuture<Actors> people = CompletableFuture.supplyAsync(() -> Actors.read(shelf, ofActors));
        Ontology ontology = Ontology.read(shelf, problems);
        this.rules = EventRules.read(shelf, ontology, problems);
        this.modality = Modality.read(shelf, problems);
        this.sentences = new SentenceReader(encoder, shelf);
        DateReader dates = DateReader.read(shelf, problems);
        this.statements = new StatementCoder(shelf, problems);
        this.actors = people.join();
        ofActors.found().forEach(problem -> problems.add(problem.origin(), problem.message()));
        this.mentions = new MentionReader(
                actors,
                shelf,
                problems,
                (article, read) -> dates.read(article, read)::dateAround,
                PlaceReader.read(shelf, actors, problems));
        this.events = new EventCoder(
                ontology, rules, modality, Cameo.read(shelf, ontology, problems), Contexts.read(shelf, problems));
    }

    /**
     * A coder with this knowledge and this model.
     *
     * @throws org.demarche.knowledge.KnowledgeException with every problem of the knowledge by file and line
     */
    public static Coder of(Shelf shelf, Encoder encoder) {
        Problems problems = new Problems();
        Coder coder = new Coder(shelf, encoder, problems);
        problems.check();
        return coder;
    }

    /** The article's records in reading order. */
    public List<Observation> code(Article article) {
        return trace(article).observations();
    }

    /** The records with what each room returned on the way. Coding is this; explaining shows it. */
    public Trace trace(Article article) {
        List<Sentence> read = sentences.read(article);
        Mentions found = mentions.read(article, read);
        List<Statement> said = statements.code(article, found);
        EventCoder.Coding done = events.code(article, found, said);
        return new Trace(article, found, Links.both(said, done.events()), done.events(), done.attempts());
    }

    /** The event rules, for {@code verify}. */
    public EventRules rules() {
        return rules;
    }

    /** The words of firmness, for {@code verify}. */
    public Modality modality() {
        return modality;
    }

    /** Who is known, for {@code actor}. */
    public Actors actors() {
        return actors;
    }
}
