package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lt.incorpore.platform.Lang;
import lt.incorpore.testdata.TestDatabase;
import lt.incorpore.web.browser.PageTable.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Test;

/// Every page of the table, in every language: nothing that WCAG 2.2 AA forbids, nothing that scrolls sideways, nothing
/// from elsewhere, nothing heavy. Each check is first seen to fail.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagesInABrowserTest {

    private static final int NARROW = 360;
    private static final int NARROWEST = 320;
    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_OF_A_PAGE = 10_000;
    private static final int MOST_REQUESTS = 6;

    /// One for each direction of writing: the other languages differ in nothing that the width changes for these rules.
    private static final Set<Lang> NARROW_TOO = Set.of(Lang.LT, Lang.AR);

    private static final String AXE = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 90)).slice(0, 3).join(' | '))""";

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
                    + " ? ['by ' + (document.documentElement.scrollWidth - innerWidth) + ' px', ...[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth + 1"
                    + " || e.getBoundingClientRect().left < -1)).slice(0, 3).map(e => e.outerHTML.slice(0, 120))] : []";

    private static @Nullable String axe;

    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @BeforeAll
    static void find() throws IOException {
        assumeTrue(Chromium.path().isPresent(), "No Chromium here: the pages were not looked at");
        try (var in = Objects.requireNonNull(
                PagesInABrowserTest.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void post() {
        SampleOffers.job();
    }

    @TestFactory
    Stream<DynamicTest> every_page_in_every_language() {
        return Stream.of(Lang.values())
                .map(lang -> DynamicTest.dynamicTest(lang.tag(), () -> everyPage(lang)));
    }

    private void everyPage(Lang lang) {
        var wrong = new ArrayList<String>();
        try (var context = context(WIDE, true)) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(server.toString().replaceAll("/$", ""))) {
                    wrong.add("asks another host: " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 4")) {
                    wrong.add(lang.tag() + " " + page.url() + " complains: " + message.text());
                }
            });
            for (var line : PageTable.ALL) {
                Cast.all().enter(context, server, line.as());
                look(page, line, lang).forEach(one -> wrong.add(lang.tag() + ", " + line.name() + ": " + one));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> look(Page page, Line line, Lang lang) {
        var wrong = new ArrayList<String>();
        page.setViewportSize(WIDE, HIGH);
        var answer = Objects.requireNonNull(page.navigate(address(line, lang)));
        if (answer.status() != line.status()) {
            wrong.add("answers " + answer.status());
        }
        line.then().accept(page);
        if (!lang.tag().equals(page.getAttribute("html", "lang"))
                || !(lang.isRightToLeft() ? "rtl" : "ltr").equals(page.getAttribute("html", "dir"))) {
            wrong.add("is not marked as " + lang.tag());
        }
        page.evaluate(axe);
        wrong.addAll(findings(page));
        if (NARROW_TOO.contains(lang)) {
            page.setViewportSize(NARROW, HIGH);
            wrong.addAll(findings(page));
        }
        page.setViewportSize(NARROWEST, HIGH);
        strings(page.evaluate(SIDEWAYS)).forEach(one -> wrong.add("scrolls sideways: " + one));
        return wrong;
    }

    @Test
    void the_checks_themselves_find_what_is_wrong() {
        try (var context = context(NARROWEST, true)) {
            var page = context.newPage();
            page.navigate(server + "lt/about");
            page.evaluate("() => { document.querySelector('main').innerHTML ="
                    + " '<img src=\"/a/mark.svg\"><p>x</p>'; document.querySelector('main p').setAttribute('class', 'wide'); }");
            page.evaluate(axe);
            assertThat(findings(page)).anyMatch(one -> one.startsWith("image-alt"));
            page.evaluate("() => { const w = document.createElement('pre'); w.textContent = 'w'.repeat(400); document.body.append(w); }");
            assertThat(strings(page.evaluate(SIDEWAYS))).isNotEmpty();
        }
    }

    @Test
    void a_first_view_is_light_in_every_language() {
        var wrong = new ArrayList<String>();
        for (var lang : Lang.values()) {
            for (var line : PageTable.FIRST) {
                try (var context = context(NARROW, true)) {
                    var page = context.newPage();
                    var sizes = new ArrayList<Integer>();
                    page.onRequestFinished(request -> sizes.add(request.sizes().responseBodySize));
                    page.navigate(address(line, lang));
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    var bytes = sizes.stream().mapToInt(Integer::intValue).sum();
                    // The worker registers itself after the page stands; it is not a part of it.
                    if (sizes.size() > MOST_REQUESTS + 1 || bytes > MOST_BYTES) {
                        wrong.add(line.name() + " in " + lang.tag() + ": " + sizes.size() + " requests, " + bytes + " bytes");
                    }
                    if (sizes.getFirst() > MOST_BYTES_OF_A_PAGE) {
                        wrong.add(line.name() + " in " + lang.tag() + " itself: " + sizes.getFirst() + " bytes");
                    }
                    if (line.address().isEmpty()) {
                        System.out.printf("First view in %s: %d bytes, %d requests%n", lang.tag(), bytes, sizes.size());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void at_two_hundred_per_cent_nothing_scrolls_sideways() {
        try (var context = context(WIDE / 2, true)) {
            var page = context.newPage();
            for (var line : PageTable.ALL) {
                Cast.all().enter(context, server, line.as());
                page.navigate(address(line, Lang.LT));
                line.then().accept(page);
                assertThat(strings(page.evaluate(SIDEWAYS))).as(line.name()).isEmpty();
            }
        }
    }

    private BrowserContext context(int width, boolean scripts) {
        return Chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, HIGH)
                        .setJavaScriptEnabled(scripts));
    }

    private String address(Line line, Lang lang) {
        return Cast.all().address(server, line, lang);
    }

    private static List<String> findings(Page page) {
        return strings(page.evaluate(AXE));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
