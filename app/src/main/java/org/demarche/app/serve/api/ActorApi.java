package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import org.demarche.app.serve.api.Operation.Reply;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Role;

/** Who bears a name, and what they were on a day. */
final class ActorApi {
    private final Desk desk;

    ActorApi(Desk desk) {
        this.desk = desk;
    }

    List<Operation> operations() {
        return List.of(Operation.get(
                        "/api/actors/{name}",
                        "actors",
                        "Who bears a name, and what they were on a day",
                        Ask.Acting::new,
                        new Reply(200, "All who bear it", List.of("application/json"), "Actors"),
                        this::actors)
                .refusing(Problem.NOT_FOUND));
    }

    private void actors(Context ctx, Ask.Acting ask) {
        List<Actor> found = desk.actors().byName(ctx.pathParam("name"));
        if (found.isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND, "Nobody of that name is known.");
        }
        ObjectNode out = Json.object();
        ArrayNode items = out.putArray("items");
        for (Actor actor : found) {
            ObjectNode one = items.addObject();
            one.put("name", actor.name());
            one.put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
            one.put("id", actor.wikidata().orElse(null));
            ArrayNode names = one.putArray("names");
            actor.names().stream().map(Actor.Name::words).distinct().forEach(names::add);
            ArrayNode roles = one.putArray("roles");
            List<Role> told = ask.on == null
                    ? actor.roles()
                    : actor.standingOn(ask.on).stream().toList();
            told.forEach(role -> role(role, roles.addObject()));
        }
        Json.answer(ctx, out);
    }

    private static void role(Role role, ObjectNode out) {
        out.put("country", role.country().orElse(null));
        ArrayNode sectors = out.putArray("sector");
        role.sectors().forEach(sectors::add);
        out.put("words", role.words());
        out.put("from", day(role.from()));
        out.put("until", day(role.until()));
        out.put("source", role.origin().toString());
    }

    private static @org.jspecify.annotations.Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
