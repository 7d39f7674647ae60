package org.demarche.mention.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.When;
import org.junit.jupiter.api.Test;

/** Which date belongs to which predicate; trees written by hand as {@code form/lemma/upos/xpos/head/relation}. */
class AttachmentTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 12, 31);

    private final DateReader reader = DateReader.read(Shelf.builtIn(), new Problems());

    private static final String MET = "Envoys/envoy/NOUN/NNS/1/nsubj met/meet/VERB/VBD/-1/root on/on/ADP/IN/3/case"
            + " Tuesday/Tuesday/PROPN/NNP/1/obl and/and/CCONJ/CC/5/cc signed/sign/VERB/VBD/1/conj a/a/DET/DT/7/det"
            + " pact/pact/NOUN/NN/5/obj";

    @Test
    void aDateHangsOnItsVerb() {
        assertThat(date(MET, 1)).contains("2022-12-27");
    }

    @Test
    void aDateBetweenTwoVerbsIsTheFirstOnesAlone() {
        assertThat(date(MET, 5)).isEmpty();
    }

    private static final String SHELLED =
            "On/on/ADP/IN/1/case Thursday/Thursday/PROPN/NNP/3/obl rebels/rebel/NOUN/NNS/3/nsubj"
                    + " shelled/shell/VERB/VBD/-1/root ports/port/NOUN/NNS/3/obj and/and/CCONJ/CC/6/cc seized/seize/VERB/VBD/3/conj"
                    + " mines/mine/NOUN/NNS/6/obj";

    @Test
    void aDateAheadOfTwoVerbsIsBoths() {
        assertThat(date(SHELLED, 3)).contains("2022-12-29");
        assertThat(date(SHELLED, 6)).contains("2022-12-29");
    }

    private static final String SAID = "Aides/aide/NOUN/NNS/1/nsubj said/say/VERB/VBD/-1/root on/on/ADP/IN/3/case"
            + " Monday/Monday/PROPN/NNP/7/obl that/that/SCONJ/IN/7/mark troops/troop/NOUN/NNS/7/nsubj had/have/AUX/VBD/7/aux"
            + " left/leave/VERB/VBN/1/ccomp";

    @Test
    void aDateBeforeThatIsTheReportersWhateverTheParserSays() {
        assertThat(date(SAID, 1)).contains("2022-12-26");
        assertThat(date(SAID, 7)).isEmpty();
    }

    private static final String CALL =
            "During/during/ADP/IN/3/case yesterday/yesterday/NOUN/NN/3/nmod:poss 's/'s/PART/POS/1/case"
                    + " call/call/NOUN/NN/5/obl he/he/PRON/PRP/5/nsubj praised/praise/VERB/VBD/-1/root them/they/PRON/PRP/5/obj";

    @Test
    void aNounsDateIsLentToTheVerbItAccompanies() {
        assertThat(date(CALL, 3)).contains("2022-12-30");
        assertThat(date(CALL, 5)).contains("2022-12-30");
    }

    private static final String RAID =
            "He/he/PRON/PRP/1/nsubj condemned/condemn/VERB/VBD/-1/root last/last/ADJ/JJ/3/amod"
                    + " week/week/NOUN/NN/5/nmod:poss 's/'s/PART/POS/3/case raid/raid/NOUN/NN/1/obj";

    @Test
    void whatIsCondemnedKeepsItsDateToItself() {
        assertThat(date(RAID, 5)).contains("2022-12-19..2022-12-25");
        assertThat(date(RAID, 1)).isEmpty();
    }

    private static final String TALKS =
            "Ministers/minister/NOUN/NNS/1/nsubj held/hold/VERB/VBD/-1/root talks/talk/NOUN/NNS/1/obj"
                    + " last/last/ADJ/JJ/4/amod week/week/NOUN/NN/1/obl:unmarked";

    @Test
    void whatIsHeldHasTheDateOfTheHolding() {
        assertThat(date(TALKS, 2)).contains("2022-12-19..2022-12-25");
    }

    private static final String SINCE = "The/the/DET/DT/2/det first/first/ADJ/JJ/2/amod visit/visit/NOUN/NN/5/nsubj"
            + " since/since/ADP/IN/4/case 2019/2019/NUM/CD/2/nmod ended/end/VERB/VBD/-1/root";

    @Test
    void theFirstSinceAYearIsNotSpreadOverTheYears() {
        assertThat(date(SINCE, 2)).isEmpty();
    }

    private static final String AFTER = "Jets/jet/NOUN/NNS/1/nsubj struck/strike/VERB/VBD/-1/root on/on/ADP/IN/3/case"
            + " Sunday/Sunday/PROPN/NNP/1/obl after/after/SCONJ/IN/6/mark rebels/rebel/NOUN/NNS/6/nsubj"
            + " attacked/attack/VERB/VBD/1/advcl";

    @Test
    void whatWentBeforeHasNotTheSameDate() {
        assertThat(around(AFTER, 6)).isEmpty();
        assertThat(around(AFTER, 1)).contains("2022-12-25");
    }

    private static final String WHO = "He/he/PRON/PRP/1/nsubj met/meet/VERB/VBD/-1/root Xi/Xi/PROPN/NNP/1/obj"
            + " yesterday/yesterday/NOUN/NN/1/obl:unmarked who/who/PRON/WP/5/nsubj smiled/smile/VERB/VBD/2/acl:relcl";

    @Test
    void aRelativeClauseInThePastTellsOfTheSameDay() {
        assertThat(date(WHO, 5)).isEmpty();
        assertThat(around(WHO, 5)).contains("2022-12-30");
    }

    private Optional<String> date(String tree, int predicate) {
        return read(tree).dateOf(0, predicate).map(AttachmentTest::told);
    }

    private Optional<String> around(String tree, int predicate) {
        return read(tree).dateAround(0, predicate).map(AttachmentTest::told);
    }

    private static String told(When when) {
        return when.from().equals(when.to()) ? when.from().toString() : when.from() + ".." + when.to();
    }

    private Dates read(String tree) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tree.split(" ")) {
            String[] parts = word.split("/");
            text.append(tokens.isEmpty() || parts[0].equals("'s") ? "" : " ");
            Span span = new Span(text.length(), text.length() + parts[0].length());
            text.append(parts[0]);
            tokens.add(new Token(
                    tokens.size(),
                    span,
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    Integer.parseInt(parts[4]),
                    parts[5],
                    "O"));
        }
        Article article = new Article("tree", PUBLISHED, "", "", "", "en", text.toString());
        return reader.read(article, List.of(new Sentence(0, 0, new Span(0, text.length()), tokens)));
    }
}
