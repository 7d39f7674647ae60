package org.demarche.app.kafka;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic's address.
 *
 * @param brokers as Kafka's {@code bootstrap.servers}
 * @param group whose place in the topic is kept on the broker
 * @param follow whether to wait for more at the end
 */
record Address(String brokers, String topic, String group, boolean follow) {
    private static final Pattern WRITTEN = Pattern.compile("kafka://([^/?]+)/([A-Za-z0-9._-]{1,249})(?:\\?(.*))?");

    static Address of(String address) {
        Matcher found = WRITTEN.matcher(address);
        if (!found.matches()) {
            throw new IllegalArgumentException("expected kafka://HOST:PORT/TOPIC?group=NAME, not " + address);
        }
        String group = "demarche";
        boolean follow = false;
        for (String option : Optional.ofNullable(found.group(3)).orElse("").split("&")) {
            if (option.startsWith("group=") && option.length() > "group=".length()) {
                group = option.substring("group=".length());
            } else if (option.equals("follow")) {
                follow = true;
            } else if (!option.isEmpty()) {
                throw new IllegalArgumentException("expected group=NAME or follow, not " + option);
            }
        }
        return new Address(found.group(1), found.group(2), group, follow);
    }
}
