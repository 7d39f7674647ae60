package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML file that knows its line. Reading it wrongly is a problem of the file, not an exception. */
public final class Yaml {
    private final String file;
    private final Node node;
    private final Problems problems;

    private Yaml(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The file's document; empty, with a problem noted, if it is no YAML. */
    public static Optional<Yaml> read(Shelf shelf, String path, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(path).build();
            return new Compose(settings).composeString(shelf.read(path)).map(node -> new Yaml(path, node, problems));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Origin(path, line), "not YAML: " + e.getProblem());
            return Optional.empty();
        }
    }

    public Origin origin() {
        return new Origin(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    public void problem(String message) {
        problems.add(origin(), message);
    }

    public boolean scalar() {
        return node instanceof ScalarNode;
    }

    public boolean mapping() {
        return node instanceof MappingNode;
    }

    /** The scalar's text; a problem and the empty string if it is none. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("expected a text");
        return "";
    }

    /** The elements; a single scalar or mapping counts as a list of one. */
    public List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            List<Yaml> out = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                out.add(new Yaml(file, item, problems));
            }
            return out;
        }
        return List.of(this);
    }

    /** The texts of a list of scalars. */
    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    /** A mapping's entries in file order; a problem and no entries if it is none. */
    public Map<String, Yaml> entries() {
        Map<String, Yaml> out = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = new Yaml(file, tuple.getKeyNode(), problems).text();
                if (out.put(key, new Yaml(file, tuple.getValueNode(), problems)) != null) {
                    new Yaml(file, tuple.getKeyNode(), problems).problem("\"" + key + "\" stands twice");
                }
            }
        } else {
            problem("expected keys and values");
        }
        return out;
    }

    /**
     * The value of a key whose presence was checked.
     *
     * @throws IllegalStateException if it is not there: a bug of the reader, not of the file
     */
    public static Yaml at(Map<String, Yaml> entries, String key) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw new IllegalStateException("this is our bug: \"" + key + "\" was not checked");
        }
        return value;
    }

    /** The mapping's entries, each key being one of those allowed; others are problems and are left out. */
    public Map<String, Yaml> entries(List<String> allowed) {
        Map<String, Yaml> out = entries();
        out.entrySet().removeIf(entry -> {
            if (!allowed.contains(entry.getKey())) {
                entry.getValue().problem("unknown key \"" + entry.getKey() + "\", expected one of " + allowed);
                return true;
            }
            return false;
        });
        return out;
    }
}
