package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Which classes the words at a unit belong to. Names of months that are also common words need to look like months. */
final class WordReader {
    private static final Set<String> COMMON_TOO = Set.of("may", "march", "mar", "sun", "sat", "wed", "mon");
    /** Feasts that mean something else in small letters: "the new year's first talks", "a mayday call". */
    private static final Set<String> CAPITAL_FEASTS = Set.of("new year 's", "epiphany", "may day");

    private static final Set<String> NAMES =
            Set.of("april", "june", "may", "august", "jan", "dec", "mar", "summer", "spring", "autumn", "friday");

    private final Lexicon lexicon;
    private final Numbers numbers;
    private final Sentence sentence;

    WordReader(Lexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.numbers = new Numbers(lexicon);
        this.sentence = sentence;
    }

    List<Item> at(List<Unit> units, int at) {
        List<Item> out = new ArrayList<>(2);
        Unit unit = units.get(at);
        for (Lexicon.Entry entry : lexicon.starting(unit.text())) {
            int end = follows(units, at + 1, entry.rest());
            if (end > 0 && fits(entry, units, at)) {
                out.add(Item.word(entry.kind(), at, end, entry.value()));
            }
        }
        numbers.read(units, at, (kind, end, value) -> {
            if (!kind.equals("year") || year(units, at)) {
                out.add(Item.word(kind, at, end, value));
            }
        });
        return out;
    }

    private static int follows(List<Unit> units, int at, List<String> rest) {
        int i = at;
        for (String word : rest) {
            if (i >= units.size() || !units.get(i).text().equals(word)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private boolean fits(Lexicon.Entry entry, List<Unit> units, int at) {
        String kind = entry.kind();
        Unit unit = units.get(at);
        if (kind.equals("holiday")) {
            return unit.capital() || !CAPITAL_FEASTS.contains(String.join(" ", entry.words(unit.text())));
        }
        if (kind.equals("often")) {
            return !unit.capital() || at == 0; // the China Daily
        }
        if (!kind.equals("month") && !kind.equals("weekday")) {
            return true;
        }
        Token token = sentence.token(unit.token());
        if (NAMES.contains(unit.text()) && token.entity().endsWith("-PER")) {
            return false;
        }
        if (!COMMON_TOO.contains(unit.text())) {
            return true;
        }
        boolean beside = beside(units, at + 1) || beside(units, at - 1);
        boolean verb = token.xpos().startsWith("MD") || token.xpos().startsWith("VB");
        if (verb && !beside) {
            return false;
        }
        return beside || (unit.capital() && (at > 0 || token.upos().equals("PROPN")));
    }

    /** A day or a year next to it makes a month of any word. */
    private static boolean beside(List<Unit> units, int at) {
        return at >= 0
                && at < units.size()
                && units.get(at).digits()
                && units.get(at).text().matches("\\d{1,2}(st|nd|rd|th)?|[12]\\d{3}");
    }

    /** A bare number of four figures before a plural noun counts things unless a year is likelier ("the 2014 protests"). */
    private boolean year(List<Unit> units, int at) {
        int year = Integer.parseInt(units.get(at).text());
        if (at > 0 && "$£€#.,/:-+".contains(units.get(at - 1).text()) && touches(units, at - 1, at)) {
            return units.get(at - 1).text().equals("-")
                    || units.get(at - 1).text().equals("/");
        }
        if (at + 1 < units.size() && units.get(at + 1).text().equals("%")) {
            return false;
        }
        Token token = sentence.token(units.get(at).token());
        boolean counts = token.is("nummod")
                && token.head() > token.index()
                && sentence.token(token.head()).xpos().equals("NNS");
        boolean determined = at > 0
                && Set.of("the", "a", "his", "her", "their", "its", "in", "since", "'s")
                        .contains(units.get(at - 1).text());
        return !(counts && !determined) && (year % 100 != 0 || year >= 1400) && year >= 1000;
    }

    private static boolean touches(List<Unit> units, int left, int right) {
        return units.get(left).end() == units.get(right).start();
    }
}
