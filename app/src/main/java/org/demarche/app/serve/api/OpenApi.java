package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Problem;

/** The API's description (OpenAPI 3.1), made of the operations that are registered. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)\\}");

    private final ObjectNode root = JSON.createObjectNode();

    private OpenApi(String version) {
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Demarche");
        info.put("version", version);
        info.put(
                "description",
                "What a ledger of dated news knows: occurrences, statements, expectations, relations and articles. "
                        + "Parameters mean what the options of the command line mean. Lists are answered by the page "
                        + "(`next` is the `cursor` of the page behind), or whole as NDJSON or CSV. Refusals are problem "
                        + "bodies (RFC 9457). Reading needs no token on loopback; writing always does.");
        root.putArray("servers").addObject().put("url", "/");
        ObjectNode scheme = root.putObject("components").putObject("securitySchemes");
        scheme.putObject("token").put("type", "http").put("scheme", "bearer");
        scheme.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "demarche_session");
    }

    /** @param rows rows of listings by the name of their schema */
    static byte[] describe(String version, Collection<Operation> operations, Map<String, RowSchema> rows) {
        OpenApi out = new OpenApi(version);
        out.schemas(rows);
        ObjectNode paths = out.root.putObject("paths");
        for (Operation operation : operations) {
            ObjectNode at = paths.withObjectProperty(operation.path());
            out.describe(operation, at.putObject(operation.method().name().toLowerCase(Locale.ROOT)));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(out.root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void schemas(Map<String, RowSchema> rows) {
        ObjectNode schemas = ((ObjectNode) root.get("components")).putObject("schemas");
        try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("this is our bug: no resource schemas.json");
            }
            schemas.setAll((ObjectNode) JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.forEach((name, row) -> {
            schemas.set(name, row.json());
            ObjectNode list = schemas.putObject(name + "List");
            list.put("type", "object");
            list.putArray("required").add("items").add("next");
            ObjectNode properties = list.putObject("properties");
            ObjectNode items = properties.putObject("items");
            items.put("type", "array");
            items.putObject("items").put("$ref", ref(name));
            properties
                    .putObject("next")
                    .put("description", "cursor of the next page")
                    .putArray("type")
                    .add("string")
                    .add("null");
        });
    }

    private static String ref(String schema) {
        return "#/components/schemas/" + schema;
    }

    private void describe(Operation operation, ObjectNode out) {
        out.put("operationId", operation.name());
        out.put("summary", operation.summary());
        ArrayNode security = out.putArray("security");
        if (operation.access() != Access.WRITE) {
            security.addObject();
        }
        if (operation.access() != Access.OPEN) {
            security.addObject().putArray("token");
            security.addObject().putArray("session");
        }
        ArrayNode parameters = out.putArray("parameters");
        Matcher inPath = IN_PATH.matcher(operation.path());
        while (inPath.find()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", inPath.group(1)).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string");
        }
        operation
                .question()
                .map(Question::parameters)
                .orElse(List.of())
                .forEach(p -> parameter(p, parameters.addObject()));
        if (!operation.body().isEmpty()) {
            ObjectNode body = out.putObject("requestBody");
            body.put("required", true);
            ObjectNode content = body.putObject("content");
            operation
                    .body()
                    .forEach(type -> content.putObject(type)
                            .putObject("schema")
                            .put("type", type.endsWith("/json") ? "object" : "string"));
        }
        ObjectNode responses = out.putObject("responses");
        operation.replies().forEach(reply -> reply(reply, responses.putObject("" + reply.status())));
        for (Problem problem : operation.allRefusals()) {
            ObjectNode response = responses.putObject("" + problem.status());
            response.put("description", problem.title() + " (`" + problem.type() + "`)");
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", ref("Problem"));
        }
    }

    private static void parameter(Question.Parameter parameter, ObjectNode out) {
        out.put("name", parameter.name()).put("in", "query").put("description", parameter.description());
        out.put("required", parameter.required());
        ObjectNode schema = out.putObject("schema");
        if (parameter.many()) {
            schema.put("type", "array");
            out.put("style", "form").put("explode", true);
            schema = schema.putObject("items");
        }
        schema.put("type", type(parameter.type()));
        if (parameter.type() == LocalDate.class) {
            schema.put("format", "date");
        }
        if (!parameter.words().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            parameter.words().forEach(words::add);
        }
    }

    private static String type(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return type == boolean.class || type == Boolean.class ? "boolean" : "string";
    }

    private static void reply(Operation.Reply reply, ObjectNode out) {
        out.put("description", reply.description());
        ObjectNode content = out.putObject("content");
        for (String type : reply.types()) {
            ObjectNode schema = content.putObject(type).putObject("schema");
            if (type.equals("application/json") && !reply.schema().isEmpty()) {
                schema.put("$ref", ref(reply.schema()));
            } else {
                schema.put("type", "string");
            }
        }
    }
}
