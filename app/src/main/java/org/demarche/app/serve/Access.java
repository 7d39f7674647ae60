package org.demarche.app.serve;

import io.javalin.security.RouteRole;

/** Who may call a route. */
public enum Access implements RouteRole {
    /** Anybody who reaches the server: health, the session form. */
    OPEN,
    /** Who may read: anybody on loopback, else whoever has the token or a session. */
    READ,
    /** Who may write: whoever has the token or a session. */
    WRITE
}
