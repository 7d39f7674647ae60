package org.demarche.app.read;

import org.demarche.article.Article;

/** Something found that should be a dated article. Making the article may be slow, so it is left to whoever wants it. */
public final class Input {
    private final Position position;
    private final Maker maker;

    /** Makes the article, or tells why there is none. */
    public interface Maker {
        Article article() throws Unreadable;
    }

    public Input(Position position, Maker maker) {
        this.position = position;
        this.maker = maker;
    }

    /** An input known to be none. */
    public static Input failing(Position position, Reason reason, String detail) {
        return new Input(position, () -> {
            throw new Unreadable(position, reason, detail);
        });
    }

    public Position position() {
        return position;
    }

    /** What errors call it. */
    public String name() {
        return position.toString();
    }

    /** The same each time it is asked; any thread may ask. */
    public Article article() throws Unreadable {
        return maker.article();
    }
}
