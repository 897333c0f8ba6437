package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import lt.incorpore.matches.Market;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.testdata.TestDatabase;
import lt.incorpore.web.browser.Cast.As;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do who are signed in: a person with a card, an employer, a counsellor.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignedInInABrowserTest {

    private static final int PHONE = 360;
    private static final int HIGH = 740;

    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @jakarta.inject.Inject
    Market market;

    @BeforeAll
    static void find() {
        assumeTrue(Chromium.path().isPresent(), "No Chromium here: nobody walked through the pages");
    }

    @BeforeEach
    void post() {
        SampleOffers.job();
    }

    @Test
    void a_person_with_a_card_answers_who_asks_sees_who_looked_pauses_takes_the_data_along_and_deletes_all() throws IOException {
        var card = Cast.all().aPerson();
        Cast.all().askEverybody();
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(server + "lt");
            page.locator("main a[href='/lt/sign-in']").click();
            page.fill("#words", card.words().replace('-', ' '));
            page.fill("#pin", card.pin());
            page.locator("form button").click();
            page.locator("main a[href='/lt/me']").click();
            assertThat(page.locator("section[aria-labelledby=looks]").innerText())
                    .contains(say("me_role_counsellor"), say("me_field_CARD"), say("me_field_MATCHING_FACTS"));

            page.locator("form[action$='/yes'] button").click();
            assertThat(page.locator("[role=alert]").innerText()).contains(say("me_asked_wrong"));
            page.locator("input[name=phone]").fill("+370 612 34567");
            page.locator("form[action$='/yes'] button").click();
            assertThat(page.locator("section[aria-labelledby=asked]").innerText()).contains(say("me_asked_AGREED"));
            page.locator("form[action$='/back'] button").click();
            assertThat(page.locator("section[aria-labelledby=asked]").innerText()).contains(say("me_asked_WITHDRAWN"));

            page.locator("form[action$='/me/pause'] button").click();
            assertThat(page.locator("main").innerText()).contains(say("me_paused"));
            page.locator("form[action$='/me/pause'] button").click();
            assertThat(page.locator("main").innerText()).doesNotContain(say("me_paused"));

            var file = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(Files.readString(file.path())).contains(card.profile(), "consents", "37061234567");

            page.locator("form[action$='/me/erase'] input").check();
            page.locator("form[action$='/me/erase'] button").click();
            assertThat(page.url()).endsWith("/lt");
            var gone = Objects.requireNonNull(page.navigate(server + "lt/me"));
            assertThat(gone.status()).isEqualTo(401);
            assertThat(page.locator("main a[href='/lt/sign-in']").count()).isEqualTo(1);
        }
    }

    @Test
    void an_employer_posts_with_a_form_mends_what_is_found_sees_people_and_asks_one() {
        try (var context = context(false)) {
            Cast.all().enter(context, server, As.EMPLOYER);
            var page = context.newPage();
            page.navigate(server + "lt/employer/offers");
            page.locator("a[href$='/employer/offers/new']").click();
            page.fill("#title", "Siuvėja");
            page.fill("#from", "900");
            page.fill("#hours", "40");
            check(page);
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            assertThat(page.locator("button[name=publish]").count()).isZero();
            page.locator("button[name=take][value^='pay.from=']").first().click();
            assertThat(Integer.parseInt(page.inputValue("#from").replaceAll("\\..*", ""))).isGreaterThan(900);
            page.locator("button[name=take][value^='occupation=']").first().click();
            page.fill("#title", "Siuvėjas (-a)");
            page.selectOption("#town", "56");
            page.selectOption("#contract", "PERMANENT");
            page.selectOption("#contact", "COLLEAGUES_ONLY");
            check(page);
            page.locator("button[name=publish]").click();
            assertThat(page.url()).contains("/lt/employer/offers/job_");
            page.waitForLoadState();
            market.tick();
            page.navigate(page.url());
            assertThat(page.locator("article.job").count()).isPositive();
            page.locator("form[action$='/ask'] button").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo(say("posting_contact_ASKED"));
        }
    }

    @Test
    void a_counsellor_helps_sees_each_part_of_a_score_and_what_would_be_if() {
        var card = Cast.all().aPerson();
        try (var context = context(true)) {
            Cast.all().enter(context, server, As.COUNSELLOR);
            var page = context.newPage();
            page.navigate(server + "lt/counsel");
            begin(page, "0000-0000");
            assertThat(page.locator("[role=alert]").innerText()).contains(say("counsel_unknown"));
            begin(page, card.profile().substring(0, 8));
            assertThat(page.locator("article.job").count()).isPositive();
            addsUp(page);

            var before = open(page);
            page.selectOption("#lithuanian", "lt:B2");
            page.waitForURL("**/*?language=lt%3AB2");
            page.waitForFunction("() => document.querySelector('.sums small') !== null");
            assertThat(open(page)).isGreaterThanOrEqualTo(before);
            page.locator("label:has(input[value=WEEKEND])").click();
            page.waitForURL("**/*shift=WEEKEND");
            page.waitForFunction("() => document.querySelector('[aria-busy]') === null");
            assertThat(open(page)).as("with Lithuanian and weekends").isGreaterThan(before);
            page.locator("form[data-what-if] a").click();
            assertThat(open(page)).as("nothing of it was kept").isEqualTo(before);

            if (page.locator(".helps a").count() > 0) {
                page.locator(".helps a").first().click();
                assertThat(page.locator(".sums small").count()).isEqualTo(2);
            }
            var help = page.url();
            page.locator("form[action$='/end'] button").click();
            assertThat(page.url()).endsWith("/lt/counsel");
            page.navigate(help);
            assertThat(page.url()).endsWith("/lt/counsel?ended=yes");
        }
    }

    @Test
    void the_switches_work_without_scripts() {
        try (var context = context(false)) {
            Cast.all().enter(context, server, As.COUNSELLOR);
            var page = context.newPage();
            page.navigate(server + "fa/counsel/" + Cast.all().help);
            var before = open(page);
            page.selectOption("#lithuanian", "lt:B2");
            page.locator("label:has(input[value=WEEKEND])").click();
            page.locator("form[data-what-if] button").click();
            assertThat(open(page)).isGreaterThan(before);
            assertThat(page.locator("#lithuanian").inputValue()).isEqualTo("lt:B2");
        }
    }

    private static void begin(Page page, String number) {
        page.fill("#number", number);
        page.selectOption("#agreed", "SPOKEN");
        page.selectOption("#witness", "HELPER");
        page.locator("main form button").click();
    }

    private static void check(Page page) {
        page.locator("form button:not([name]):not(.second)").click();
    }

    private static int open(Page page) {
        return Integer.parseInt(page.locator(".sums b").first().innerText());
    }

    /// Whoever adds up the parts comes to the score.
    private static void addsUp(Page page) {
        var terms = page.locator("article.job").first().locator(".terms");
        page.locator("article.job summary").first().click();
        var sum = terms.locator("li:not(.said) .said span").allInnerTexts().stream()
                .map(text -> new BigDecimal(text.replaceAll(" .*", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var said = terms.locator("li.said b").last().innerText().replaceAll(" .*", "");
        assertThat(sum).isEqualByComparingTo(said).isPositive();
    }

    private static String say(String key) {
        return Words.say(Lang.LT, "page." + key);
    }

    private BrowserContext context(boolean scripts) {
        return Chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(PHONE, HIGH).setJavaScriptEnabled(scripts));
    }
}
