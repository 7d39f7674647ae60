package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    private final Lemmas lemmas = load();

    private static Lemmas load() {
        Problems problems = new Problems();
        Lemmas lemmas = Lemmas.load(Shelf.builtIn(), problems);
        problems.check();
        return lemmas;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "said,VBD,say",
                "fled,VBD,flee",
                "shot,VBN,shoot",
                "stopped,VBD,stop",
                "hoped,VBD,hope",
                "denied,VBD,deny",
                "accused,VBN,accuse",
                "using,VBG,use",
                "expelled,VBD,expel",
                "shelled,VBD,shell",
                "invaded,VBN,invade",
                "visited,VBD,visit",
                "cited,VBD,cite",
                "invited,VBD,invite",
                "posited,VBD,posit",
                "travelled,VBD,travel",
                "traveled,VBD,travel",
                "recognises,VBZ,recognise",
                "recognizes,VBZ,recognize",
                "pledging,VBG,pledge",
                "attacked,VBD,attack",
                "negotiating,VBG,negotiate",
                "evacuated,VBN,evacuate",
                "dying,VBG,die",
                "lying,VBG,lie",
                "agreed,VBD,agree",
                "freed,VBN,free",
                "seizes,VBZ,seize",
                "clashes,VBZ,clash",
                "vetoed,VBD,veto",
                "overthrew,VBD,overthrow",
                "rebuilt,VBN,rebuild",
                "rescheduled,VBD,reschedule",
                "relied,VBD,rely",
                "replied,VBD,reply",
                "co-wrote,VBD,co-write",
                "found,VB,found",
                "found,VBD,find",
                "left,VBN,leave",
                "shed,VBD,shed",
                "warned,VBD,warn",
                "ordered,VBD,order",
                "offered,VBD,offer",
                "urged,VBD,urge",
                "hanged,VBN,hang",
                "arranged,VBN,arrange",
                "ignored,VBD,ignore",
                "murmured,VBD,murmur",
                "'s,VBZ,be",
                "'re,VBP,be",
                "'ve,VBP,have",
                "wo,MD,will",
                "ca,MD,can",
                "'d,MD,would",
                "'d,VBD,have",
            })
    void verbs(String form, String tag, String lemma) {
        assertEquals(lemma, lemmas.lemma(form, "VERB", tag, false));
    }

    @ParameterizedTest
    @CsvSource({
        "cities,city",
        "allies,ally",
        "boxes,box",
        "houses,house",
        "men,man",
        "spokeswomen,spokeswoman",
        "children,child",
        "crises,crisis",
        "troops,troops",
        "people,people",
        "politics,politics",
        "heroes,hero",
        "MPs,MP",
        "NGOs,NGO",
        "statuses,status",
        "movies,movie",
        "series,series",
        "lives,life",
        "1990s,1990s",
    })
    void nouns(String form, String lemma) {
        assertEquals(lemma, lemmas.lemma(form, "NOUN", "NNS", false));
    }

    @ParameterizedTest
    @CsvSource({
        "bigger,JJR,big",
        "happiest,JJS,happy",
        "larger,JJR,large",
        "worst,JJS,bad",
        "better,JJR,good",
        "later,RBR,late",
        "smaller,JJR,small",
        "safest,JJS,safe",
        "younger,JJR,young",
        "freer,JJR,free",
        "tougher,JJR,tough",
        "higher,JJR,high",
        "closer,JJR,close",
        "stronger,JJR,strong",
    })
    void degrees(String form, String tag, String lemma) {
        assertEquals(lemma, lemmas.lemma(form, tag.startsWith("J") ? "ADJ" : "ADV", tag, false));
    }

    @Test
    void capitals() {
        assertEquals("Kyiv", lemmas.lemma("Kyiv", "PROPN", "NNP", true));
        assertEquals("british", lemmas.lemma("British", "ADJ", "JJ", true));
        assertEquals("British", lemmas.lemma("British", "ADJ", "JJ", false));
        assertEquals("talks", lemmas.lemma("Talks", "NOUN", "NN", true));
        assertEquals("TV", lemmas.lemma("TV", "NOUN", "NN", false));
        assertEquals("Mr.", lemmas.lemma("Mr", "PROPN", "NNP", true));
    }

    @Test
    void aVerbTaggedAsANounIsStillAVerb() {
        assertEquals("condemn", lemmas.lemma("condemns", "VERB", "NNS", true));
        assertEquals("condemn", lemmas.lemma("Condemns", "VERB", "NNP", true));
    }

    @Test
    void functionWords() {
        assertEquals("not", lemmas.lemma("n't", "PART", "RB", false));
        assertEquals("they", lemmas.lemma("Them", "PRON", "PRP", false));
        assertEquals("'s", lemmas.lemma("'", "PART", "POS", false));
        assertEquals("5000", lemmas.lemma("5,000", "NUM", "CD", false));
        assertEquals("billion", lemmas.lemma("bn", "NUM", "CD", false));
    }
}
