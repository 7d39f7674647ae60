package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Actors;
import org.demarche.language.Token;

/** Finds the names of a sentence: those of the files, those the encoder sees, and runs of proper nouns. */
final class NameSpans {
    /** Months that are family names too: without a title or a full name elsewhere they date. */
    private static final Set<String> MONTHS = Set.of("March", "April", "May", "June", "August");

    private final Actors actors;
    /** Words of persons' full names in this article: "Jordan" is one of them, or the country. */
    private final Set<String> ofPersons = new HashSet<>();

    NameSpans(Actors actors) {
        this.actors = actors;
    }

    /** Enters the sentence's names into the line; no two overlap. */
    void read(Line line) {
        known(line);
        List<int[]> seen = entities(line);
        for (int[] span : seen) {
            merge(
                    line,
                    trim(line, span[0], span[1]),
                    span[1],
                    line.token(span[0]).entity().substring(2));
        }
        properNouns(line);
    }

    /** Notes the persons of a sentence; all sentences are to be noted before the first is read. */
    void note(Line line) {
        for (int[] span : entities(line)) {
            if (span[1] - span[0] > 1 && line.token(span[0]).entity().equals("B-PER")) {
                ofPersons.addAll(line.words.subList(span[0], span[1]));
            }
        }
    }

    private void known(Line line) {
        int i = 0;
        while (i < line.words.size()) {
            List<Actors.Match> matches = usable(line, i, actors.match(line.words, i));
            if (matches.isEmpty()) {
                i++;
                continue;
            }
            int length = matches.get(0).length();
            enter(line, i, i + length, type(line, i, i + length), matches, Optional.empty());
            i += length;
        }
    }

    /** The longest matches that the grammar lets be names; a name that is also an ordinary word needs the encoder's word. */
    private List<Actors.Match> usable(Line line, int from, List<Actors.Match> matches) {
        List<Actors.Match> usable = new ArrayList<>();
        for (Actors.Match match : matches) {
            if (!usable.isEmpty() && usable.get(0).length() != match.length()) {
                break;
            }
            if (nominal(line, from, match)
                    && !common(line, from, match)
                    && !part(line, from, match)
                    && (!match.name().ambiguous() || supported(line, from, match))) {
                usable.add(match);
            }
        }
        return usable;
    }

    /** "Russian troops" is a description, though a body of the files may be called so. */
    private static boolean common(Line line, int from, Actors.Match match) {
        int last = from + match.length() - 1;
        return match.length() > 1
                && match.actor().kind() == Actor.Kind.BODY
                && line.token(last).upos().equals("NOUN")
                && line.words.get(last).equals(line.lower.get(last));
    }

    /** "Bishop Paul Njoroge", "Ma Keqing": a family name of the files that is part of somebody else's name. */
    private boolean part(Line line, int from, Actors.Match match) {
        if (match.length() > 1 || match.actor().kind() != Actor.Kind.PERSON) {
            return false;
        }
        int next = from + 1;
        boolean title = next < line.words.size()
                && actors.title(line.words, from).isPresent()
                && line.token(next).entity().endsWith("PER");
        if (title) {
            return true;
        }
        boolean goesOn = next < line.words.size()
                && line.token(next).upos().equals("PROPN")
                && (line.token(next).entity().equals("I-PER")
                        || (line.token(next).head() == from && line.token(next).is("flat")));
        boolean before = from > 0
                && line.token(from).is("flat")
                && line.token(from).head() == from - 1
                && line.token(from - 1).entity().equals("B-PER");
        return goesOn || before;
    }

    private static boolean nominal(Line line, int from, Actors.Match match) {
        if (!Character.isUpperCase(line.words.get(from).codePointAt(0))
                && !Character.isDigit(line.words.get(from).codePointAt(0))
                && Character.isUpperCase(match.name().words().codePointAt(0))) {
            return false;
        }
        if (match.length() > 1) {
            return true;
        }
        Token token = line.token(from);
        return switch (token.upos()) {
            case "PROPN", "NOUN", "X" -> true;
            case "ADJ" -> match.name().use() != Use.NAME || !token.entity().equals("O");
            default -> !token.entity().equals("O");
        };
    }

