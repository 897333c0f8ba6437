package lt.incorpore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// A person with a card is signed in, alone, and only as long as wanted.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsTest {

    @Inject
    AgroalDataSource database;

    @Inject
    IssueCard issue;

    private record Person(String profile, String words, String pin) {

        Response signsIn() {
            return Browser.signInWithCard(words, pin);
        }

        Browser browser() {
            return Browser.of(signsIn());
        }
    }

    private static Person person(String organisation) {
        var card = Keys.with(Keys.key(Roles.COUNSELLOR, organisation)).post("/api/v1/cards");
        assertThat(card.statusCode()).as(card.asString()).isEqualTo(201);
        return new Person(card.path("profile"), card.path("words"), card.path("pin"));
    }

    private static Person person() {
        return person(Keys.someOrganisation());
    }

    @Test
    void a_centre_gives_a_card_in_one_call_and_the_card_opens_one_profile() {
        var card = Keys.asCounsellor().post("/api/v1/cards?lang=lt");
        assertThat(card.statusCode()).as(card.asString()).isEqualTo(201);
        assertThat(card.header("Cache-Control")).contains("no-store");
        var words = card.<String>path("words");
        assertThat(words).matches("([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]-?){5}");
        assertThat(card.<String>path("pin")).matches("\\d{6}");
        assertThat(card.<String>path("link")).isEqualTo("http://localhost:8080/sign-in#" + words);
        assertThat(card.<String>path("print"))
                .startsWith("<svg ")
                .contains(words.split("-")[0], card.path("pin"), "Nukirpkite", "<path d=\"M");

        // As somebody types it who was told it on the telephone.
        var typed = " " + words.toUpperCase(java.util.Locale.ROOT).replace("-", "  ") + " ";
        var answer = Browser.signInWithCard(typed, card.path("pin"));
        assertThat(answer.<String>path("role")).isEqualTo("jobseeker");
        assertThat(answer.<String>path("profile")).isEqualTo(card.<String>path("profile"));
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-ic=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/")
                .doesNotContainIgnoringCase("Max-Age")
                .doesNotContainIgnoringCase("Domain");
        var browser = Browser.of(answer);
        assertThat(browser.sends()
                        .get("/api/v1/profiles/{id}", card.<String>path("profile"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.sends()
                        .get("/api/v1/profiles/{id}", person().profile)
                        .statusCode())
                .isEqualTo(404);
        // A key that is sent beside the cookie counts.
        assertThat(browser.sends()
                        .header("Authorization", "Bearer nothing")
                        .get("/api/v1/profiles/{id}", card.<String>path("profile"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void neither_card_pin_nor_token_is_kept_where_they_can_be_read() throws SQLException {
        var person = person();
        var browser = person.browser();
        for (var table : List.of("card", "session", "account", "sign_in_failure", "known_device", "kept_answer")) {
            for (var secret : List.of(person.words, person.words.replace("-", ""), person.pin, browser.cookie())) {
                // Six digits may stand in any hash by chance; written as bytes they are twelve.
                var plain = secret.equals(person.pin) ? "pin of six digits" : secret;
                assertThat(number("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, '" + plain
                                + "') > 0 OR strpos(t::text, encode('" + secret + "'::bytea, 'hex')) > 0"))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void whatever_is_wrong_the_refusal_is_the_same() {
        var person = person();
        var answers = List.of(
                Browser.signInWithCard(person.words, "000000"),
                Browser.signInWithCard("lusab-babad-gutih-tugad-modog", person.pin),
                Browser.signInWithCard("nothing at all", person.pin),
                Browser.signInWithCard("", ""),
                Browser.signIn("nobody", "nothing", "000000"));
        for (var answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(bare(answer)).isEqualTo(bare(answers.getFirst()));
        }
    }

    private static String bare(Response answer) {
        return answer.asString().replace(answer.path("requestId"), "");
    }

    @Test
    void a_session_is_dead_at_once_when_it_is_ended_from_any_side() throws SQLException {
        var person = person();
        var phone = person.browser();
        var other = person.browser();
        var list = phone.sends().get("/api/v1/me/sessions");
        assertThat(list.<List<Boolean>>path("items.current")).containsExactlyInAnyOrder(true, false);
        assertThat(list.<List<String>>path("items.door")).containsOnly("CARD");
        var otherId = list.<String>path("items.find { !it.current }.id");
        phone.sends().delete("/api/v1/me/sessions/{id}", otherId).then().statusCode(204);
        assertDead(other, "ended from another device");
        assertThat(person().browser()
                        .sends()
                        .delete("/api/v1/me/sessions/{id}", list.<String>path("items.find { it.current }.id"))
                        .statusCode())
                .isEqualTo(404);

        var out = phone.sends().post("/api/v1/me/sessions:sign-out");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.header("Clear-Site-Data")).contains("cache");
        assertDead(phone, "signed out");

        var first = person.browser();
        var second = person.browser();
        first.sends().delete("/api/v1/me/sessions").then().statusCode(204);
        assertDead(first, "all ended");
        assertDead(second, "all ended");

        // Whoever signs in again in one browser leaves no old session behind.
        var before = person.browser();
        var after = Browser.of(before.sends()
                .body("{\"words\": \"%s\", \"pin\": \"%s\"}".formatted(person.words, person.pin))
                .post("/api/v1/sessions:with-card"));
        assertDead(before, "signed in again");
        assertThat(after.cookie()).isNotEqualTo(before.cookie());

        var idle = person.browser();
        run("UPDATE session SET used_at = now() - interval '31 minutes' WHERE account = '" + idle.account() + "'");
        assertDead(idle, "idle");
        var old = person.browser();
        run("UPDATE session SET created_at = now() - interval '721 minutes' WHERE account = '" + old.account() + "'");
        assertDead(old, "twelve hours old");

        var shut = person.browser();
        run("UPDATE account SET disabled_at = now() WHERE id = '" + shut.account() + "'");
        assertDead(shut, "account shut");
        assertThat(person.signsIn().statusCode()).isEqualTo(401);
    }

    @Test
    void changing_the_card_or_the_pin_ends_every_other_session() {
        var person = person();
        var phone = person.browser();
        var other = person.browser();
        var weak = phone.sends()
                .body("{\"pin\": \"" + person.pin + "\", \"newPin\": \"123456\"}")
                .put("/api/v1/me/pin");
        assertThat(weak.<List<String>>path("errors.code")).containsExactly("pin_weak");
        assertThat(phone.sends()
                        .body("{\"pin\": \"000000\", \"newPin\": \"402816\"}")
                        .put("/api/v1/me/pin")
                        .statusCode())
                .isEqualTo(401);
        phone.sends()
                .body("{\"pin\": \"" + person.pin + "\", \"newPin\": \"40281677\"}")
                .put("/api/v1/me/pin")
                .then()
                .statusCode(204);
        assertDead(other, "the PIN was changed elsewhere");
        assertThat(phone.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(200);
        assertThat(person.signsIn().statusCode()).isEqualTo(401);
        Browser.of(Browser.signInWithCard(person.words, "40281677"));

        var own = phone.sends().post("/api/v1/cards");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        assertThat(own.<String>path("profile")).isEqualTo(person.profile);
        assertDead(phone, "the card was changed");
        assertThat(Browser.signInWithCard(person.words, "40281677").statusCode())
                .isEqualTo(401);
        var anew = Browser.of(Browser.signInWithCard(own.path("words"), own.path("pin")));
        anew.sends().delete("/api/v1/cards/{profile}", person.profile).then().statusCode(204);
        assertDead(anew, "the card was ended");
        assertThat(Browser.signInWithCard(own.path("words"), own.path("pin")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_centre_changes_cards_of_its_own_people_alone_and_they_can_read_it() {
        var centre = Keys.someOrganisation();
        var person = person(centre);
        // A key shows no second factor: only somebody who is signed in, and has just shown one, changes a card.
        var order = "{\"profile\": \"" + person.profile + "\"}";
        var byKey = Keys.with(Keys.key(Roles.COUNSELLOR, centre)).body(order).post("/api/v1/cards");
        assertThat(byKey.<String>path("code")).isEqualTo("proof_needed");
        var withPin = "{\"profile\": \"" + person.profile + "\", \"pin\": \"" + person.pin + "\"}";
        var stranger = Browser.enrol(Roles.ASSISTANT).browser();
        assertThat(stranger.sends().body(withPin).post("/api/v1/cards").statusCode())
                .isEqualTo(403);
        assertThat(stranger.sends()
                        .delete("/api/v1/cards/{profile}", person.profile)
                        .statusCode())
                .isEqualTo(404);
        var desk = Browser.enrol(Roles.ASSISTANT, centre).browser();
        assertThat(desk.sends().body(order).post("/api/v1/cards").<String>path("code"))
                .isEqualTo("card_not_given");
        var anew = desk.sends().body(withPin).post("/api/v1/cards");
        assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(201);
        assertThat(person.signsIn().statusCode()).isEqualTo(401);
        var browser = Browser.of(Browser.signInWithCard(anew.path("words"), anew.path("pin")));
        var looks = browser.sends().get("/api/v1/profiles/{id}/access-log", person.profile);
        assertThat(looks.<List<List<String>>>path("looks.fields")).contains(List.of("CARD"));
        assertThat(looks.asString()).contains(desk.account());
        desk.sends().delete("/api/v1/cards/{profile}", person.profile).then().statusCode(204);
        assertDead(browser, "the centre ended the card");
    }

    @Test
    void an_erased_person_leaves_no_account() throws SQLException {
        var person = person();
        var browser = person.browser();
        var export = browser.sends().get("/api/v1/profiles/{id}/export", person.profile);
        assertThat(export.asString()).contains(browser.account());
        browser.sends().delete("/api/v1/profiles/{id}", person.profile).then().statusCode(204);
        assertDead(browser, "erased");
        assertThat(person.signsIn().statusCode()).isEqualTo(401);
        assertThat(number("SELECT (SELECT count(*) FROM account WHERE id = '%1$s') + (SELECT count(*) FROM card WHERE"
                                .formatted(browser.account())
                        + " account = '" + browser.account() + "')"))
                .isZero();
    }

    /// Method × where it came from: a foreign page changes nothing, whatever headers a page can make a
    /// browser send.
    @Test
    void a_foreign_page_changes_nothing_with_the_cookie() {
        var person = person();
        var browser = person.browser();
        var own = RestAssured.baseURI + ":" + RestAssured.port;
        var all = new SoftAssertions();
        for (var site : List.of("cross-site", "same-site", "none", "same-origin", "-")) {
            for (var origin : List.of("https://evil.example", "null", own + "0", own, "-")) {
                var request = RestAssured.given()
                        .header("Cookie", Browser.COOKIE + "=" + browser.cookie())
                        .contentType("application/json");
                if (!site.equals("-")) {
                    request.header("Sec-Fetch-Site", site);
                }
                if (!origin.equals("-")) {
                    request.header("Origin", origin);
                }
                var isOwn = site.equals("same-origin") || site.equals("-") && origin.equals(own);
                var status = request.post("/api/v1/profiles/{id}:pause", person.profile)
                        .statusCode();
                all.assertThat(status)
                        .as("Sec-Fetch-Site " + site + ", Origin " + origin)
                        .isEqualTo(isOwn ? 200 : 403);
            }
        }
        all.assertAll();
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var refused = RestAssured.given()
                    .header("Cookie", Browser.COOKIE + "=" + browser.cookie())
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/json")
                    .request(method, "/api/v1/profiles/{id}", person.profile);
            assertThat(refused.<String>path("code")).as(method).isEqualTo("foreign_origin");
        }
        // Nor is anybody signed in by a foreign page.
        var login = Browser.plain()
                .header("Sec-Fetch-Site", "cross-site")
                .body("{\"words\": \"%s\", \"pin\": \"%s\"}".formatted(person.words, person.pin))
                .post("/api/v1/sessions:with-card");
        assertThat(login.<String>path("code")).isEqualTo("foreign_origin");
        // A session that is over is nobody's: what is open to all stays open.
        assertThat(Browser.with("nothing").get("/api/v1/offers?limit=1").statusCode())
                .isEqualTo(200);
    }

    private static void assertDead(Browser browser, String why) {
        assertThat(browser.sends().get("/api/v1/me/sessions").statusCode())
                .as(why)
                .isEqualTo(401);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
