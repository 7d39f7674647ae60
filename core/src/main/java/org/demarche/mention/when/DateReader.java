package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.mention.When;

/**
 * Finds every expression that dates an event and resolves it to its first and last day.
 *
 * <pre>{@code
 * DateReader reader = DateReader.read(Shelf.builtIn(), problems);
 * Dates dates = reader.read(article, sentences);
 * dates.dateOf(sentence, verb);
 * }</pre>
 *
 * Built once and safe for use from several threads. Words that point at no day in particular ("recently", "now", "in the
 * future") are told as expressions with a TIMEX3 value and date nothing: an interval would be invented.
 */
public final class DateReader {
    private static final int REMEMBERED = 12;
    private static final Set<String> RECORD =
            Set.of("first", "worst", "most", "best", "last", "only", "time", "record");

    private final RuleBook book;

    private DateReader(RuleBook book) {
        this.book = book;
    }

    /** Reads {@code dates/en.yaml} of a shelf; what is wrong with it goes to {@code problems}. */
    public static DateReader read(Shelf shelf, Problems problems) {
        return new DateReader(RuleBook.read(shelf, problems));
    }

    /** The dates of an article. */
    public Dates read(Article article, List<Sentence> sentences) {
        List<List<Found>> out = new ArrayList<>(sentences.size());
        Deque<Period> history = new ArrayDeque<>();
        for (Sentence sentence : sentences) {
            out.add(sentence(article, sentence, history));
        }
        return new Dates(sentences, out);
    }

    RuleBook book() {
        return book;
    }

    private List<Found> sentence(Article article, Sentence sentence, Deque<Period> history) {
        List<Unit> units = Units.of(article.text(), sentence);
        if (!tells(units)) {
            return List.of();
        }
        Chart chart = new Chart(units, new WordReader(book.lexicon(), sentence), book.network());
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < units.size(); ) {
            int next = i + 1;
            for (Item item : chart.at(i)) {
                if (overtaken(chart, item)) {
                    continue;
                }
                if (item.kind().equals("none")) {
                    next = item.end();
                    break;
                }
                Optional<Found> found = resolve(article, sentence, units, item, history);
                if (found.isPresent()) {
                    out.add(found.get());
                    next = item.end();
                    break;
                }
            }
            i = next;
        }
        return out;
    }

    /** Most sentences hold no word that could begin or carry a date, and are not looked at further. */
    private boolean tells(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.digits() || book.telling(unit.text())) {
                return true;
            }
        }
        return false;
    }

    /** A longer expression that begins inside this one and goes beyond it is the better reading. */
    private static boolean overtaken(Chart chart, Item item) {
        for (int i = item.start() + 1; i < item.end(); i++) {
            for (Item other : chart.at(i)) {
                boolean longer = other.length() > item.length() || other.kind().equals("none");
                if (other.end() > item.end() && longer) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Found> resolve(
            Article article, Sentence sentence, List<Unit> units, Item item, Deque<Period> history) {
        int first = units.get(item.start()).token();
        int last = units.get(item.end() - 1).token();
        int head = head(sentence, first, last);
        if (item.kind().equals("frame") && belongsToNoun(sentence, units, item, first, last)) {
            return Optional.empty();
        }
        Direction direction = Tense.of(sentence, head, before(units, item.start()));
        try {
            List<TimeExpression> expressions = new ArrayList<>();
            List<Period> told = new ArrayList<>();
            Context context = context(article, direction, history);
            Value value = item.value(context);
            for (Item part : item.expressions()) {
                Value partValue = part == item ? value : part.value(context);
                expressions.add(expression(article, sentence, units, part, partValue));
                if (partValue instanceof Period period
                        && period.grain() != Grain.STRETCH
                        && !item.kind().equals("clock")) {
                    told.add(period);
                }
            }
            told.forEach(history::addFirst);
            while (history.size() > REMEMBERED) {
                history.removeLast();
            }
            boolean dates = item.kind().equals("date") || (item.kind().equals("frame") && !record(units, item));
            Optional<When> when = dates && value instanceof Period period
                    ? Optional.of(new When(
                            article.words(span(units, item)),
                            period.from(),
                            period.to(),
                            period.basis().word()))
                    : Optional.empty();
            return Optional.of(new Found(expressions, when, first, last, head));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** "The first visit since 2019", "the deadliest raid since March": what was told of so is not spread over the years. */
    private static boolean record(List<Unit> units, Item item) {
        if (!item.rule().equals("since")) {
            return false;
        }
        for (int i = Math.max(0, item.start() - 6); i < item.start(); i++) {
            String word = units.get(i).text();
            if (RECORD.contains(word) || (word.length() > 5 && word.endsWith("est") && !word.equals("latest"))) {
                return true;
            }
        }
        return false;
    }

    private static Context context(Article article, Direction direction, Deque<Period> history) {
        return new Context(article.published(), direction, List.copyOf(history), Optional.empty());
    }

    private static TimeExpression expression(
            Article article, Sentence sentence, List<Unit> units, Item item, Value value) {
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        String told = "";
        if (value instanceof Period period) {
            from = Optional.of(period.from());
            to = Optional.of(period.to());
            told = period.value();
        } else if (value instanceof Length length) {
            told = length.value();
        } else if (value instanceof Label label) {
            told = label.text();
        }
        return new TimeExpression(article.words(span(units, item)), sentence.index(), told, from, to, item.rule());
    }

    private static Span span(List<Unit> units, Item item) {
        return new Span(
                units.get(item.start()).start(), units.get(item.end() - 1).end());
    }

    /** "After Friday's vote", "since the 2014 annexation": the preposition governs the noun, not the date. */
    private static boolean belongsToNoun(Sentence sentence, List<Unit> units, Item item, int first, int last) {
        if (item.end() < units.size() && units.get(item.end()).text().equals("'s")) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            if (sentence.token(i).head() > last && sentence.token(i).is("compound", "nmod:poss", "amod", "nummod")) {
                return true;
            }
        }
        return false;
    }

    /** The token of a stretch that hangs on something outside it; prepositions and marks do not count. */
    private static int head(Sentence sentence, int first, int last) {
        Set<Integer> inside = new HashSet<>();
        for (int i = first; i <= last; i++) {
            inside.add(i);
        }
        int best = first;
        boolean any = false;
        for (int i = first; i <= last; i++) {
            boolean function = sentence.token(i).is("case", "mark", "punct", "det", "cc");
            if (!inside.contains(sentence.token(i).head()) && (!any || !function)) {
                if (!any || sentence.token(best).is("case", "mark", "punct", "det", "cc")) {
                    best = i;
                }
                any = true;
            }
        }
        return best;
    }

    private static List<String> before(List<Unit> units, int start) {
        List<String> out = new ArrayList<>(2);
        for (int i = Math.max(0, start - 2); i < start; i++) {
            out.add(units.get(i).text());
        }
        return out;
    }
}
