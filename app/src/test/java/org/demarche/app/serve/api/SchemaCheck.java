package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Whether an answer is what the description says: as much of JSON Schema as the description uses. */
final class SchemaCheck {
    private final JsonNode root;

    /** @param description an OpenAPI document */
    SchemaCheck(JsonNode description) {
        this.root = description;
    }

    JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode found = root.at(schema.get("$ref").asText().substring(1));
        if (found.isMissingNode()) {
            throw new AssertionError("nothing at " + schema.get("$ref"));
        }
        return found;
    }

    /** What is wrong, by place; empty if nothing. */
    List<String> wrong(JsonNode value, JsonNode schema, String at) {
        JsonNode is = resolved(schema);
        List<String> out = new ArrayList<>();
        for (String any : List.of("anyOf", "oneOf")) {
            if (is.has(any)) {
                boolean one = false;
                for (JsonNode option : is.get(any)) {
                    one |= wrong(value, option, at).isEmpty();
                }
                if (!one) {
                    out.add(at + " is none of " + any);
                }
                return out;
            }
        }
        if (is.has("const") && !is.get("const").equals(value)) {
            out.add(at + " is not " + is.get("const"));
        }
        if (is.has("enum") && !values(is.get("enum")).contains(value)) {
            out.add(at + " is none of " + is.get("enum") + " but " + value);
        }
        if (is.has("type")
                && !types(is.get("type")).contains(type(value))
                && !(type(value).equals("integer") && types(is.get("type")).contains("number"))) {
            out.add(at + " is " + type(value) + ", not " + is.get("type"));
        }
        for (JsonNode name : is.path("required")) {
            if (!value.has(name.asText())) {
                out.add(at + " lacks " + name.asText());
            }
        }
        if (value.isObject() && is.has("properties")) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = value.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                JsonNode property = is.get("properties").get(field.getKey());
                if (property == null) {
                    out.add(at + " has " + field.getKey() + ", of which nothing is said");
                } else {
                    out.addAll(wrong(field.getValue(), property, at + "/" + field.getKey()));
                }
            }
        }
        if (value.isArray() && is.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                out.addAll(wrong(value.get(i), is.get("items"), at + "/" + i));
            }
        }
        return out;
    }

    private static List<JsonNode> values(JsonNode list) {
        List<JsonNode> out = new ArrayList<>();
        list.forEach(out::add);
        return out;
    }

    private static List<String> types(JsonNode type) {
        return type.isArray() ? values(type).stream().map(JsonNode::asText).toList() : List.of(type.asText());
    }

    private static String type(JsonNode value) {
        return value.isNull()
                ? "null"
                : value.isTextual()
                        ? "string"
                        : value.isIntegralNumber()
                                ? "integer"
                                : value.isNumber()
                                        ? "number"
                                        : value.isBoolean() ? "boolean" : value.isArray() ? "array" : "object";
    }
}
