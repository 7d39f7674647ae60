package org.demarche.app.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Role;
import org.demarche.knowledge.Shelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "actor",
        header = "Tell who bears a name, and what they were on a day.",
        footerHeading = "%nFor example:%n",
        footer = "  demarche actor \"Dmitry Medvedev\" --on 2010-06-01")
final class ActorCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name as an article might print it.")
    private List<String> name = List.of();

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "The day asked about. Default: all that is known.")
    private @Nullable LocalDate on;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    ActorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Actors actors = Actors.read(knowledge == null ? Shelf.builtIn() : Shelf.folder(knowledge), problems);
        problems.check();
        String words = String.join(" ", name);
        List<Actor> found = actors.byName(words);
        if (found.isEmpty()) {
            console.say("demarche: nobody named \"" + words + "\" is known");
            return 1;
        }
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        for (Actor actor : found) {
            out.println(actor.name() + "  " + actor.kind().name().toLowerCase(java.util.Locale.ROOT) + "  "
                    + actor.wikidata().orElse("no Wikidata item") + "  (" + actor.origin() + ")");
            if (on == null) {
                actor.roles().forEach(role -> out.println("  " + told(role)));
                out.println("  also: "
                        + actor.names().stream()
                                .map(Actor.Name::words)
                                .distinct()
                                .collect(Collectors.joining(", ")));
            } else {
                Optional<Role> standing = actor.standingOn(on);
                out.println(
                        "  on " + on + ": " + standing.map(ActorCommand::told).orElse("no known role"));
            }
        }
        out.flush();
        return 0;
    }

    private static String told(Role role) {
        String sectors = String.join("|", role.sectors());
        String codes = role.country().orElse("---") + (sectors.isEmpty() ? "" : ":" + sectors);
        String days = role.from().isEmpty() && role.until().isEmpty()
                ? ""
                : ", " + role.from().map(LocalDate::toString).orElse("…") + " to "
                        + role.until().map(LocalDate::toString).orElse("…");
        return codes + (role.words().isEmpty() ? "" : " " + role.words()) + days + "  (" + role.origin() + ")";
    }
}
