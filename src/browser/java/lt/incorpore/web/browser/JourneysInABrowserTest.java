package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.platform.limits.ForgetLimits;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do: four taps to work without scripts, by keyboard alone, and reading on without a connection.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JourneysInABrowserTest {

    private static final int PHONE = 360;
    private static final int HIGH = 740;
    private static final int MOST_TAPS = 4;


    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @BeforeAll
    static void find() {
        assumeTrue(Chromium.path().isPresent(), "No Chromium here: nobody walked through the pages");
    }

    @BeforeEach
    void post() {
        ForgetLimits.ofEverybody();
        SampleOffers.job();
    }

    @Test
    void four_taps_lead_to_work_without_scripts() {
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "uk");
            var taps = 0;
            while (page.locator("article.job").count() == 0 && taps < MOST_TAPS) {
                page.locator("a.tile:not(.skipit)").first().click();
                taps++;
            }
            assertThat(page.locator("article.job").count()).as("jobs after " + taps + " taps").isPositive();
            assertThat(page.locator("article.job .why").first().innerText()).isNotBlank();
            assertThat(page.url()).contains("near=", "km=", "when=", "like=");

            page.locator("article.job h3 a").first().click();
            page.waitForURL("**/uk/job/**");
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(page.locator("dl.facts > div").count())
                    .as(page.locator("main").innerText())
                    .isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void every_question_may_be_skipped() {
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "lt");
            for (var taps = 0; page.locator("article.job").count() == 0 && taps < MOST_TAPS; taps++) {
                page.locator("a.skipit").click();
            }
            assertThat(page.locator("article.job").count()).isPositive();
        }
    }

    @Test
    void words_find_work_and_nothing_found_leads_on() {
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "ru");
            page.fill("#q", "швея");
            page.press("#q", "Enter");
            assertThat(page.url()).contains("/ru/search?q=");
            assertThat(page.locator("article.job").count()).isPositive();
            page.navigate(server + "ru/search?q=швея&near=56&km=1&noWeekends=true&workingTime=PART_TIME&lithuanian=A0");
            if (page.locator("article.job").count() == 0) {
                assertThat(page.locator("a.chip").count()).isPositive();
            }
        }
    }

    @Test
    void the_page_shows_what_its_twin_serves() {
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "en/jobs?near=56&km=10&like=SEWING");
            var twin = page.getAttribute("link[type='application/json']", "href");
            var served = io.restassured.RestAssured.given().urlEncodingEnabled(false).get(Objects.requireNonNull(twin));
            assertThat(served.statusCode()).isEqualTo(200);
            List<String> ids = new ArrayList<>(served.jsonPath().getList("items.offer.id"));
            ids.addAll(served.jsonPath().getList("notYet.offer.id"));
            var shown = page.locator("article.job h3 a").all().stream()
                    .map(link -> Objects.requireNonNull(link.getAttribute("href")).replaceAll(".*/", ""))
                    .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(ids);
            List<Map<String, Object>> pay = served.jsonPath().getList("items.offer.facts.perHour");
            assertThat(page.locator("main").innerText())
                    .contains(String.format(java.util.Locale.ROOT, "%.2f", ((Number) Objects.requireNonNull(pay.getFirst().get("from"))).doubleValue()));
        }
    }

    @Test
    void the_keyboard_reaches_everything_and_shows_where_it_is() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(server + "lt");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
            var seen = new HashSet<String>();
            for (var i = 0; i < 80; i++) {
                var at = String.valueOf(page.evaluate("() => { const e = document.activeElement, s = getComputedStyle(e);"
                        + " return e === document.body ? 'end' : (s.outlineStyle === 'none' ? 'NO FOCUS ' : '') +"
                        + " e.tagName + ' ' + (e.getAttribute('href') || e.id || e.innerText); }"));
                assertThat(at).doesNotStartWith("NO FOCUS");
                if (at.equals("end")) {
                    break;
                }
                seen.add(at);
                page.keyboard().press("Tab");
            }
            assertThat(seen).anyMatch(one -> one.contains("/find/far")).anyMatch(one -> one.contains("near")).anyMatch(one -> one.equals("INPUT q"));
            assertThat(seen).anyMatch(one -> one.contains("/about"));
        }
    }

    @Test
    void the_last_results_are_read_without_a_connection_and_what_is_private_is_not() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(server + "lt");
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.navigate(server + "lt/jobs?near=56&km=10");
            var title = page.locator("article.job h3").first().innerText();
            page.waitForFunction("async () => (await (await caches.open('pages-1')).keys()).length > 0");
            assertThat(String.valueOf(page.evaluate("async () => (await (await caches.open('pages-1')).keys()).map(k => k.url).join(' ')")))
                    .contains("/lt/jobs")
                    .doesNotContain("/api/");
            context.setOffline(true);
            page.navigate(server + "lt/jobs?near=56&km=10");
            assertThat(page.locator("article.job h3").first().innerText()).isEqualTo(title);
            page.navigate(server + "lt/nowhere");
            assertThat(page.locator("h1").innerText()).isEqualTo("Nėra ryšio");
            assertThat(page.locator("[data-kept] a").count()).isPositive();
            page.locator("[data-forget]").click();
            page.waitForFunction("() => document.querySelectorAll('[data-kept] a').length === 0");
            context.setOffline(false);
        }
    }

    @Test
    void a_loudspeaker_stands_only_where_the_phone_itself_has_a_voice_of_this_language() {
        assertThat(loudspeakers("[]")).isZero();
        assertThat(loudspeakers("[{lang: 'lt-LT', localService: false, name: 'far'}]")).isZero();
        assertThat(loudspeakers("[{lang: 'en-GB', localService: true, name: 'other'}]")).isZero();
        assertThat(loudspeakers("[{lang: 'lt-LT', localService: true, name: 'near'}]")).isPositive();
    }

    private int loudspeakers(String voices) {
        try (var context = context(true)) {
            var page = context.newPage();
            page.addInitScript("speechSynthesis.getVoices = () => " + voices);
            page.navigate(server + "lt");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return page.locator("button.say").count();
        }
    }

    @Test
    void four_words_bring_everything_back_on_another_phone_and_forget_it() {
        String code;
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "lt/job/" + SampleOffers.job());
            page.locator("form[action$='/keep'] button").click();
            code = page.locator(".code").innerText();
            assertThat(code.strip().split("\\s+")).hasSize(4);
            assertThat(context.cookies()).isEmpty();
        }
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "fa/continue");
            page.fill("#code", "visai ne tas kodas");
            page.locator("main button").click();
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            page.fill("#code", code.replaceAll("\\s+", " "));
            page.locator("main button").click();
            assertThat(page.locator("article.job h3 a").count())
                    .as(page.locator("main").innerText())
                    .isEqualTo(1);
            assertThat(page.locator("article.job h3 a").getAttribute("href")).endsWith(SampleOffers.job());
            page.locator("form[action$='/forget'] button").click();
            assertThat(page.url()).endsWith("/fa/forgotten");
            page.navigate(server + "fa/continue");
            page.fill("#code", code.replaceAll("\\s+", " "));
            page.locator("main button").click();
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        }
    }

    @Test
    void whoever_leaves_quickly_leaves_nothing() {
        try (var context = context(true)) {
            var page = context.newPage();
            context.route("https://www.meteo.lt/**", route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
            page.navigate(server + "lt");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.navigate(server + "lt/jobs?near=56&km=10");
            page.waitForFunction("async () => (await (await caches.open('pages-1')).keys()).length > 0");
            page.locator("[data-leave]").click();
            page.waitForURL("https://www.meteo.lt/**");
            page.navigate(server + "lt");
            assertThat(page.evaluate("async () => (await (await caches.open('pages-1')).keys()).length")).isEqualTo(0);
        }
    }

    @Test
    void a_form_of_another_site_is_refused() {
        for (var site : List.of("cross-site", "same-site", "none")) {
            var answer = io.restassured.RestAssured.given()
                    .header("Sec-Fetch-Site", site)
                    .contentType("application/x-www-form-urlencoded")
                    .post("/lt/keep");
            assertThat(answer.statusCode()).as(site).isEqualTo(403);
            assertThat(answer.contentType()).startsWith("text/html");
        }
        var silent = io.restassured.RestAssured.given().post("/lt/keep");
        assertThat(silent.statusCode()).isEqualTo(403);
    }

    private BrowserContext context(boolean scripts) {
        return Chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(PHONE, HIGH).setJavaScriptEnabled(scripts));
    }
}
