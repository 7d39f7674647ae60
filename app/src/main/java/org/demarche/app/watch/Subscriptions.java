package org.demarche.app.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The addresses of feeds: an OPML file, a text file with one a line, or an address itself. */
public final class Subscriptions {
    private Subscriptions() {}

    /** @throws IOException with a message that names file, line and what was expected */
    public static List<String> of(List<String> arguments) throws IOException {
        Set<String> out = new LinkedHashSet<>();
        for (String argument : arguments) {
            out.addAll(web(argument) ? List.of(argument) : file(argument));
        }
        return List.copyOf(out);
    }

    private static List<String> file(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new IOException(name + ": there is no such file");
        }
        String text = Files.readString(path, StandardCharsets.UTF_8);
        List<String> out = new ArrayList<>();
        if (text.stripLeading().startsWith("<")) {
            Jsoup.parse(text, "", Parser.xmlParser())
                    .select("outline")
                    .forEach(outline -> outline.attributes().forEach(attribute -> {
                        if (attribute.getKey().equalsIgnoreCase("xmlUrl")
                                && web(attribute.getValue().strip())) {
                            out.add(attribute.getValue().strip());
                        }
                    }));
            if (out.isEmpty()) {
                throw new IOException(name + ": expected OPML with outline elements that have an xmlUrl, found none");
            }
            return out;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                if (!web(line)) {
                    throw new IOException(name + ":" + (i + 1) + ": expected the address of a feed, found " + line);
                }
                out.add(line);
            }
        }
        return out;
    }

    private static boolean web(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
