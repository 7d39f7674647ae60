package org.demarche.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
    @Test
    void theLongestRuleDecidesAndAllowingWinsATie() {
        Robots robots = read("User-agent: *\nDisallow: /news\nAllow: /news/world\nDisallow: /a\nAllow: /a\n");
        assertThat(robots.allows("/news/local")).isFalse();
        assertThat(robots.allows("/news/world/1")).isTrue();
        assertThat(robots.allows("/a")).isTrue();
        assertThat(robots.allows("/")).isTrue();
    }

    @Test
    void ourOwnGroupHidesTheOneForAll() {
        Robots robots =
                read("User-agent: *\nDisallow: /\n\nUser-agent: Other\nUser-agent: Demarche\nDisallow: /private # x\n");
        assertThat(robots.allows("/news")).isTrue();
        assertThat(robots.allows("/private/1")).isFalse();
    }

    @Test
    void starsAndEndsAreUnderstood() {
        Robots robots = read("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print\n");
        assertThat(robots.allows("/a/b.pdf")).isFalse();
        assertThat(robots.allows("/a/b.pdf?x")).isTrue();
        assertThat(robots.allows("/a/print/1")).isFalse();
        assertThat(robots.allows("/print")).isTrue();
    }

    @Test
    void emptyAndStrangeFilesAllowAll() {
        assertThat(read("").allows("/a")).isTrue();
        assertThat(read("User-agent: *\nDisallow:\n").allows("/a")).isTrue();
        assertThat(read("Disallow: /\n<html>").allows("/a")).isTrue();
    }

    @Test
    void delaysAreKeptWithinReason() {
        assertThat(read("User-agent: *\nCrawl-delay: 2.5\n").delay()).hasValue(Duration.ofMillis(2500));
        assertThat(read("User-agent: *\nCrawl-delay: 86400\n").delay()).hasValue(Duration.ofMinutes(1));
    }

    private static Robots read(String text) {
        return Robots.read(text, "demarche");
    }
}
