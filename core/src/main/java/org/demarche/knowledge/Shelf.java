package org.demarche.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of knowledge: the one inside the product, or a user's own beside it. Paths are relative, with {@code /}. */
public interface Shelf {
    /** Files directly in a folder, by name; empty if there is no such folder. */
    List<String> list(String folder);

    /** The file's text, UTF-8. */
    String read(String path);

    /** The file's bytes. */
    InputStream open(String path);

    /** The knowledge that ships with the product. */
    static Shelf builtIn() {
        return new BuiltIn();
    }

    /** A folder on disk. */
    static Shelf folder(Path root) {
        return new Folder(root);
    }

    /** Resources under {@code /knowledge}, in a jar or in a build folder. */
    final class BuiltIn implements Shelf {
        private static final String ROOT = "knowledge/";

        @Override
        public List<String> list(String folder) {
            URL url = Shelf.class.getClassLoader().getResource(ROOT + folder);
            if (url == null) {
                return List.of();
            }
            try {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    String prefix = ROOT + folder + "/";
                    return jar.getJarFile().stream()
                            .filter(entry -> !entry.isDirectory()
                                    && entry.getName().startsWith(prefix)
                                    && entry.getName().indexOf('/', prefix.length()) < 0)
                            .map(entry -> entry.getName().substring(ROOT.length()))
                            .sorted()
                            .toList();
                }
                return new Folder(Path.of(url.toURI()))
                        .list("").stream().map(name -> folder + "/" + name).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (java.net.URISyntaxException e) {
                throw new IllegalStateException("this is our bug: " + url, e);
            }
        }

        @Override
        public String read(String path) {
            try (InputStream in = open(path)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open(String path) {
            InputStream in = Shelf.class.getClassLoader().getResourceAsStream(ROOT + path);
            if (in == null) {
                throw new UncheckedIOException(new NoSuchFileException(ROOT + path));
            }
            return in;
        }
    }

    /** A folder on disk. */
    record Folder(Path root) implements Shelf {
        @Override
        public List<String> list(String folder) {
            Path path = root.resolve(folder);
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> (folder.isEmpty() ? "" : folder + "/") + file.getFileName())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String read(String path) {
            try {
                return Files.readString(root.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open(String path) {
            try {
                return Files.newInputStream(root.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
