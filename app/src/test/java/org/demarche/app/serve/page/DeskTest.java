package org.demarche.app.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The desk as somebody uses it, in a real browser. Every test also fails on a script error or a refusal by the CSP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("read", "/read"),
            Map.entry("article", "/read?article=2022-12-31-video-call.txt"),
            Map.entry("timeline", "/timeline?a=IRN&b=USA"),
            Map.entry("relations", "/relations"),
            Map.entry("map", "/map"),
            Map.entry("statements", "/statements?q=the"),
            Map.entry("compared", "/statements?compare=IRN,USA,COL"),
            Map.entry("positions", "/statements?matter=visit"),
            Map.entry("expectations", "/expectations"),
            Map.entry("sources", "/sources"),
            Map.entry("events", "/events?a=IRN"));

    private Served desk;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException e) {
            Assumptions.abort("a build with -Dfast has no ledger; add -Dledger to test the desk's pages");
        }
        browser = Browser.open();
        desk = Served.of(folder);
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void window() {
        browser.window(1280, 900, false);
        browser.go(desk.at("/read"));
        browser.run("document.cookie = 'demarche_theme=; path=/; max-age=0'");
        browser.complaints();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.loaded()).allMatch(address -> address.startsWith(desk.at("/")));
    }

    @Test
    void aFileThatIsDroppedIsRead() throws Exception {
        String text = Files.readString(Path.of("../examples/2022-12-31-video-call.txt"));
        browser.run("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[0]], 'call.txt', {type: 'text/plain'}));
                document.getElementById('text').dispatchEvent(
                  new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                """, text);
        browser.until("the reading", () -> browser.address().contains("draft="));
        assertThat(browser.all(".trigger")).hasSizeGreaterThan(10);
        assertThat(browser.find(".text").getText()).contains("Ebrahim Raisi told Nicolás Maduro", "Amuay");
        browser.shot("read-dropped");
    }

    @Test
    void aTextThatIsPastedIsReadAndOneWithoutADayIsExplained() {
        browser.find("#text").sendKeys("Ruritania and its friends were quiet.");
        browser.find("form.paste button").click();
        browser.until("the answer", () -> !browser.all("[role=alert]").isEmpty());
        assertThat(browser.find("[role=alert]").getText()).contains("date YYYY-MM-DD");
        assertThat(browser.find("#text").getText()).contains("Ruritania and its friends");
        browser.shot("read-undated");
        browser.complaints(); // the browser notes the status 422
        browser.run("document.getElementById('text').value = ''");
        browser.find("#text").sendKeys("date 2022-12-31 Iran threatened Israel on Thursday.");
        browser.find("form.paste button").click();
        assertThat(browser.find(".trigger").getText()).isEqualTo("threatened");
        assertThat(browser.find(".card summary").getText()).contains("threaten", "Iran", "Israel");
    }

    @Test
    void anEventIsFollowedToItsWordsAndItsReasons() {
        browser.go(desk.at("/read"));
        browser.find("ol.latest a[href*='2022-12-31']").click();
        WebElement trigger = browser.find(".text a.trigger");
        String number = String.valueOf(trigger.getDomAttribute("data-own"));
        trigger.click();
        browser.until(
                "the card", () -> !browser.all("details#r" + number + "[open]").isEmpty());
        assertThat(browser.all(".text .chosen")).isNotEmpty();
        assertThat(browser.find("#r" + number + " dd").getText()).isNotBlank();
        browser.find("#r" + number + " a.why").click();
        browser.until(
                "the reasons",
                () -> !browser.all("#r" + number + " .panel .arcs").isEmpty());
        assertThat(browser.find("#r" + number + " .panel").getText()).contains("Decided by rule", "Rules tried");
        browser.shot("read-why");
        assertThat(browser.address()).contains("record=");
    }

    @Test
    void anAddressRestoresTheView() {
        browser.go(desk.at("/read?article=2022-12-31-video-call.txt"));
        browser.all(".text a.trigger").get(3).click();
        browser.until("the record in the address", () -> browser.address().contains("record="));
        String address = browser.address();
        String open = browser.find("details.card[open] summary").getText();
        browser.go(desk.at("/sources"));
        browser.go(address);
        browser.until("the card", () -> !browser.all("details.card[open]").isEmpty());
        assertThat(browser.find("details.card[open] summary").getText()).isEqualTo(open);
        assertThat(browser.all(".text .chosen")).isNotEmpty();
    }

    @Test
    void recordsAreWalkedThroughByKeyboard() {
        browser.go(desk.at("/read?article=2022-12-31-video-call.txt"));
        browser.press("j");
        browser.press("j");
        browser.until(
                "the second record", () -> !browser.all("details#r2[open]").isEmpty());
        browser.press("k");
        browser.until("the first record", () -> !browser.all("details#r1[open]").isEmpty());
        assertThat(browser.all("details.card[open]")).hasSize(1);
        browser.press(Keys.ARROW_DOWN);
        browser.until(
                "the second record", () -> !browser.all("details#r2[open]").isEmpty());
        browser.press(Keys.ESCAPE);
        browser.until("none", () -> browser.all("details.card[open]").isEmpty());
    }

    @Test
    void anArticleFullOfMarkupIsText() {
        for (String path : List.of(
                "/read",
                "/read?article=hostile",
                "/sources",
                "/statements?q=deny",
                "/statements?q=%3Cscript%3Edocument.title='taken'%3C/script%3E",
                "/events?a=%22%3E%3Cscript%3Edocument.title='taken'%3C/script%3E",
                "/events?from=2023-01-01&to=2023-03-01",
                "/timeline?a=FRA")) {
            browser.go(desk.at(path));
            assertThat(browser.title()).as(path).isNotEqualTo("taken").endsWith("Demarche");
            assertThat(browser.all("main script, main img, main [onload], main [onerror], main a[href^='javascript']"))
                    .as(path)
                    .isEmpty();
        }
        browser.go(desk.at("/read?article=hostile"));
        assertThat(browser.find(".text").getText())
                .contains(
                        "<script>document.title='taken'</script>",
                        "<img src=x onerror=",
                        "</textarea></style></title>");
        assertThat(browser.all(".text .trigger")).isNotEmpty();
        browser.shot("read-hostile");
    }

    @Test
    void aTelephoneShowsTheRecordOverTheText() {
        browser.window(390, 844, false);
        browser.go(desk.at("/read?article=2022-12-31-video-call.txt"));
        assertThat(overflow()).isLessThanOrEqualTo(0);
        WebElement trigger = browser.all(".text a.trigger").get(2);
        String number = String.valueOf(trigger.getDomAttribute("data-own"));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", trigger);
        trigger.click();
        browser.until("the card", () -> browser.find("#r" + number).isDisplayed());
        Object bottom = browser.run(
                "return Math.round(innerHeight - arguments[0].getBoundingClientRect().bottom)",
                browser.find("#r" + number));
        assertThat(((Number) bottom).intValue()).isBetween(0, 40);
        browser.shot("phone-read");
    }

    @Test
    void aNumberOfTheMatrixLeadsToItsWordsAndOnToTheArticle() {
        browser.go(desk.at("/relations"));
        String number = browser.find(".matrix td a").getText();
        browser.find(".matrix td a").click();
        browser.find(".events > li");
        assertThat(browser.all(".events > li")).hasSize(Integer.parseInt(number));
        browser.find(".events .words a").sendKeys(Keys.ENTER);
        assertThat(browser.find(".reports blockquote mark").getText()).isNotBlank();
        browser.find(".reports a").click();
        browser.until("the record", () -> !browser.all(".text .chosen").isEmpty());
    }

    @Test
    void timeIsPlayed() {
        browser.go(desk.at("/relations"));
        browser.find("#play").click();
        browser.until("a year", () -> browser.address().contains("from="));
        String first = browser.address();
        browser.until("the next year", () -> !browser.address().equals(first));
        browser.find("#play").click();
        assertThat(browser.find("#play").getText()).contains("Play");
    }

    @Test
    void aDragOverTheTimelineChoosesTheTime() {
        browser.go(desk.at("/timeline?a=IRN"));
        browser.run("""
                const chart = document.getElementById('series');
                const box = chart.getBoundingClientRect();
                const at = (type, share) => chart.dispatchEvent(new PointerEvent(type, {bubbles: true, button: 0,
                  pointerId: 1, pointerType: 'mouse', clientX: box.left + box.width * share, clientY: box.top + 40}));
                chart.setPointerCapture = () => {};
                at('pointerdown', 0.7); at('pointermove', 0.8); at('pointermove', 0.9); at('pointerup', 0.9);
                """);
        browser.until(
                "the time in the address",
                () -> browser.address().contains("from=") && browser.address().contains("to="));
        assertThat(browser.all(".tick, .empty")).isNotEmpty();
    }

    @Test
    void signsOfAPatternAreLookedForAsTheyStand() {
        browser.go(desk.at("/statements?q=visit"));
        assertThat(browser.all(".said-list li")).isNotEmpty();
        browser.go(desk.at("/statements?q=v_sit"));
        assertThat(browser.all(".said-list li")).isEmpty();
        assertThat(browser.find(".empty").getText()).contains("Nobody in the ledger said that");
    }

    @Test
    void whatEverybodyHoldsOfAMatterStandsSideBySide() {
        browser.go(desk.at("/statements?matter=visit"));
        assertThat(browser.find(".sides-beside").getText()).contains("Iran", "expects");
        browser.go(desk.at("/statements?matter=submarine%20cable"));
        assertThat(browser.find(".empty").getText()).contains("Nobody is told to have said anything");
    }

    @Test
    void positionsStandSideBySideWithTheirSilences() {
        browser.go(desk.at("/statements?compare=IRN,VEN,AUT"));
        assertThat(browser.all(".side")).hasSize(3);
        assertThat(browser.all(".side .silence")).isNotEmpty();
        assertThat(browser.all(".side").get(2).getText()).contains("Austria", "Not a word");
        browser.find(".side .words a").sendKeys(Keys.ENTER);
        browser.until("the words", () -> !browser.all(".text .chosen").isEmpty());
    }

    @Test
    void theBoardKnowsOnlyWhatWasKnownThen() {
        browser.go(desk.at("/expectations"));
        assertThat(browser.all(".lane li").size()).isGreaterThan(3);
        assertThat(browser.all(".lane .end a[href*='/events?id=']")).isNotEmpty();
        browser.go(desk.at("/expectations?as-of=1990-01-01"));
        assertThat(browser.find(".empty").getText()).contains("Nothing was expected by 1 Jan 1990");
    }

    @Test
    void whatCannotBeAskedIsToldAndNothingElse() {
        browser.go(desk.at("/timeline?a=IRN&from=2023-13-01"));
        assertThat(browser.find("main").getText()).contains("a day as YYYY-MM-DD", "2023-13-01");
        browser.go(desk.at("/nowhere"));
        assertThat(browser.find("h1").getText()).contains("nothing here");
        browser.complaints(); // the browser notes the statuses 400 and 404
    }

    @Test
    void theThemeIsKept() {
        browser.find("#theme").click();
        browser.until(
                "the dark",
                () -> browser.run("return document.documentElement.dataset.theme")
                        .equals("dark"));
        browser.go(desk.at("/sources"));
        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "article",
                "timeline",
                "relations",
                "map",
                "statements",
                "positions",
                "expectations",
                "sources",
                "events"
            })
    void everyPageIsFreeOfBarriersInBothThemesAndOnATelephone(String name) {
        String address = desk.at(String.valueOf(PAGES.get(name)));
        for (boolean dark : new boolean[] {false, true}) {
            browser.window(1280, 900, dark);
            browser.go(address);
            browser.shot(name + (dark ? "-dark" : ""));
            assertThat(browser.barriers())
                    .as(name + (dark ? ", dark" : ", light"))
                    .isEmpty();
        }
        browser.window(390, 844, false);
        browser.go(address);
        browser.shot("phone-" + name);
        assertThat(overflow()).as(name + " is wider than a telephone by").isLessThanOrEqualTo(0);
        assertThat(browser.barriers()).as(name + ", telephone").isEmpty();
    }

    @Test
    void barriersWouldBeFound() {
        browser.run("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p class=pale>pale</p>');"
                + "document.querySelector('.pale').style.color = '#ddd'");
        assertThat(browser.barriers())
                .anyMatch(barrier -> barrier.startsWith("label"))
                .anyMatch(barrier -> barrier.startsWith("color-contrast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "relations", "map", "statements", "expectations", "sources", "events"})
    void everyFigureHasItsCsv(String name) {
        browser.go(desk.at(String.valueOf(PAGES.get(name))));
        String csv = String.valueOf(
                browser.run(
                        "return fetch(document.querySelector('a.csv').href).then(r => r.headers.get('content-type') + '\\n' + 1 && r.text())"));
        assertThat(csv.lines().count()).isGreaterThan(1);
        assertThat(csv.lines().findFirst().orElse("")).contains(",").doesNotContain("<");
    }

    private int overflow() {
        return ((Number) browser.run("return document.documentElement.scrollWidth - innerWidth")).intValue();
    }
}