    private boolean supported(Line line, int from, Actors.Match match) {
        String type = type(line, from, from + match.length());
        Actor.Kind kind = match.actor().kind();
        if (kind == Actor.Kind.PERSON) {
            boolean month = match.length() == 1 && MONTHS.contains(line.words.get(from));
            return type.equals("PER") && (!month || titled(line, from) || ofPersons.contains(line.words.get(from)));
        }
        if (match.name().use() == Use.ADJECTIVE || match.name().use() == Use.DEMONYM) {
            return true;
        }
        boolean land = kind == Actor.Kind.COUNTRY || kind == Actor.Kind.ENTITY;
        boolean bare = match.length() == 1 && line.token(from).upos().equals("PROPN") && !titled(line, from);
        return land
                ? !type.equals("PER") || (bare && !ofPersons.contains(line.words.get(from)))
                : type.equals("ORG") || (type.equals("LOC") && match.length() > 1);
    }

    private boolean titled(Line line, int from) {
        return from > 0
                        && (actors.title(line.words, from - 1).isPresent()
                                || line.token(from - 1).entity().endsWith("PER"))
                || from + 1 < line.words.size() && line.token(from + 1).entity().equals("I-PER");
    }

    /** The encoder's type of a stretch: that of its first labelled token. */
    private static String type(Line line, int start, int end) {
        for (int i = start; i < end; i++) {
            String label = line.token(i).entity();
            if (label.length() > 2) {
                return label.substring(2);
            }
        }
        return "";
    }

