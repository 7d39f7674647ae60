package org.demarche.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.Block.Kind;

/**
 * The blocks of an article in order: date, headline, byline, dateline, paragraphs, list items. A sentence's paragraph
 * number is the number of its block.
 *
 * <pre>{@code
 * for (Block block : Layout.of(article).blocks()) …
 * }</pre>
 */
public final class Layout {
    /** "By Jane Doe", "Jane Doe in Cairo", "Jane Doe and John Roe, Chief Correspondents". */
    private static final String NAME = "\\p{Lu}[\\p{L}'’.\\-]{0,25}(?:\\s\\p{Lu}[\\p{L}'’.\\-]{0,25}){1,3}";

    private static final Pattern BYLINE = Pattern.compile("(?:(?i:by|reporting by|words by)[: ]\\s?" + NAME
            + "(?:(?:,| and| &)\\s" + NAME + "){0,4}(?:(?:,| in| at| for)\\s.{1,60})?|" + NAME
            + "(?:(?:,| and)\\s" + NAME + "){0,3},? in " + NAME.replace("{1,3}", "{0,3}") + ")");

    private static final Pattern DAY_LINE = Pattern.compile(
            "(?:(?i:published|updated|posted|last updated)[: ]\\s?(?:on )?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?"
                    + "(?:\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?,?\\s\\d{4}|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2},?\\s\\d{4}"
                    + "|\\d{4}-\\d{2}-\\d{2})(?:[,T ].{0,24})?");

    private final Article article;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private Optional<Dateline> dateline = Optional.empty();

    private Layout(Article article) {
        this.article = article;
    }

    /** Reads the blocks. */
    public static Layout of(Article article) {
        Layout layout = new Layout(article);
        layout.read();
        return layout;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Place and day before the first sentence. */
    public Optional<Dateline> dateline() {
        return dateline;
    }

    /** The title, where the text has one. */
    public Optional<Words> headline() {
        return blocks.stream()
                .filter(block -> block.kind() == Kind.HEADLINE)
                .findFirst()
                .map(block -> article.words(block.span()));
    }

    private void read() {
        String text = article.text();
        int from = ArticleReader.prefixEnd(text);
        if (from > 0) {
            int start = 0;
            while (Line.blank(text.charAt(start))) {
                start++;
            }
            blocks.add(new Block(Kind.DATE, new Span(start, from)));
        }
        List<List<Line>> paragraphs = new Paragraphs(text, from).read();
        for (int i = 0; i < paragraphs.size(); i++) {
            List<Line> lines = paragraphs.get(i);
            int start = lines.get(0).start();
            int end = lines.get(lines.size() - 1).end();
            Kind kind = kind(start, end, lines.size(), i + 1 < paragraphs.size());
            add(kind, start, end);
        }
    }

    private void add(Kind kind, int start, int end) {
        int from = start;
        if (kind == Kind.BODY && !seen.contains(Kind.BODY) && dateline.isEmpty()) {
            dateline = Datelines.find(article, start, end);
            if (dateline.isPresent()) {
                blocks.add(new Block(Kind.DATELINE, dateline.get().span()));
                from = skip(dateline.get().span().end(), end);
            }
        } else if (kind == Kind.BULLET) {
            from = start + Marks.bullet(article.text(), start, end);
        } else if (kind == Kind.QUOTE) {
            from = skip(start + 1, end);
        }
        if (from < end) {
            blocks.add(new Block(kind, new Span(from, end)));
            seen.add(kind);
        }
    }

    private int skip(int from, int end) {
        int i = from;
        while (i < end && Line.blank(article.text().charAt(i))) {
            i++;
        }
        return i;
    }

    private Kind kind(int start, int end, int lines, boolean more) {
        String text = article.text();
        if (Marks.ornament(text, start, end)) {
            return Kind.ORNAMENT;
        }
        if (text.charAt(start) == '>' && end > start + 1) {
            return Kind.QUOTE;
        }
        boolean opening = !seen.contains(Kind.BODY);
        if (lines == 1 && end - start <= 160) {
            String line = text.substring(start, end);
            if (opening && DAY_LINE.matcher(line).matches()) {
                return Kind.DATE;
            }
            if (opening && !blocks.isEmpty() && BYLINE.matcher(line).matches()) {
                return Kind.BYLINE;
            }
        }
        boolean dated = opening && Datelines.find(article, start, end).isPresent();
        if (more && lines <= 2 && !dated && Marks.title(text, start, end, opening) && !quoted(start)) {
            return title(start, end, opening);
        }
        return Marks.bullet(text, start, end) > 0 ? Kind.BULLET : Kind.BODY;
    }

    private Kind title(int start, int end, boolean opening) {
        String text = article.text();
        if (opening && !seen.contains(Kind.HEADLINE)) {
            return Kind.HEADLINE;
        }
        boolean set = Marks.capitalised(text, start, end) || Marks.capitals(text, start, end);
        if (Marks.bullet(text, start, end) > 0) {
            return Kind.BULLET;
        }
        return set || opening ? Kind.SUBHEAD : Kind.BODY;
    }

    private boolean quoted(int start) {
        return "\"“‘«".indexOf(article.text().charAt(start)) >= 0;
    }
}
