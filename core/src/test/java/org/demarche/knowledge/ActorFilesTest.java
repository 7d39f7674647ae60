package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor of the tables is told. */
class ActorFilesTest {
    private static final String PEOPLE = "name\taliases\tcountry\trole\tsectors\tfrom\tuntil\twikidata\tsource\n";

    @TempDir
    Path folder;

    @BeforeEach
    void smallShelf() throws IOException {
        write("ontology/sectors.tsv", "code\tname\tdefinition\tsource\nGOV\tgovernment\t\t\nMIL\tmilitary\t\t\n");
        write("actors/agents.tsv", "noun\tsectors\tkind\tnote\n");
        write("actors/titles.tsv", "title\tsectors\tkind\tnote\n");
        write("actors/modifiers.tsv", "words\teffect\tnote\n");
        write(
                "actors/countries.tsv",
                "code\twikidata\tname\tnames\tadjectives\tdemonyms\tcapital\tseats\tplaces\tgeo\n"
                        + "RUR\t\tRuritania\t\tRuritanian\tRuritanians\tStrelsau\t\t\t\n");
        write("actors/entities.tsv", "name\twikidata\tnames\tadjectives\tdemonyms\tcapital\tcountry\tsectors\n");
    }

    @Test
    void aSoundShelfHasNoProblems() throws IOException {
        write("actors/people/ruritania.tsv", PEOPLE + "Rudolf Elphberg\tElphberg\tRUR\tking\tGOV\t1890-05\t\t\t\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void unknownCodesAreNamedWithFileAndLine() throws IOException {
        write("actors/people/ruritania.tsv", PEOPLE + "# a note\nRudolf Elphberg\t\tXXX\tking\tKNG\t\t\t\t\n");
        assertThat(problems())
                .containsExactly(
                        "actors/people/ruritania.tsv:3: unknown country \"XXX\"",
                        "actors/people/ruritania.tsv:3: unknown sector \"KNG\"");
    }

    @Test
    void datesMustBeDatesAndInOrder() throws IOException {
        write(
                "actors/people/ruritania.tsv",
                PEOPLE
                        + "Rudolf Elphberg\t\tRUR\tking\tGOV\t1895\t1890\t\t\n"
                        + "Fritz von Tarlenheim\t\tRUR\taide\tGOV\t1890-13\t\t\t\n"
                        + "Sapt\t\tRUR\tcolonel\tMIL\tMay 1890\t\t\t\n");
        assertThat(problems()).hasSize(3);
        assertThat(problems().get(0)).startsWith("actors/people/ruritania.tsv:2: until 1890-12-31 is before");
        assertThat(problems().get(1)).startsWith("actors/people/ruritania.tsv:3: from \"1890-13\"");
        assertThat(problems().get(2)).startsWith("actors/people/ruritania.tsv:4: from \"May 1890\"");
    }

    @Test
    void aSharedNameMustBeMarkedInAllButOne() throws IOException {
        String marked = "Michael Elphberg\tElphberg?\tRUR\tduke\tGOV\t\t\t\t\n";
        write(
                "actors/people/ruritania.tsv",
                PEOPLE + "Rudolf Elphberg\tElphberg\tRUR\tking\tGOV\t\t\t\t\n" + marked.replace("?", ""));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("actors/people/ruritania.tsv:3: \"Elphberg\" also names Rudolf Elphberg");
        write("actors/people/ruritania.tsv", PEOPLE + "Rudolf Elphberg\tElphberg\tRUR\tking\tGOV\t\t\t\t\n" + marked);
        assertThat(problems()).isEmpty();
    }

    @Test
    void linesOfOneNameAreOnePerson() throws IOException {
        write(
                "actors/people/ruritania.tsv",
                PEOPLE
                        + "Rudolf Elphberg\tElphberg\tRUR\tprince\tGOV\t1880\t1890-04\tQ1\t\n"
                        + "Rudolf Elphberg\t\tRUR\tking\tGOV\t1890-05\t\tQ2\t\n");
        Problems problems = new Problems();
        List<Actor> found = Actors.read(Shelf.folder(folder), problems).byName("elphberg");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).roles()).extracting(Role::words).containsExactly("prince", "king");
        assertThat(problems.found()).singleElement().asString().contains(":3: Rudolf Elphberg is Q1 above, Q2 here");
    }

    @Test
    void agentsStandOnceAndHaveAKind() throws IOException {
        write("actors/agents.tsv", "noun\tsectors\tkind\tnote\nhussar\tMIL\tperson\t\nhussar\tMIL\thorse\t\n");
        assertThat(problems())
                .containsExactly(
                        "actors/agents.tsv:3: \"hussar\" stands twice", "actors/agents.tsv:3: unknown kind \"horse\"");
    }

    private List<String> problems() {
        Problems problems = new Problems();
        Actors.read(Shelf.folder(folder), problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