    private static List<int[]> entities(Line line) {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < line.words.size(); i++) {
            String label = line.token(i).entity();
            boolean inside = label.startsWith("I-") && !spans.isEmpty() && spans.get(spans.size() - 1)[1] == i;
            if (inside) {
                spans.get(spans.size() - 1)[1] = i + 1;
            } else if (label.length() > 2) {
                spans.add(new int[] {i, i + 1});
            }
        }
        return spans;
    }

    /** Leading articles, titles and offices are not part of a person's name. */
    private int trim(Line line, int start, int end) {
        int i = start;
        while (i < end - 1) {
            Token token = line.token(i);
            int title = actors.title(line.words, i).map(Actors.Found::length).orElse(0);
            if (title > 0 && i + title < end && line.token(start).entity().endsWith("PER")) {
                i += title;
            } else if (token.upos().equals("DET") || token.upos().equals("PUNCT")) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Sets what the encoder sees against what the files know. */
    private void merge(Line line, int start, int end, String type) {
        List<NameSpan> inner = new ArrayList<>();
        boolean whole = true;
        for (int i = start; i < end; i++) {
            NameSpan name = line.names[i];
            if (name == null) {
                whole &= line.token(i).upos().equals("PUNCT") || direction(line.lower.get(i));
            } else if (inner.isEmpty() || !inner.get(inner.size() - 1).equals(name)) {
                inner.add(name);
            }
        }
        if (inner.isEmpty() && (office(line, start, end) || type.equals("ORG") && !capital(line, start, end))) {
            return;
        }
        if (inner.isEmpty()) {
            enter(line, start, end, type, List.of(), Optional.empty());
        } else if (!whole) {
            mixed(line, start, end, type, inner);
        }
    }

    /** "the Archbishop", "the Crown Prince": an office is nobody's name. */
    private boolean office(Line line, int start, int end) {
        return actors.title(line.words, start)
                .filter(title -> title.length() == end - start
                        && !title.value().sectors().isEmpty())
                .isPresent();
    }

    private static boolean capital(Line line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!line.words.get(i).equals(line.lower.get(i))
                    || line.token(i).upos().equals("NUM")) {
                return true;
            }
        }
        return false;
    }

    private static boolean direction(String word) {
        return word.matches(
                "(north|south|east|west|central|mainland|greater|upper|lower)(ern)?|north(east|west)ern|south(east|west)ern|the|'s");
    }

    private void mixed(Line line, int start, int end, String type, List<NameSpan> inner) {
        NameSpan first = inner.get(0);
        NameSpan last = inner.get(inner.size() - 1);
        boolean landFirst = first.start() == start && !first.mayBe(Actor.Kind.PERSON);
        if (type.equals("PER")) {
            boolean personLast = last.end() >= end && last.mayBe(Actor.Kind.PERSON) && last.end() - last.start() > 1;
            if (personLast) {
                return;
            }
            int from = landFirst && first.end() < end ? trim(line, first.end(), end) : start;
            replace(line, from, end, type, Optional.empty());
        } else if (type.equals("ORG")) {
            boolean organised = inner.stream()
                    .anyMatch(name -> name.matches().stream()
                            .noneMatch(match -> match.actor().kind() == Actor.Kind.COUNTRY
                                    || match.actor().kind() == Actor.Kind.PERSON
                                    || match.actor().kind() == Actor.Kind.ENTITY));
            boolean longer =
                    line.token(start).upos().equals("PROPN") && line.names[start] == null && first.start() > start;
            if (!organised || longer) {
                replace(line, start, end, type, first.country());
            }
        } else if (last.end() < end
                ? last.start() > start || !common(line, last.end(), end)
                : !proper(line, start, last.start())) {
            replace(line, start, end, type, Optional.empty());
        }
    }

    /** "Kabul airport" is named by the first word alone. */
    private static boolean common(Line line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!line.token(i).upos().equals("NOUN") || !line.words.get(i).equals(line.lower.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "Kabul, Afghanistan" keeps the country apart; "Gulf of Mexico" does not. */
    private static boolean proper(Line line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line.token(i).upos().equals("PUNCT")) {
                return true;
            }
        }
        return false;
    }

    private void replace(Line line, int start, int end, String type, Optional<String> home) {
        for (int i = start; i < end; i++) {
            NameSpan old = line.names[i];
            if (old != null) {
                for (int k = old.start(); k < old.end(); k++) {
                    line.names[k] = null;
                }
            }
        }
        enter(line, start, end, type, List.of(), home);
    }

    /** Runs of proper nouns that neither knows: parts of one name. Offices ("Foreign Minister") are no names. */
    private void properNouns(Line line) {
        int i = 0;
        while (i < line.words.size()) {
            if (line.names[i] != null || !line.token(i).upos().equals("PROPN")) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < line.words.size()
                    && line.names[end] == null
                    && line.token(end).upos().equals("PROPN")
                    && joined(line, i, end)) {
                end++;
            }
            if (actors.agentAt(line.lower, line.lemmas, end - 1).isEmpty()
                    && actors.title(line.words, i).isEmpty()) {
                enter(line, i, end, "", List.of(), Optional.empty());
            }
            i = end;
        }
    }

    private static boolean joined(Line line, int start, int i) {
        Token token = line.token(i);
        int head = token.head();
        return (head >= start && head < i && token.is("flat", "compound"))
                || (line.token(i - 1).head() == i && line.token(i - 1).is("compound", "flat", "nmod:desc"))
                || (line.token(i - 1).head() == head && token.is("flat"));
    }

    private static void enter(
            Line line, int start, int end, String type, List<Actors.Match> matches, Optional<String> home) {
        int head = start;
        for (int i = start; i < end; i++) {
            int above = line.token(i).head();
            if ((above < start || above >= end)
                    && !line.token(i).upos().equals("PUNCT")
                    && !line.token(i).is("case")) {
                head = i;
                break;
            }
        }
        NameSpan span = new NameSpan(start, end, head, type, matches, home);
        for (int i = start; i < end; i++) {
            line.names[i] = span;
        }
    }
}
