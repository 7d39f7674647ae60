package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fence. An exemption would be a line here with its reason; there is none. */
class HouseTest {
    private static final int LONGEST_FILE = 400;
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.demarche");

    private final Fence fence = new Fence("org.demarche");

    @Test
    void roomsImportOnlyUpTheListing() {
        assertThat(CORE.size()).isGreaterThan(20);
        assertThat(fence.importsDownTheListing(CORE)).isEmpty();
    }

    @Test
    void nothingAfterObservationSeesAToken() {
        assertThat(fence.tokensAfterCoding(CORE)).isEmpty();
    }

    @Test
    void theDoorNeitherStoresNorAnswers() {
        assertThat(fence.doorBeyondCoding(CORE)).isEmpty();
    }

    @Test
    void coreHasNoClockEnvironmentConsoleRandomnessNetworkOrFramework() {
        assertThat(fence.forbiddenCalls(CORE)).isEmpty();
    }

    @Test
    void nothingStaticChanges() {
        assertThat(fence.mutableStatics(CORE)).isEmpty();
    }

    @Test
    void namesSaySomething() {
        assertThat(fence.idleNames(CORE)).isEmpty();
    }

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(tooLong(sources(), LONGEST_FILE)).isEmpty();
    }

    @Test
    void everyPackageHasASign() throws IOException {
        assertThat(unsigned(sources())).isEmpty();
    }

    @Test
    void appDoesNotSeeFlinkAndFlinkSeesOnlyItsFormats() throws IOException {
        assertThat(importing(REPOSITORY.resolve("app"), "org.demarche.flink")).isEmpty();
        // what the job reads and writes is what the command line reads and writes, by the same classes
        assertThat(importing(REPOSITORY.resolve("flink"), "org.demarche.app").stream()
                        .filter(found -> !found.matches(".*org\\.demarche\\.app\\.(read|record)")))
                .isEmpty();
        assertThat(importing(REPOSITORY.resolve("encoder"), "org.demarche.app")).isEmpty();
    }

    /** Rules that cannot fail prove nothing: each must find what was planted for it. */
    @Nested
    class Planted {
        private final JavaClasses planted = new ClassFileImporter().importPackages("org.demarche.planted");
        private final Fence there = new Fence("org.demarche.planted");

        @Test
        void importsDownTheListingAreFound() {
            assertThat(there.importsDownTheListing(planted)).anyMatch(v -> v.contains("PeeksDown"));
        }

        @Test
        void aStoreThatSeesATokenIsFound() {
            assertThat(there.tokensAfterCoding(planted)).anyMatch(v -> v.contains("KeepsTokens"));
        }

        @Test
        void aDoorThatStoresIsFound() {
            assertThat(there.doorBeyondCoding(planted)).anyMatch(v -> v.contains("GreedyDoor"));
        }

        @Test
        void theClockTheConsoleAndChanceAreFound() {
            assertThat(there.forbiddenCalls(planted))
                    .anyMatch(v -> v.contains("LocalDate.now"))
                    .anyMatch(v -> v.contains("System.out"))
                    .anyMatch(v -> v.contains("System.getenv"))
                    .anyMatch(v -> v.contains("java.util.Random"));
        }

        @Test
        void staticsThatChangeAreFound() {
            assertThat(there.mutableStatics(planted))
                    .anyMatch(v -> v.contains("count"))
                    .anyMatch(v -> v.contains("SEEN"))
                    .anyMatch(v -> v.contains("OPEN"));
        }

        @Test
        void idleNamesAreFound() {
            assertThat(there.idleNames(planted))
                    .anyMatch(v -> v.contains("planted.common"))
                    .anyMatch(v -> v.contains("DateUtil"));
        }

        @Test
        void longFilesAndMissingSignsAreFound() throws IOException {
            Path here = Path.of("src/test/java/org/demarche/planted");
            assertThat(tooLong(List.of(here.resolve("article/PeeksDown.java")), 3))
                    .hasSize(1);
            assertThat(unsigned(List.of(here.resolve("article/PeeksDown.java"))))
                    .hasSize(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            List<Path> roots = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            List<Path> out = new java.util.ArrayList<>();
            for (Path root : roots) {
                out.addAll(javaFiles(root));
            }
            assertThat(out).hasSizeGreaterThan(30);
            return out;
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> tooLong(List<Path> files, int lines) throws IOException {
        List<String> out = new java.util.ArrayList<>();
        for (Path file : files) {
            int size = Files.readAllLines(file).size();
            if (size > lines) {
                out.add(file + " has " + size + " lines");
            }
        }
        return out;
    }

    private static List<Path> unsigned(List<Path> files) {
        return files.stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
    }

    private static List<String> importing(Path module, String packageName) throws IOException {
        List<String> out = new java.util.ArrayList<>();
        for (Path file : javaFiles(module.resolve("src/main/java"))) {
            Matcher named = Pattern.compile(Pattern.quote(packageName) + "(\\.[a-z]+)*(?=\\.)")
                    .matcher(Files.readString(file));
            while (named.find()) {
                out.add(file + " names " + named.group());
            }
        }
        return out;
    }
}
