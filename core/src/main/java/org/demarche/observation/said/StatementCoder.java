package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.Contexts;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.observation.Form;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;

/**
 * Reads the statements of an article. Immutable; safe for several threads.
 *
 * <pre>{@code
 * StatementCoder coder = new StatementCoder(Shelf.builtIn(), problems);
 * List<Statement> statements = coder.code(article, mentions);
 * }</pre>
 */
public final class StatementCoder {
    /** What is less likely than this to be a statement is not printed. */
    private static final double LEAST = 0.5;

    private final CueReader cues;
    private final PhraseReader phrases;
    private final SilenceReader silences;
    private final Channels channels;
    private final Proposals proposals;
    private final Hedges hedges;
    private final Contexts contexts;

    /** Loads {@code say/*.yaml}; what is wrong with them is added to {@code problems}. */
    public StatementCoder(Shelf shelf, Problems problems) {
        Unsaid unsaid = Unsaid.read(shelf, problems);
        Cues words = Cues.read(shelf, problems);
        this.cues = new CueReader(words, unsaid);
        this.proposals = new Proposals(words, unsaid);
        this.phrases = new PhraseReader(shelf, problems);
        this.silences = new SilenceReader(shelf, problems);
        this.channels = Channels.read(shelf, problems);
        this.hedges = Hedges.read(shelf, problems);
        this.contexts = Contexts.read(shelf, problems);
    }

    /** The article's statements, in reading order. */
    public List<Statement> code(Article article, Mentions mentions) {
        return read(article, mentions).statements();
    }

    /** The article's statements with the places of what was said. */
    public Said read(Article article, Mentions mentions) {
        Outermost quotations = new Outermost(Quotations.in(article.text()));
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : mentions.sentences()) {
            List<Draft> unsaid = silences.read(s, mentions);
            List<Draft> here = new ArrayList<>(cues.read(s));
            here.addAll(phrases.read(s));
            here.removeIf(d -> unsaid.stream().anyMatch(silence -> silence.cue.overlaps(d.cue)));
            here.addAll(unsaid);
            drafts.addAll(here);
        }
        QuoteReader quotes = new QuoteReader(article.text(), mentions.sentences(), quotations, drafts);
        quotes.read();
        List<Draft> kept = new ArrayList<>(quotes.kept());
        kept.addAll(proposals(article, mentions, quotations, kept));
        kept.sort(Draft.READING_ORDER);
        Speakers speakers = new Speakers(article, mentions);
        List<Statement> statements = new ArrayList<>();
        List<List<Span>> pieces = new ArrayList<>();
        Map<Span, Party> bySpan = new HashMap<>();
        Map<Span, Party> addressed = new HashMap<>();
        for (Draft draft : kept) {
            Optional<Quotation> around = quotations.holding(draft.cue);
            if (around.isPresent() && !draft.reportsWithin(around.get(), quotes.speech(around.get()))) {
                continue;
            }
            Optional<Party> speaker = speakers.speaker(draft);
            double confidence = draft.confidence * (speaker.isPresent() ? speakers.weight(draft) : 0);
            if (speaker.isEmpty() || draft.direct.isEmpty() && confidence < LEAST) {
                continue;
            }
            Optional<Party> addressee = speakers.addressee(draft);
            for (Quotation quotation : draft.direct) {
                bySpan.put(quotation.span(), speaker.get());
                addressee.ifPresent(party -> addressed.put(quotation.span(), party));
            }
            speakers.heard(draft, speaker.get());
            statements.add(statement(article, mentions, quotations, draft, speaker.get(), addressee, confidence));
            pieces.add(draft.pieces);
        }
        return new Said(Nesting.told(statements, pieces), pieces, bySpan, addressed);
    }

    /** PLOVER contexts that the words of the content show. */
    private List<String> topics(Mentions mentions, Draft draft) {
        List<String> lemmas = new ArrayList<>();
        for (Sentence s : mentions.sentences()) {
            if (draft.pieces.stream().anyMatch(s.span()::overlaps)) {
                s.tokens().stream()
                        .filter(token -> draft.holds(token.span()))
                        .forEach(token -> lemmas.add(token.lemma()));
            }
        }
        return contexts.shownBy(lemmas);
    }

    /** What the model sees and no rule has read. Inside quotations others' words are the quoted speaker's business. */
    private List<Draft> proposals(Article article, Mentions mentions, Outermost quotations, List<Draft> byRule) {
        List<Draft> proposed = new ArrayList<>();
        for (Sentence s : mentions.sentences()) {
            if (!s.sayings().contents().isEmpty()) {
                List<Draft> near = byRule.stream()
                        .filter(d -> d.sentence == s || d.pieces.stream().anyMatch(s.span()::overlaps))
                        .toList();
                proposals.in(s, near).stream()
                        .filter(d -> quotations.holding(d.cue).isEmpty())
                        .forEach(proposed::add);
            }
        }
        QuoteReader quotes = new QuoteReader(article.text(), mentions.sentences(), quotations, proposed);
        quotes.join();
        return quotes.kept();
    }

    private Statement statement(
            Article article,
            Mentions mentions,
            Outermost quotations,
            Draft draft,
            Party speaker,
            Optional<Party> addressee,
            double confidence) {
        Span content = draft.content();
        List<Words> quotes = new ArrayList<>();
        for (Quotation quotation : quotations.touching(content)) {
            if (draft.holds(quotation.span())) {
                quotation.parts().forEach(part -> quotes.add(article.words(part)));
            }
        }
        boolean nested = quotations.holding(draft.cue).isPresent();
        boolean only = draft.pieces.stream()
                .allMatch(piece -> draft.direct.stream().anyMatch(q -> q.span().equals(piece)));
        Form form = draft.silence
                ? Form.SILENCE
                : !draft.direct.isEmpty() && only ? Form.DIRECT : quotes.isEmpty() ? Form.INDIRECT : Form.MIXED;
        String id = article.id() + "/s" + draft.cue.start() + "-" + content.start() + "-" + content.end();
        return new Statement(
                id,
                speaker,
                addressee,
                form,
                article.words(draft.cue),
                article.words(content),
                quotes,
                SayingDay.of(mentions, draft),
                channels.channel(draft, addressee),
                stance(article, mentions, draft),
                draft.means,
                hedges.on(article, draft),
                topics(mentions, draft),
                Optional.empty(),
                List.of(),
                draft.rule + (nested ? "+nested" : ""),
                Math.max(0, Math.min(1, confidence)));
    }

    private static Optional<Stance> stance(Article article, Mentions mentions, Draft draft) {
        if (draft.stance == 0 || draft.object < 0) {
            return Optional.empty();
        }
        List<Party> toward = mentions.parties(draft.sentence.index(), draft.object);
        if (toward.isEmpty()) {
            for (int child : draft.sentence.children(draft.object, "nmod:poss", "nmod", "amod", "compound")) {
                toward = toward.isEmpty() ? mentions.parties(draft.sentence.index(), child) : toward;
            }
        }
        return toward.stream().findFirst().map(party -> new Stance(party, draft.stance, article.words(draft.cue)));
    }

    /** Pronouns by which a speaker means himself or his side. */
    static final Set<String> FIRST_PERSON =
            Set.of("i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves");
}
