package org.demarche.app.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;

/**
 * Something that should be a dated article. Nothing is opened before {@link #article} is asked, so that an input that
 * fails leaves all others alone.
 */
public final class Input {
    /** Larger than any news article by three orders of magnitude; a file beyond it is a mistake. */
    static final int LARGEST = 16 * 1024 * 1024;

    private final String name;
    private final String source;
    private final Opener opener;

    private Input(String name, String source, Opener opener) {
        this.name = name;
        this.source = source;
        this.opener = opener;
    }

    private static Input file(String name, Path path) {
        return new Input(
                name,
                path.getFileName() == null ? name : path.getFileName().toString(),
                () -> Files.newInputStream(path));
    }

    private interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * The inputs that arguments name, in their order: {@code -} is standard input, a folder stands for the {@code .txt}
     * files below it by path, anything else is a file, whether it exists or not.
     */
    public static List<Input> of(List<String> arguments, InputStream standardInput) {
        List<Input> out = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals("-")) {
                out.add(new Input("standard input", "", () -> standardInput));
            } else if (Files.isDirectory(path)) {
                out.addAll(folder(path));
            } else {
                out.add(file(argument, path));
            }
        }
        return out;
    }

    private static List<Input> folder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Input> out = paths.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .map(path -> file(path.toString(), path))
                    .toList();
            return out.isEmpty() ? List.of(failing(folder, "the folder holds no .txt file")) : out;
        } catch (IOException | UncheckedIOException e) {
            return List.of(failing(folder, e.getMessage() == null ? e.toString() : e.getMessage()));
        }
    }

    private static Input failing(Path path, String reason) {
        return new Input(path.toString(), "", () -> {
            throw new IOException(reason);
        });
    }

    /** What the person who named this input would call it. */
    public String name() {
        return name;
    }

    /** @param published the day to use where the article does not bear its own */
    public Article article(Optional<LocalDate> published) throws Unreadable {
        byte[] bytes;
        try (InputStream in = opener.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            throw new Unreadable(name + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new Unreadable(name + ": the file may not be read");
        } catch (IOException e) {
            throw new Unreadable(name + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable(name + ": larger than " + LARGEST / 1024 / 1024 + " MiB, so no article");
        }
        return PlainText.article(name, source, bytes, published);
    }
}
