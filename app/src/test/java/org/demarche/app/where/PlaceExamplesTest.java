package org.demarche.app.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.language.SentenceReader;
import org.demarche.language.Token;
import org.demarche.mention.Where;
import org.demarche.mention.where.PlaceReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences of our own with the place of one of their deeds, read by the model that ships. */
final class PlaceExamplesTest {
    /** Text; the word of the deed; how the place is named in the text and its GeoNames id or code, or nothing. */
    private static final String EXAMPLES = """
            A car bomb exploded in Aleppo on Tuesday. | exploded | Aleppo 170063
            Police detained 40 protesters in the Syrian city of Hama. | detained | Hama 170017
            Two soldiers were shot dead near Kirkuk. | shot | Kirkuk IRQ
            Rockets hit a market on the outskirts of Damascus. | hit | Damascus 170654
            The storm closed schools in Paris, Texas. | closed | Paris 4717560
            Ministers met in Paris to discuss the truce. | met | Paris 2988507
            Thousands marched through the streets of Caracas. | marched | Caracas 3646738
            Gunmen attacked a hospital in Kunduz, killing nine people. | attacked | Kunduz AFG
            Gunmen attacked a hospital in Kunduz, killing nine people. | killing | Kunduz AFG
            The Kabul bombing killed 20 people. | bombing | Kabul 1138958
            The Kabul bombing killed 20 people. | killed | Kabul 1138958
            Floods forced thousands from their homes in Kerala. | forced | Kerala IN.13
            The army shelled Mariupol. | shelled |
            Farmers blocked a road outside Bordeaux. | blocked | Bordeaux FRA
            The mayor of Lyon criticised the minister. | criticised |
            John Paris resigned on Monday. | resigned |
            Jordan Smith rejected the offer. | rejected |
            The two leaders signed an agreement in Geneva. | signed | Geneva CHE
            Clashes erupted in the eastern city of Benghazi. | erupted | Benghazi LBY
            Troops withdrew from Kherson. | withdrew |
            Militants kidnapped a priest in Nigeria's Kaduna state. | kidnapped | Kaduna NG.23
            Insurgents ambushed a convoy in Iraq's Anbar province. | ambushed | Anbar IQ.01
            Prosecutors in Milan opened an inquiry. | opened | Milan ITA
            Police in Athens, Georgia, arrested two students. | arrested | Athens 4180386
            Workers went on strike at a plant in Birmingham, Alabama. | went | Birmingham 4049979
            Workers went on strike at a plant in Birmingham, England. | went | Birmingham 2655603
            A policeman was stabbed in Hyderabad, Pakistan. | stabbed | Hyderabad 1176734
            A policeman was stabbed in Hyderabad, India. | stabbed | Hyderabad 1269843
            The talks took place in Vienna. | took | Vienna 2761369
            Rebels captured the town of Goma in eastern Congo. | captured |
            Fishermen protested in Tripoli, Lebanon. | protested | Tripoli LBN
            Fishermen protested in Tripoli, Libya. | protested | Tripoli 2210247
            A judge in San Jose, Costa Rica, sentenced the banker. | sentenced | San Jose 3621849
            The minister praised the Paris agreement. | praised |
            Deputies voted to sanction Moscow. | voted |
            The ambassador was summoned in Ankara. | summoned | Ankara 323786
            Residents fled the fighting in Khartoum. | fled | Khartoum 379252
            Separatists seized a police station in Sloviansk, Ukraine. | seized | Sloviansk UKR
            Dozens were injured when police fired tear gas in Nairobi. | fired | Nairobi 184745
            A bomb went off near the Turkish town of Suruc. | went | Suruc TUR
            The army deployed tanks in Texas. | deployed | Texas US.TX
            Villagers burned a bus in the Indian state of Punjab. | burned | Punjab IN.23
            A drone struck a depot in the Belgorod region. | struck | Belgorod RUS
            The sanctions on Iran hurt its banks. | sanctions |
            The insurgents are backed by Iran. | backed |
            United States sanctions hit the bank. | sanctions |
            Critics condemned the president's silence. | condemned |
            The company dismissed workers across Africa. | dismissed |
            """;

