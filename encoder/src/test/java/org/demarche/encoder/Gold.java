package org.demarche.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An annotated sentence: rows of columns as they stand in a CoNLL-U or IOB2 file. */
record Gold(String id, List<String[]> rows) {
    static List<Gold> read(Path file) throws IOException {
        List<Gold> out = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String id = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# sent_id")) {
                id = line.substring(line.indexOf('=') + 1).trim();
            } else if (line.isEmpty() && !rows.isEmpty()) {
                out.add(new Gold(id, rows));
                rows = new ArrayList<>();
            } else if (!line.isEmpty() && !line.startsWith("# ")) {
                rows.add(line.split("\t"));
            }
        }
        return out;
    }

    /** One column, a value a word. */
    List<String> column(int column) {
        return rows.stream().map(row -> row[column]).toList();
    }

    /** Words with straight quotes, as the model wants them. */
    List<String> words(int column) {
        return column(column).stream().map(Gold::straight).toList();
    }

    static String straight(String word) {
        return word.replaceAll("[\u201c\u201d]", "\"").replaceAll("[\u2018\u2019]", "'");
    }
}
