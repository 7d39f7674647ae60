package org.demarche.app.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What arguments name, one place after the other: {@code -} is standard input, a folder stands for the files below it whose
 * names end as those of a known format, by path; anything else is a file, whether it exists or not. Nothing is opened before
 * its turn, so that a place that fails leaves all others alone.
 */
public final class Places implements Source {
    private final Settings settings;
    private final InputStream standardInput;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private final long all;
    private long finished;
    private Optional<Opened> open = Optional.empty();

    private Places(InputStream standardInput, Settings settings, List<Place> places) {
        this.settings = settings;
        this.standardInput = standardInput;
        this.waiting.addAll(places);
        this.all = places.stream().mapToLong(Place::size).sum();
    }

    /** @param path empty for standard input and for what is no place */
    private record Place(String name, Optional<Path> path, Optional<String> wrong, long size) {
        static Place file(String name, Path path) {
            long size = 0;
            try {
                size = Files.size(path);
            } catch (IOException e) {
                // told of when it is opened
            }
            return new Place(name, Optional.of(path), Optional.empty(), size);
        }
    }

    private record Opened(Place place, Source source, Packing.Counted raw, InputStream in) {}

    public static Source of(List<String> arguments, InputStream standardInput, Settings settings) {
        Optional<Source> topic = topic(arguments, settings);
        if (topic.isPresent()) {
            return topic.get();
        }
        List<Place> places = arguments.stream()
                .flatMap(argument -> argument.equals("-")
                        ? Stream.of(new Place("standard input", Optional.empty(), Optional.empty(), 0))
                        : argument.startsWith(TopicOpener.SCHEME)
                                ? Stream.of(wrong(argument, "a topic is read alone, without other inputs"))
                                : place(Path.of(argument), argument))
                .toList();
        return new Places(standardInput, settings, places);
    }

    /** A place may be a topic: its source has its own way to remember, so it is read alone. */
    private static Optional<Source> topic(List<String> arguments, Settings settings) {
        if (arguments.size() != 1 || !arguments.get(0).startsWith(TopicOpener.SCHEME)) {
            return Optional.empty();
        }
        String address = arguments.get(0);
        return Optional.of(ServiceLoader.load(TopicOpener.class)
                .findFirst()
                .map(opener -> opener.open(address, settings))
                .orElseGet(() -> {
                    Deque<Input> told = new ArrayDeque<>(List.of(Input.failing(
                            Position.whole(address),
                            Reason.UNREADABLE,
                            "Kafka's libraries are not built in; start through ./demarche")));
                    return () -> Optional.ofNullable(told.poll());
                }));
    }

    private static Stream<Place> place(Path path, String name) {
        if (!Files.isDirectory(path)) {
            return Stream.of(Place.file(name, path));
        }
        try (Stream<Path> paths = Files.walk(path)) {
            List<Place> out = paths.filter(Files::isRegularFile)
                    .filter(file -> known(file.getFileName().toString()))
                    .sorted()
                    .map(file -> Place.file(file.toString(), file))
                    .toList();
            return out.isEmpty()
                    ? Stream.of(wrong(name, "the folder holds no file of a known format (.txt, .jsonl, .csv, …)"))
                    : out.stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of(wrong(name, said(e)));
        }
    }

    private static Place wrong(String name, String reason) {
        return new Place(name, Optional.empty(), Optional.of(reason), 0);
    }

    private static boolean known(String name) {
        String bare = Packing.bare(name).toLowerCase(Locale.ROOT);
        return InputFormat.known().stream().anyMatch(end -> bare.endsWith("." + end))
                || name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public Optional<Input> next() {
        while (true) {
            if (open.isEmpty()) {
                if (waiting.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Input> failed = begin(waiting.removeFirst());
                if (failed.isPresent()) {
                    return failed;
                }
                continue;
            }
            Optional<Input> next = open.get().source().next();
            if (next.isPresent()) {
                return next;
            }
            finish();
        }
    }

    private Optional<Input> begin(Place place) {
        Position position = Position.whole(place.name());
        if (place.wrong().isPresent()) {
            return Optional.of(
                    Input.failing(position, Reason.UNREADABLE, place.wrong().get()));
        }
        try {
            InputStream in =
                    place.path().isPresent() ? Files.newInputStream(place.path().get()) : standardInput;
            Packing.Counted raw = new Packing.Counted(in);
            try {
                String file = place.path()
                        .map(path -> String.valueOf(path.getFileName()))
                        .orElse("");
                open = Optional.of(new Opened(place, source(place.name(), file, raw, settings), raw, in));
            } catch (IOException e) {
                in.close();
                throw e;
            }
            return Optional.empty();
        } catch (IOException e) {
            finished += place.size();
            return Optional.of(broken(position, e));
        }
    }

    /** Unpacks a stream and reads it as what it is. */
    public static Source source(String name, String file, InputStream in, Settings settings) throws IOException {
        Packing.Begun begun = Packing.unpacked(in);
        if (begun.zip()) {
            return new ZipSource(new Piece(name, file, begun.in()), settings);
        }
        return format(new Piece(name, file, begun.in()), begun.head(), settings);
    }

    /** Reads an unpacked stream as what it is. */
    static Source format(Piece piece, byte[] head, Settings settings) {
        InputFormat format = settings.format()
                .or(() -> InputFormat.named(Packing.bare(piece.file())))
                .orElseGet(() -> InputFormat.beginning(new String(head, StandardCharsets.UTF_8)));
        return switch (format) {
            case TEXT -> new TextSource(piece, settings);
            case JSONL -> new JsonLinesSource(piece, settings);
            case CSV -> new CsvSource(piece, settings);
            case WARC -> new WarcSource(piece, settings);
            case HTML ->
                new WholeSource(
                        piece,
                        Bounds.PAGE,
                        (position, bytes) -> List.of(new Input(
                                position,
                                () -> Page.read(position, Decoding.text(bytes, ""), "")
                                        .draft(position, "", List.of(), piece.file())
                                        .article(settings))));
            case FEED ->
                new WholeSource(
                        piece, Bounds.PAGE, (position, bytes) -> Feeds.inputs(position, bytes, piece.file(), settings));
            case NITF ->
                new WholeSource(
                        piece,
                        Bounds.ARTICLE,
                        (position, bytes) -> Agencies.nitf(position, bytes, piece.file(), settings));
            case NEWSML ->
                new WholeSource(
                        piece,
                        Bounds.ARTICLE,
                        (position, bytes) -> Agencies.newsml(position, bytes, piece.file(), settings));
        };
    }

    private void finish() {
        open.ifPresent(opened -> {
            finished += opened.place().size();
            try {
                if (opened.in() != standardInput) {
                    opened.in().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        open = Optional.empty();
    }

    /** A stream that broke off, as an input that says so. */
    static Input broken(Position position, IOException e) {
        Reason reason = e instanceof Packing.GrowthException ? Reason.TOO_LARGE : Reason.UNREADABLE;
        String detail = said(e);
        if (e instanceof NoSuchFileException) {
            detail = "there is no such file";
        } else if (e instanceof AccessDeniedException) {
            detail = "the file may not be read";
        } else if (e instanceof EOFException) {
            detail = "the packed file breaks off here";
        }
        return Input.failing(position, reason, detail);
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    @Override
    public Progress progress() {
        return new Progress(finished + open.map(opened -> opened.raw().count()).orElse(0L), all);
    }

    @Override
    public void close() {
        finish();
    }
}
