package org.demarche.app.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;

/**
 * JSON Lines after the record contract: an {@code article} row, then its observations in reading order. Field order is
 * fixed, absent values are {@code null}, spans count Unicode code points, so the same input gives the same bytes.
 */
public final class JsonLines implements Format {
    private final JsonGenerator json;
    private final boolean withText;

    /** @param withText whether the article row carries the article's text */
    public JsonLines(OutputStream out, boolean withText) {
        try {
            this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        this.json.setRootValueSeparator(null);
        this.json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        this.withText = withText;
    }

    @Override
    public void print(Coded coded) throws IOException {
        article(coded);
        JsonParts parts = parts(coded.article());
        for (Observation observation : coded.observations()) {
            observation(parts, coded.article(), observation);
        }
        json.flush();
    }

    /** One record of an article. */
    public void observation(Article article, Observation observation) throws IOException {
        observation(parts(article), article, observation);
    }

    private JsonParts parts(Article article) {
        return new JsonParts(json, new CodePoints(article.text()));
    }

    private void observation(JsonParts parts, Article article, Observation observation) throws IOException {
        if (observation instanceof Event event) {
            event(parts, article, event);
        } else if (observation instanceof Statement statement) {
            statement(parts, article, statement);
        } else {
            throw new IllegalStateException("this is our bug: no row for " + observation.getClass());
        }
    }

    @Override
    public void flush() throws IOException {
        json.enable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.flush();
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    private void article(Coded coded) throws IOException {
        Article article = coded.article();
        json.writeStartObject();
        json.writeStringField("kind", "article");
        json.writeStringField("id", article.id());
        json.writeStringField("published", article.published().toString());
        known("source", article.source());
        known("url", article.url());
        known("title", article.title());
        known("language", article.language());
        if (withText) {
            json.writeStringField("text", article.text());
        }
        json.writeNumberField("sentences", coded.sentences());
        json.writeStringField("coder", coded.coder());
        json.writeStringField("codebook", Coded.CODEBOOK);
        end();
    }

    private void event(JsonParts parts, Article article, Event event) throws IOException {
        start("event", article, event.id());
        json.writeStringField("event", event.type());
        parts.texts("mode", event.modes());
        parts.texts("context", event.contexts());
        parts.texts("aux", event.aux().stream().map(aux -> aux.word()).toList());
        parts.words("condition", event.condition());
        parts.parties("actor", event.actor());
        parts.parties("recipient", event.recipient());
        json.writeNumberField("quad", event.quad());
        parts.number("score", event.score(), 3);
        json.writeStringField("cameo", event.cameo());
        parts.number("goldstein", event.goldstein(), 3);
        parts.when(event.when());
        parts.where(event.where());
        parts.by(event.by());
        parts.text("same", event.same());
        parts.quantity("killed", event.killed());
        parts.quantity("injured", event.injured());
        parts.quantity("size", event.size());
        parts.evidence(event.evidence());
        decision(parts, event);
    }

    private void statement(JsonParts parts, Article article, Statement statement) throws IOException {
        start("statement", article, statement.id());
        parts.party("speaker", Optional.of(statement.speaker()));
        parts.party("addressee", statement.addressee());
        json.writeStringField("form", statement.form().word());
        parts.words("cue", Optional.of(statement.cue()));
        parts.words("content", Optional.of(statement.content()));
        parts.quotes("quotes", statement.quotes());
        parts.when(statement.when());
        parts.text("channel", statement.channel());
        parts.stance(statement.stance());
        parts.text("means", Optional.of(statement.means()));
        parts.quotes("hedges", statement.hedges());
        parts.texts("topic", statement.topics());
        parts.text("within", statement.within());
        parts.texts("events", statement.events());
        decision(parts, statement);
    }

    private void start(String kind, Article article, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeStringField("id", id);
        json.writeStringField("article", article.id());
        json.writeStringField("published", article.published().toString());
    }

    private void decision(JsonParts parts, Observation observation) throws IOException {
        json.writeStringField("rule", observation.rule());
        parts.number("confidence", observation.confidence(), 3);
        end();
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What the article does not tell is {@code null}, not an empty text. */
    private void known(String field, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }
}
