package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private final Tokenizer tokenizer = Tokenizer.load(Shelf.builtIn());
    private final SentenceSplitter splitter = SentenceSplitter.load(Shelf.builtIn());

    /** The bars say where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port closed. | Ferries waited.",
                "Mr. Roe met Dr. Vale. | Both smiled.",
                "J. P. Vale of Acme Corp. resigned. | Shares fell 2.5 percent.",
                "They flew to the U.S. | The visit lasted a week.",
                "The U.S. Senate voted. | It was close.",
                "He lives in the U.S.",
                "“We waited all night. | They never came,” she said. | Nobody knew why.",
                "“Who let them in?” he asked. | No one answered.",
                "“Who let them in?” Mr Vale asked on Monday. | No one answered.",
                "“Stop!” shouted the guard. | They ran.",
                "“It is over.” | The crowd left.",
                "He said: “It is over.” | The crowd left.",
                "She called it “a farce”. | He did not.",
                "(The count was repeated.) | It changed nothing.",
                "The talks begin at 5 p.m. Monday. | They end at 6 p.m. | Nobody will vote.",
                "He hesitated ... then he left.",
                "He hesitated... | Then he left.",
                "Is it legal? | Yes. | Is it wise? | No.",
                "The firm, Acme Inc., grew. | Its rival, Bolt Ltd., shrank.",
                "It costs $1.5m. | That is too much.",
                "Envoys from Ruritania, Graustark, etc. attended.",
                "“Why now?” | The question was on all lips.",
            })
    void sentencesEndAtTheBars(String marked) {
        List<String> expected = List.of(marked.split(" \\| "));
        String text = String.join(" ", expected);
        List<String> found = splitter.sentences(text, tokenizer.words(text)).stream()
                .map(words -> text.substring(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end()))
                .toList();
        assertEquals(expected, found);
    }
}
