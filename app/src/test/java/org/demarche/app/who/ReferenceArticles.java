package org.demarche.app.who;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;

/** Short articles of {@code src/test/resources/who-articles}: each reference with its class and whom it stands for. */
final class ReferenceArticles {
    /** One article; phrases to {@code CLASS COUNTRY[:SECTOR] [NAME]}, alternatives parted by {@code |}. */
    record Story(String place, LocalDate day, String text, Map<String, String> expected) {}

    /** How many references of a class there are, and what is not as expected. */
    record Tally(int asked, List<String> wrong) {
        int right() {
            return asked - wrong.size();
        }
    }

    private ReferenceArticles() {}

    static List<Story> read(Path folder) {
        List<Story> stories = new ArrayList<>();
        Problems problems = new Problems();
        Shelf shelf = Shelf.folder(folder);
        for (String file : shelf.list("")) {
            Yaml.read(shelf, file, problems)
                    .ifPresent(yaml -> yaml.items().forEach(item -> {
                        Map<String, Yaml> entries = item.entries(List.of("date", "text", "expect"));
                        Map<String, String> expected = new java.util.LinkedHashMap<>();
                        Yaml.at(entries, "expect")
                                .entries()
                                .forEach((words, wanted) -> expected.put(words, wanted.text()));
                        stories.add(new Story(
                                item.origin().toString(),
                                LocalDate.parse(Yaml.at(entries, "date").text()),
                                Yaml.at(entries, "text").text(),
                                expected));
                    }));
        }
        problems.check();
        return stories;
    }

    /** By class, in alphabetical order. */
    static Map<String, Tally> compare(Coder coder, List<Story> stories) {
        Map<String, Tally> byClass = new TreeMap<>();
        for (Story story : stories) {
            Mentions read = coder.trace(new Article("story", story.day(), "", "", "", "en", story.text()))
                    .mentions();
            story.expected().forEach((phrase, line) -> {
                String[] parts = line.split(" ", 2);
                List<Party> found = ReferenceExamples.at(read, story.text(), phrase, false);
                Tally old = byClass.getOrDefault(parts[0], new Tally(0, List.of()));
                List<String> wrong = new ArrayList<>(old.wrong());
                if (!same(found, parts[1])) {
                    wrong.add(story.place() + " " + phrase + ": expected " + parts[1] + ", found "
                            + ReferenceExamples.told(found));
                }
                byClass.put(parts[0], new Tally(old.asked() + 1, wrong));
            });
        }
        return byClass;
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
        int colon = code.indexOf(':');
        List<String> countries = Arrays.asList((colon < 0 ? code : code.substring(0, colon)).split("\\|"));
        boolean sector = colon < 0
                || Arrays.stream(code.substring(colon + 1).split("\\|"))
                        .anyMatch(wish -> party.sectors().contains(wish)
                                || wish.equals(party.country().orElse("")));
        boolean name = blank < 0
                || Arrays.asList(wanted.substring(blank + 1).split("\\|")).contains(party.name());
        return countries.contains(party.country().orElse("??")) && sector && name;
    }
}
