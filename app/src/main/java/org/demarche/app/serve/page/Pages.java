package org.demarche.app.serve.page;

import io.javalin.config.RoutesConfig;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Routes;

/** All pages of the desk. */
public final class Pages implements Routes {
    @Override
    public void register(RoutesConfig routes, Desk desk) {
        routes.get(
                "/",
                ctx -> ctx.html("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Demarche</title>"
                        + "<link rel=\"stylesheet\" href=\"/static/desk.css\"><main><h1>Demarche</h1></main></html>"));
    }
}