    private static OnnxEncoder encoder;
    private static SentenceReader reader;
    private static PlaceReader places;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
        Problems problems = new Problems();
        reader = new SentenceReader(encoder, Shelf.builtIn());
        places = PlaceReader.read(Shelf.builtIn(), Actors.read(Shelf.builtIn(), problems), problems);
        problems.check();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @TestFactory
    Stream<DynamicTest> eachDeedHasItsPlace() {
        return EXAMPLES.lines().map(line -> {
            String[] cells = (line + " ").split("\\|");
            return DynamicTest.dynamicTest(line, () -> check(cells[0].strip(), cells[1].strip(), cells[2].strip()));
        });
    }

    private void check(String text, String deed, String expected) {
        Article article = article(text);
        List<Sentence> sentences = reader.read(article);
        PlaceReader.Found found = places.read(article, sentences);
        Optional<Where> where = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream()
                        .filter(token -> token.text().equals(deed))
                        .map(token -> found.where(sentence.index(), token.index())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deed + " is no word of it"));
        int cut = expected.lastIndexOf(' ');
        if (expected.isEmpty()) {
            assertEquals(Optional.empty(), where);
        } else {
            assertTrue(where.isPresent(), "no place");
            String key = expected.substring(cut + 1);
            assertEquals(expected.substring(0, cut), where.get().words().text());
            assertEquals(
                    key,
                    key.matches("[A-Z]{3}")
                            ? where.get().country()
                            : where.get().id());
        }
    }

    /** A place named with its state once is the same place in the rest of the article. */
    @Test
    void aNameKeepsItsPlaceThroughTheArticle() {
        Article article = article("Voters in Lebanon, Indiana, went to the polls. A fire damaged a school in Lebanon.");
        PlaceReader.Found found = places.read(article, reader.read(article));
        List<String> ids = found.all().stream()
                .filter(where -> where.words().text().equals("Lebanon"))
                .map(where -> where.country() + " " + where.name())
                .toList();
        assertEquals(List.of("USA Lebanon", "USA Lebanon"), ids);
    }

    /** What else the article speaks of tells places apart. */
    @Test
    void otherPlacesOfTheArticleDecide() {
        Article article =
                article("The trial opened in Kingston. Lawyers came from Montego Bay and Spanish Town, and Jamaican"
                        + " television showed the hearing.");
        PlaceReader.Found found = places.read(article, reader.read(article));
        assertEquals("JAM", found.all().get(0).country());
    }

    @Test
    void theCountryOfANamedPlaceIsTold() {
        Article article = article("Shells fell on Gaza and Haifa.");
        List<Sentence> sentences = reader.read(article);
        PlaceReader.Found found = places.read(article, sentences);
        List<Optional<String>> countries = sentences.get(0).tokens().stream()
                .filter(token -> List.of("Gaza", "Haifa", "Shells").contains(token.text()))
                .map(Token::index)
                .map(index -> found.country(0, index))
                .toList();
        assertEquals(List.of(Optional.empty(), Optional.of("PSE"), Optional.of("ISR")), countries);
    }

    /** Two hundred thousand tokens a second are wanted; a tenth of that must hold on any machine. */
    @Test
    void placesCostLittle() {
        Article article = article(String.join(
                " ",
                EXAMPLES.lines()
                        .map(line -> line.substring(0, line.indexOf('|')))
                        .toList()));
        List<Sentence> sentences = reader.read(article);
        int tokens = sentences.stream().mapToInt(Sentence::size).sum();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < 100; round++) {
            places.read(article, sentences);
        }
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertTrue(100L * tokens * 1_000_000_000L / taken > 20_000, 100 * tokens + " tokens in " + taken + " ns");
    }

    private static Article article(String text) {
        return new Article("own", LocalDate.of(2024, 5, 6), "", "", "", "en", text);
    }
}
