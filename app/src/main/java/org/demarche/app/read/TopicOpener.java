package org.demarche.app.read;

/** Opens topics of a message broker. The libraries are large, so that what opens them is found only where they are built in. */
public interface TopicOpener {
    /** How the address of a topic begins: {@code kafka://HOST:PORT/TOPIC?group=NAME&follow}. */
    String SCHEME = "kafka://";

    /** @throws IllegalArgumentException if the address is none, with a message that says what was expected */
    Source open(String address, Settings settings);
}
