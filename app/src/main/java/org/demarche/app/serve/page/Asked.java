package org.demarche.app.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A page's address, taken apart. The address restores the view: whatever a page shows differently stands in it.
 *
 * @param values query parameters; empty ones count as absent
 * @param theme {@code dark} or {@code light}; empty to follow the reader's system
 */
public record Asked(String path, Map<String, String> values, String theme) {
    /** What cannot be understood of an address, in words for whoever typed it. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    public Asked {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        values = java.util.Collections.unmodifiableMap(kept);
        theme = theme.equals("dark") || theme.equals("light") ? theme : "";
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** One of these words, the first unless another is asked for. */
    String oneOf(String name, String... words) {
        String asked = value(name).orElse(words[0]);
        if (!Arrays.asList(words).contains(asked)) {
            throw new Unusable("“" + name + "” is one of " + String.join(", ", words) + ", not “" + asked + "”.");
        }
        return asked;
    }

    /** A day, written YYYY-MM-DD. */
    Optional<LocalDate> day(String name) {
        return value(name).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1800 || day.getYear() > 2200) {
                    throw new DateTimeException("far");
                }
                return day;
            } catch (DateTimeException e) {
                throw new Unusable(
                        "“" + name + "” is a day as YYYY-MM-DD, for example 2023-01-31, not “" + text + "”.");
            }
        });
    }

    /** A count, at least 0. */
    int number(String name, int otherwise) {
        return value(name)
                .map(text -> {
                    try {
                        return Math.max(0, Integer.parseInt(text));
                    } catch (NumberFormatException e) {
                        throw new Unusable("“" + name + "” is a number, not “" + text + "”.");
                    }
                })
                .orElse(otherwise);
    }

    /** Several values parted by commas; codes of three letters may be typed small. */
    List<String> list(String name) {
        List<String> out = new ArrayList<>();
        for (String one : value(name).orElse("").split(",")) {
            if (!one.isBlank()) {
                out.add(code(one.strip()));
            }
        }
        return out;
    }

    /** A party: country codes may be typed small, names stay as they are. */
    Optional<String> party(String name) {
        return value(name).map(Asked::code);
    }

    private static String code(String typed) {
        return typed.length() == 3 ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    boolean csv() {
        return value("format").filter("csv"::equals).isPresent();
    }

    /** The same view with this changed; an empty value drops the parameter. */
    Asked with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        String text = value.toString();
        if (text.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return new Asked(path, changed, theme);
    }

    /** The address of this view. */
    String address() {
        return address(path, values);
    }

    /** An address with these parameters: names and values in turn, empty values left out. */
    static String address(String path, Object... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1] instanceof Optional<?> maybe
                    ? maybe.map(Object::toString).orElse("")
                    : pairs[i + 1].toString();
            if (!value.isEmpty()) {
                values.put(pairs[i].toString(), value);
            }
        }
        return address(path, values);
    }

    private static String address(String path, Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }
}
