package org.demarche.app.serve.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium. Where it is not installed the tests that need it are passed over, but not in CI. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = "/axe.min.js";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        Path chromium = Path.of("/usr/bin/chromium");
        Path chromedriver = Path.of("/usr/bin/chromedriver");
        boolean there = Files.isExecutable(chromium) && Files.isExecutable(chromedriver);
        if (!there && "true".equals(System.getenv("CI"))) {
            Assertions.fail("CI needs a browser: apt-get install chromium chromium-driver");
        }
        Assumptions.assumeTrue(there, "no browser: apt-get install chromium chromium-driver to test the desk's pages");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .withLogOutput(new java.io.OutputStream() {
                    @Override
                    public void write(int b) {}
                })
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** A window of this size; below 500 a telephone, which is touched. */
    void window(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** The first such element; a page that is on its way is waited for. */
    WebElement find(String selector) {
        until("an element " + selector, () -> !all(selector).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        Object out = driver.executeScript(script, arguments);
        return out == null ? "" : out;
    }

    /** Waits for something that a script of the page does. */
    void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                shot("failed");
                Assertions.fail("not within 15 seconds: " + what + ", at " + address());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                Assertions.fail("interrupted");
            }
        }
    }

    /** Kept under {@code app/target/screenshots}, for eyes. */
    void shot(String name) {
        File picture = driver.getScreenshotAs(OutputType.FILE);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.move(
                    picture.toPath(),
                    SCREENSHOTS.resolve(name + ".png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What axe-core finds wrong with the page as it stands: rule, elements and what should be done. */
    List<String> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {resultTypes: ['violations']}).then(
                  result => done(result.violations.flatMap(v => v.nodes.map(n =>
                    v.id + ': ' + n.html.slice(0, 200) + ' | ' + n.failureSummary))),
                  error => done(['axe failed: ' + error]));
                """);
        List<String> out = new ArrayList<>();
        ((List<?>) java.util.Objects.requireNonNull(found)).forEach(one -> out.add(String.valueOf(one)));
        return out;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the page complained of: errors of scripts, refusals of the content security policy, missing files. */
    List<String> complaints() {
        Stream<LogEntry> entries = driver.manage().logs().get(LogType.BROWSER).getAll().stream();
        return entries.filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses of everything the page has loaded. */
    List<String> loaded() {
        Object names = run("return performance.getEntriesByType('resource').map(e => e.name)");
        List<String> out = new ArrayList<>();
        ((List<?>) names).forEach(one -> out.add(String.valueOf(one)));
        return out;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
