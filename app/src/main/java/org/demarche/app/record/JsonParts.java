package org.demarche.app.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Evidence;
import org.demarche.observation.Quantity;
import org.demarche.observation.Stance;

/** The pieces that event and statement rows share, each a field of the record contract; absent is {@code null}. */
final class JsonParts {
    private final JsonGenerator json;
    private final CodePoints points;

    JsonParts(JsonGenerator json, CodePoints points) {
        this.json = json;
        this.points = points;
    }

    void text(String field, Optional<String> value) throws IOException {
        json.writeFieldName(field);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void number(String field, double value, int places) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(Decimals.plain(value, places));
    }

    void words(String field, Optional<Words> words) throws IOException {
        if (absent(field, words)) {
            return;
        }
        json.writeStartObject();
        quoted(words.get());
        json.writeEndObject();
    }

    /** A list of words, each with its span. */
    void quotes(String field, List<Words> quotes) throws IOException {
        json.writeArrayFieldStart(field);
        for (Words quote : quotes) {
            json.writeStartObject();
            quoted(quote);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void parties(String field, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (Party party : parties) {
            party(party);
        }
        json.writeEndArray();
    }

    void party(String field, Optional<Party> party) throws IOException {
        if (absent(field, party)) {
            return;
        }
        party(party.get());
    }

    private void party(Party party) throws IOException {
        json.writeStartObject();
        text("country", party.country());
        texts("sector", party.sectors());
        json.writeStringField("name", party.name());
        text("id", party.id());
        quoted(party.words());
        json.writeStringField("resolved_by", party.resolvedBy().word());
        json.writeEndObject();
    }

    void when(Optional<When> when) throws IOException {
        if (absent("when", when)) {
            return;
        }
        json.writeStartObject();
        quoted(when.get().words());
        json.writeStringField("from", when.get().from().toString());
        json.writeStringField("to", when.get().to().toString());
        json.writeStringField("basis", when.get().basis());
        json.writeEndObject();
    }

    void where(Optional<Where> where) throws IOException {
        if (absent("where", where)) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", where.get().name());
        quoted(where.get().words());
        json.writeStringField("country", where.get().country());
        number("lat", where.get().latitude(), 5);
        number("lon", where.get().longitude(), 5);
        json.writeStringField("id", where.get().id());
        json.writeEndObject();
    }

    void by(Optional<Attribution> by) throws IOException {
        if (absent("by", by)) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", by.get().name());
        text("country", by.get().country());
        texts("sector", by.get().sectors());
        json.writeStringField("statement", by.get().statement());
        json.writeEndObject();
    }

    void quantity(String field, Optional<Quantity> quantity) throws IOException {
        if (absent(field, quantity)) {
            return;
        }
        json.writeStartObject();
        json.writeNumberField("min", quantity.get().min());
        json.writeNumberField("max", quantity.get().max());
        quoted(quantity.get().words());
        json.writeEndObject();
    }

    void stance(Optional<Stance> stance) throws IOException {
        if (absent("stance", stance)) {
            return;
        }
        json.writeStartObject();
        json.writeFieldName("toward");
        party(stance.get().toward());
        number("polarity", stance.get().polarity(), 3);
        quoted(stance.get().words());
        json.writeEndObject();
    }

    void evidence(Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        quoted(evidence.words());
        span("trigger", evidence.trigger());
        json.writeEndObject();
    }

    private boolean absent(String field, Optional<?> value) throws IOException {
        json.writeFieldName(field);
        if (value.isEmpty()) {
            json.writeNull();
        }
        return value.isEmpty();
    }

    private void quoted(Words words) throws IOException {
        json.writeStringField("text", words.text());
        span("span", words.span());
    }

    private void span(String field, Span span) throws IOException {
        Span counted = points.of(span);
        json.writeArrayFieldStart(field);
        json.writeNumber(counted.start());
        json.writeNumber(counted.end());
        json.writeEndArray();
    }
}
