package org.demarche.app.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void textIsEscapedInContentAndAttributes() {
        assertThat(tag("p", at("title", "a \"b\" 'c' & <d>"), "<script>alert(1)</script> & more")
                        .toString())
                .isEqualTo("<p title=\"a &quot;b&quot; &#39;c&#39; &amp; &lt;d&gt;\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>");
    }

    @Test
    void piecesListsAndOptionalsAreTakenAsTheyAre() {
        assertThat(Html.of(List.of(tag("b", "x"), "<"), Optional.empty(), Optional.of(3))
                        .toString())
                .isEqualTo("<b>x</b>&lt;3");
    }

    @Test
    void attributesThatAreFalseOrEmptyAreLeftOut() {
        assertThat(tag("input", at("required", true), at("hidden", false), at("value", Optional.empty()))
                        .toString())
                .isEqualTo("<input required=\"\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void addressesThatRunOrReadSomethingLeadNowhere(String address) {
        assertThat(tag("a", href(address), "x").toString()).isEqualTo("<a href=\"#\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c", "http://example.org", "/read?article=a:b", "#r1", "read?x=1:2"})
    void otherAddressesStay(String address) {
        assertThat(tag("a", href(address), "x").toString()).isEqualTo("<a href=\"" + address + "\">x</a>");
    }

    @Test
    void stylesAndHandlersAreNoAttributesOfOurs() {
        assertThatThrownBy(() -> at("onclick", "alert(1)")).hasMessageContaining("onclick");
        assertThatThrownBy(() -> at("style", "color:red")).hasMessageContaining("style");
        assertThatThrownBy(() -> at("a b", "x")).hasMessageContaining("a b");
        assertThatThrownBy(() -> tag("img src=x", "x")).hasMessageContaining("img");
    }
}
