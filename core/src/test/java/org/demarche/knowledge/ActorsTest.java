package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.knowledge.Actor.Use;
import org.junit.jupiter.api.Test;

/** The tables that ship, as a reader of news would test them. */
class ActorsTest {
    private static final Problems PROBLEMS = new Problems();
    private static final Actors ACTORS = Actors.read(Shelf.builtIn(), PROBLEMS);

    @Test
    void theShippedTablesHaveNoProblems() {
        assertThat(PROBLEMS.found()).isEmpty();
    }

    @Test
    void theLongestNameComesFirst() {
        List<Actors.Match> found = ACTORS.match(List.of("Guinea", "-", "Bissau", "said"), 0);
        assertThat(found.get(0).actor().country()).hasValue("GNB");
        assertThat(found.get(0).length()).isEqualTo(3);
        assertThat(found.get(1).actor().country()).hasValue("GIN");
        assertThat(found.get(1).length()).isEqualTo(1);
    }

    @Test
    void capitalsTellACountryFromAWord() {
        assertThat(ACTORS.match(List.of("they", "told", "us", "so"), 2)).isEmpty();
        assertThat(ACTORS.match(List.of("The", "US", "said"), 1)).isNotEmpty();
        assertThat(ACTORS.match(List.of("The", "U.S.", "said"), 1)).isNotEmpty();
        assertThat(ACTORS.match(List.of("roast", "turkey"), 1)).isEmpty();
        assertThat(ACTORS.match(List.of("Turkey", "won"), 0).get(0).name().ambiguous())
                .isFalse();
        assertThat(ACTORS.match(List.of("Chad", "said"), 0).get(0).name().ambiguous())
                .isTrue();
    }

    @Test
    void aNameKnowsHowItStandsForItsActor() {
        assertThat(use("Kremlin")).isEqualTo(Use.SEAT);
        assertThat(use("Downing", "Street")).isEqualTo(Use.SEAT);
        assertThat(use("Élysée")).isEqualTo(Use.SEAT);
        assertThat(use("Elysee")).isEqualTo(Use.SEAT);
        assertThat(use("Zhongnanhai")).isEqualTo(Use.SEAT);
        assertThat(use("Brasilia")).isEqualTo(Use.CAPITAL);
        assertThat(use("Crimea")).isEqualTo(Use.PLACE);
        assertThat(use("Russians")).isEqualTo(Use.DEMONYM);
        assertThat(use("Soviet", "Union")).isEqualTo(Use.NAME);
    }

    @Test
    void theUsualSenseComesFirst() {
        assertThat(ACTORS.match(List.of("Trump", "said"), 0).get(0).actor().name())
                .isEqualTo("Donald Trump");
        assertThat(ACTORS.match(List.of("Taiwan", "said"), 0).get(0).name().use())
                .isEqualTo(Use.NAME);
    }

    private static Use use(String... words) {
        return ACTORS.match(List.of(words), 0).get(0).name().use();
    }

    @Test
    void demonymsGiveTheCountry() {
        assertThat(ACTORS.countryOfDemonym("Dutch")).hasValue("NLD");
        assertThat(ACTORS.countryOfDemonym("Filipinos")).hasValue("PHL");
        assertThat(ACTORS.countryOfDemonym("congolese")).isEmpty();
        assertThat(ACTORS.capitals("UKR")).startsWith("Kyiv");
    }

    @Test
    void breakawayRegionsBelongToTheirNominalSovereign() {
        Actor region = ACTORS.byName("Transnistria").get(0);
        assertThat(region.country()).hasValue("MDA");
        assertThat(region.roles().get(0).sectors()).contains("PRE");
    }

    @Test
    void nounsTellThePartOfSociety() {
        assertThat(agent("riot", "police").sectors()).containsExactly("COP");
        assertThat(agent("former", "lawmakers").sectors()).containsExactly("LEG");
        assertThat(agent("unknown", "gunmen").sectors()).containsExactly("UAF");
        assertThat(agent("hospital", "worker").sectors()).containsExactly("MED");
        assertThat(agent("troops").kind()).isEqualTo(Agent.Kind.PEOPLE);
        assertThat(agent("aid", "agencies").country()).hasValue("NGO");
        assertThat(ACTORS.agent("banana")).isEmpty();
    }

    private static Agent agent(String... forms) {
        List<String> words = List.of(forms);
        List<String> lemmas = words.stream().map(ActorsTest::singular).toList();
        return ACTORS.agentAt(words, lemmas, words.size() - 1).orElseThrow();
    }

    private static String singular(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    @Test
    void titlesAndModifiersAreFoundInTokens() {
        assertThat(ACTORS.title(List.of("Deputy", "Foreign", "Minister", "Ivan"), 0)
                        .orElseThrow()
                        .length())
                .isEqualTo(3);
        assertThat(ACTORS.title(List.of("president"), 0)).isEmpty();
        Modifier styled = ACTORS.modifier(List.of("self", "-", "styled", "president"), 0)
                .orElseThrow()
                .value();
        assertThat(styled.effect()).isEqualTo(Modifier.Effect.CLAIMED);
        assertThat(ACTORS.modifier(List.of("ex", "-", "minister"), 0)
                        .orElseThrow()
                        .value()
                        .effect())
                .isEqualTo(Modifier.Effect.FORMER);
        assertThat(ACTORS.modifier(List.of("then", "president"), 0)
                        .orElseThrow()
                        .value()
                        .effect())
                .isEqualTo(Modifier.Effect.ACTING);
    }
}
