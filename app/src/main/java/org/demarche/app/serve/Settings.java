package org.demarche.app.serve;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the server stands in its network.
 *
 * @param bind the address to listen on
 * @param port 0 for any that is free
 * @param names hosts, besides those of loopback and the address itself, for which it answers; in small letters. Who asks
 *     for one comes through a proxy, and needs the token as on an address that others reach
 * @param token what writers, and on other addresses than loopback readers too, must show
 * @param limits what a client may ask of it
 * @param logRequests whether every request is logged, or only those that write, fail or are slow
 */
public record Settings(
        InetAddress bind, int port, Set<String> names, String token, Limits limits, boolean logRequests) {
    /** Shorter tokens could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    public Settings {
        Set<String> small = new TreeSet<>();
        names.forEach(name -> small.add(name.toLowerCase(Locale.ROOT)));
        names = Collections.unmodifiableSet(small);
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token needs at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /** A token that cannot be guessed. */
    public static String newToken() {
        return Sessions.random();
    }

    /** Whether only this machine can reach the server; then its own reading needs no token. */
    public boolean loopback() {
        return bind.isLoopbackAddress();
    }

    /**
     * @param body largest body of a request, bytes
     * @param reads requests a second and client, on average
     * @param works requests a second and client that code or write, on average
     * @param answer longest time for a question or a coding
     */
    public record Limits(int body, int reads, int works, Duration answer) {
        /** For a desk and its programs. */
        public static Limits usual() {
            return new Limits(1 << 20, 1000, 20, Duration.ofSeconds(30));
        }
    }
}
