package org.demarche.app.who;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.language.Encoder;
import org.demarche.language.Sentence;
import org.demarche.language.SentenceReader;
import org.demarche.mention.MentionReader;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;

/** Texts with the parties that their words stand for, read from {@code src/test/resources/who}. */
final class ReferenceExamples {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    private final SentenceReader sentences;
    private final MentionReader mentions;
    private final Actors actors;

    /** One text and what is expected of its phrases. */
    record Case(String place, String text, LocalDate day, Map<String, String> expected, boolean gap) {
        @Override
        public String toString() {
            return place + " " + text;
        }
    }

    ReferenceExamples(Encoder encoder) {
        Problems problems = new Problems();
        Shelf shelf = Shelf.builtIn();
        this.sentences = new SentenceReader(encoder, shelf);
        this.actors = Actors.read(shelf, problems);
        this.mentions = new MentionReader(actors, shelf, problems);
        problems.check();
    }

    boolean knowsPeople() {
        return !actors.byName("Vladimir Putin").isEmpty();
    }

    static List<Case> read(Path folder) {
        List<Case> cases = new ArrayList<>();
        Problems problems = new Problems();
        Shelf shelf = Shelf.folder(folder);
        for (String file : shelf.list("")) {
            Yaml.read(shelf, file, problems).ifPresent(yaml -> yaml.items().forEach(item -> cases.add(read(item))));
        }
        problems.check();
        return cases;
    }

    private static Case read(Yaml item) {
        Map<String, Yaml> entries = item.entries(List.of("text", "date", "expect", "gap"));
        Map<String, String> expected = new LinkedHashMap<>();
        Yaml.at(entries, "expect").entries().forEach((words, parties) -> expected.put(words, parties.text()));
        LocalDate day = entries.containsKey("date")
                ? LocalDate.parse(entries.get("date").text())
                : DAY;
        return new Case(
                item.origin().toString(), Yaml.at(entries, "text").text(), day, expected, entries.containsKey("gap"));
    }

    /** What is not as expected, a line each. */
    List<String> differences(Case example) {
        Article article = new Article("example", example.day(), "", "", "", "en", example.text());
        Mentions read = mentions.read(article, sentences.read(article));
        List<String> wrong = new ArrayList<>();
        example.expected().forEach((phrase, wanted) -> {
            boolean owners = wanted.startsWith("owner ");
            List<Party> found = at(read, example.text(), phrase, owners);
            if (!same(found, owners ? wanted.substring(6) : wanted)) {
                wrong.add(phrase + ": expected " + wanted + ", found " + told(found));
            }
        });
        return wrong;
    }

    static List<Party> at(Mentions read, String text, String phrase, boolean owners) {
        int hash = phrase.indexOf('#');
        String words = hash < 0 ? phrase : phrase.substring(0, hash);
        int start = place(text, words, hash < 0 ? 1 : Integer.parseInt(phrase.substring(hash + 1)));
        Span span = new Span(start, start + words.length());
        for (Sentence sentence : read.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                int above = sentence.token(i).head();
                boolean inside = span.contains(sentence.token(i).span());
                if (inside && (above < 0 || !span.contains(sentence.token(above).span()))) {
                    return owners ? read.owners(sentence.index(), i) : read.parties(sentence.index(), i);
                }
            }
        }
        throw new IllegalArgumentException("no token is \"" + words + "\" in: " + text);
    }

    /** The n-th place where the words stand whole. */
    private static int place(String text, String words, int n) {
        int left = n;
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            int end = i + words.length();
            boolean whole = (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (whole && --left == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("\"" + words + "\" does not stand " + n + " times in: " + text);
    }

    private static boolean same(List<Party> found, String wanted) {
        if (wanted.equals("none")) {
            return found.isEmpty();
        }
        List<String> parts = Arrays.asList(wanted.split("; "));
        return parts.size() == found.size()
                && parts.stream().allMatch(part -> found.stream().anyMatch(party -> same(party, part)));
    }

    private static boolean same(Party party, String wanted) {
        int blank = wanted.indexOf(' ');
        String code = blank < 0 ? wanted : wanted.substring(0, blank);
        String name = blank < 0 ? party.name() : wanted.substring(blank + 1);
        int colon = code.indexOf(':');
        String country = colon < 0 ? code : code.substring(0, colon);
        boolean sector = colon < 0
                || Arrays.stream(code.substring(colon + 1).split("\\|")).anyMatch(party.sectors()::contains);
        return party.country().orElse("??").equals(country)
                && sector
                && party.name().equals(name);
    }

    static List<String> told(List<Party> parties) {
        return parties.stream()
                .map(party ->
                        party.country().orElse("??") + ":" + String.join("|", party.sectors()) + " " + party.name())
                .toList();
    }
}
