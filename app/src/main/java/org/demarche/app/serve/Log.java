package org.demarche.app.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * One JSON object a line: {@code time, level, logger, message}, the fields of the occasion, and {@code failure} with a
 * trace. Libraries log here, too: slf4j writes to java.util.logging, as the PostgreSQL driver does.
 */
final class Log {
    private static final Logger LOG = Logger.getLogger("org.demarche.serve");

    private Log() {}

    /** From now on this process logs so. */
    static void to(PrintStream err) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Lines lines = new Lines();
        root.addHandler(new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()
                        || record.getLoggerName().startsWith("org.demarche")) {
                    err.print(lines.format(record));
                }
            }

            @Override
            public void flush() {
                err.flush();
            }

            @Override
            public void close() {
                err.flush();
            }
        });
    }

    /** @param fields text, numbers or booleans */
    static void say(String message, Map<String, Object> fields) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setLoggerName(LOG.getName());
        record.setParameters(new Object[] {fields});
        LOG.log(record);
    }

    static void failure(String message, Throwable failure) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName(LOG.getName());
        record.setThrown(failure);
        LOG.log(record);
    }

    private static final class Lines extends Formatter {
        private static final JsonFactory JSON = new JsonFactory();

        @Override
        public String format(LogRecord record) {
            StringWriter out = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField(
                        "time", Instant.ofEpochMilli(record.getMillis()).toString());
                json.writeStringField("level", record.getLevel().getName().toLowerCase(java.util.Locale.ROOT));
                json.writeStringField("logger", record.getLoggerName());
                Object[] parameters = record.getParameters();
                if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> fields) {
                    json.writeStringField("message", record.getMessage());
                    for (Map.Entry<?, ?> field : fields.entrySet()) {
                        json.writeObjectField(field.getKey().toString(), field.getValue());
                    }
                } else {
                    json.writeStringField("message", formatMessage(record));
                }
                if (record.getThrown() != null) {
                    StringWriter trace = new StringWriter();
                    record.getThrown().printStackTrace(new PrintWriter(trace));
                    json.writeStringField("failure", trace.toString());
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return out + "\n";
        }
    }
}
