package org.demarche.mention.who;

import java.util.Optional;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Title;

/** What stands before a name: "Mr", "Foreign Minister", the country's adjective. */
final class Titles {
    /** Titles longer than this many tokens are not looked for. */
    private static final int LONGEST = 6;

    private final Background background;

    Titles(Background background) {
        this.background = background;
    }

    /** The words of the title right before a name, the longest. */
    Optional<String> before(Line line, NameSpan name) {
        return title(line, name).map(Title::words);
    }

    Optional<Title> title(Line line, NameSpan name) {
        for (int from = Math.max(0, name.start() - LONGEST); from < name.start(); from++) {
            int length = name.start() - from;
            Optional<Actors.Found<Title>> found =
                    background.actors().title(line.words, from).filter(title -> title.length() == length);
            if (found.isPresent()) {
                return found.map(Actors.Found::value);
            }
        }
        return Optional.empty();
    }

    /** The gender that the words before a name tell. */
    Entity.Gender gender(Line line, NameSpan name) {
        for (int i = Math.max(0, name.start() - 3); i < name.start(); i++) {
            String word = line.lower.get(i);
            boolean near = i == name.start() - 1 || line.token(i).head() == name.head();
            if (near && background.wording().is(Wording.Use.MALE_TITLE, word)
                    || near && background.wording().is(Wording.Use.MALE_NOUN, word)) {
                return Entity.Gender.MALE;
            }
            if (near && background.wording().is(Wording.Use.FEMALE_TITLE, word)
                    || near && background.wording().is(Wording.Use.FEMALE_NOUN, word)) {
                return Entity.Gender.FEMALE;
            }
        }
        return Entity.Gender.UNKNOWN;
    }

    /** The country named inside a phrase before its head: "Russian President", "U.S. Senator". */
    Optional<String> country(Line line, int head) {
        int first = Extent.first(line, head);
        for (int i = first; i < head; i++) {
            NameSpan name = line.names[i];
            if (name != null
                    && name.known()
                    && name.end() <= head
                    && name.may(Use.ADJECTIVE, Use.NAME, Use.CAPITAL, Use.SEAT, Use.DEMONYM, Use.PLACE)) {
                Optional<String> code = name.country();
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }
}
