package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Span;
import org.demarche.knowledge.Origin;

/**
 * A sentence that shows a rule: {@code 2022-12-31: They met [yesterday]. > 2022-12-30}. What follows {@code >} is a day, two
 * days parted by {@code ..}, or a TIMEX3 value for what has no days; several bracketed stretches take several answers
 * parted by blanks.
 *
 * @param published the day it is read on
 * @param text the sentence without marks
 * @param spans the bracketed stretches
 * @param answers what each comes to
 */
record Example(LocalDate published, String text, List<Span> spans, List<String> answers, Origin origin) {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
    private static final Pattern LINE =
            Pattern.compile("(?:(\\d{4}-\\d\\d-\\d\\d): )?(.*?)(?: > (\\S.*))?", Pattern.DOTALL);

    Example {
        spans = List.copyOf(spans);
        answers = List.copyOf(answers);
        if (spans.size() != answers.size()) {
            throw new IllegalArgumentException(
                    spans.size() + " bracketed and " + answers.size() + " answers in \"" + text + "\"");
        }
    }

    static Example parse(String line, Origin origin) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no example: \"" + line + "\"");
        }
        LocalDate published = matcher.group(1) == null ? DAY : LocalDate.parse(matcher.group(1));
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (char c : matcher.group(2).toCharArray()) {
            if (c == '[') {
                open = text.length();
            } else if (c == ']') {
                spans.add(new Span(open, text.length()));
            } else {
                text.append(c);
            }
        }
        List<String> answers =
                matcher.group(3) == null ? List.of() : List.of(matcher.group(3).split(" "));
        return new Example(published, text.toString(), spans, answers, origin);
    }
}
