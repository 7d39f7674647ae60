package org.demarche.app.serve.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of HTML or SVG. Every text is escaped as it comes in and every address is checked: nothing that an article says
 * can become markup.
 *
 * <pre>{@code
 * Html.tag("a", Html.at("href", "/read"), "Read & mark") // <a href="/read">Read &amp; mark</a>
 * }</pre>
 */
public final class Html {
    /** Nothing. */
    public static final Html NONE = new Html("");

    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "wbr");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    private static final Pattern SCHEME =
            Pattern.compile("[\\s\\p{Cntrl}]*[a-zA-Z][a-zA-Z0-9+.\\-\\s\\p{Cntrl}]*:.*", Pattern.DOTALL);

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** An attribute; an empty one is left out, {@code true} stands without a value. */
    public record Attribute(String name, Optional<String> value) {
        public Attribute {
            if (!NAME.matcher(name).matches()
                    || name.toLowerCase(Locale.ROOT).startsWith("on")
                    || name.equals("style")) {
                throw new IllegalArgumentException("this is our bug: no attribute of ours is called " + name);
            }
        }
    }

    public static Attribute at(String name, Object value) {
        if (value instanceof Boolean on) {
            return new Attribute(name, on ? Optional.of("") : Optional.empty());
        }
        if (value instanceof Optional<?> maybe) {
            return new Attribute(name, maybe.map(Object::toString));
        }
        return new Attribute(name, Optional.of(value.toString()));
    }

    public static Attribute cls(String names) {
        return new Attribute("class", Optional.of(names));
    }

    public static Attribute href(String address) {
        return at("href", address);
    }

    /** Parts one after another: texts, pieces, numbers, or several of these in an Iterable or Optional. */
    public static Html of(Object... parts) {
        StringBuilder out = new StringBuilder();
        for (Object part : parts) {
            add(out, part);
        }
        return new Html(out.toString());
    }

    /** An element: its attributes and its content, in any order. */
    public static Html tag(String name, Object... parts) {
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase("script") && parts.length != 2) {
            throw new IllegalArgumentException("this is our bug: no element of ours is called " + name);
        }
        StringBuilder out = new StringBuilder("<").append(name);
        for (Object part : parts) {
            if (part instanceof Attribute attribute) {
                attribute
                        .value()
                        .ifPresent(value -> out.append(' ')
                                .append(attribute.name())
                                .append("=\"")
                                .append(escaped(checked(attribute.name(), value)))
                                .append('"'));
            }
        }
        out.append('>');
        if (!VOID.contains(name)) {
            for (Object part : parts) {
                if (!(part instanceof Attribute)) {
                    add(out, part);
                }
            }
            out.append("</").append(name).append('>');
        }
        return new Html(out.toString());
    }

    /** A whole document. */
    public static Html document(Html root) {
        return new Html("<!doctype html>\n" + root.markup + "\n");
    }

    private static void add(StringBuilder out, Object part) {
        if (part instanceof Html html) {
            out.append(html.markup);
        } else if (part instanceof Iterable<?> many) {
            many.forEach(one -> add(out, one));
        } else if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> add(out, one));
        } else {
            out.append(escaped(part.toString()));
        }
    }

    /** Addresses from articles lead to the web or nowhere: never to a script. */
    private static String checked(String attribute, String value) {
        if (!ADDRESSES.contains(attribute) || !SCHEME.matcher(value).matches()) {
            return value;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? value : "#";
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\0' -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
