package lt.incorpore.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.staff.Invite;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Signing in on the pages, without scripts.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInPagesTest {

    @Inject
    Invite invite;

    private static RequestSpecification form(String cookie) {
        var request = RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        return cookie.isEmpty() ? request : request.header("Cookie", Browser.COOKIE + "=" + cookie);
    }

    private static String page(String address, String cookie) {
        var answer = RestAssured.given()
                .header("Cookie", Browser.COOKIE + "=" + cookie)
                .get(address);
        assertThat(answer.statusCode()).as(address + answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.asString();
    }

    private static String cookie(Response answer) {
        return Objects.requireNonNull(answer.cookie(Browser.COOKIE));
    }

    @Test
    void addressesThatAreToldToTypeLeadToTheReadersLanguage() {
        for (var told : java.util.List.of("/sign-in", "/sign-in/staff", "/enrol")) {
            io.restassured.RestAssured.given()
                    .redirects()
                    .follow(false)
                    .header("Accept-Language", "uk")
                    .get(told)
                    .then()
                    .statusCode(302)
                    .header("Location", org.hamcrest.Matchers.endsWith("/uk" + told));
        }
    }

    @Test
    void who_has_to_wait_is_told_why_and_how_long() {
        var name = "nobody." + java.util.UUID.randomUUID();
        Response answer = null;
        for (var i = 0; i < 6; i++) {
            answer = form("").formParam("name", name)
                    .formParam("password", "wrong")
                    .formParam("code", "000000")
                    .post("/en/sign-in/staff");
        }
        assertThat(Objects.requireNonNull(answer).statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
        assertThat(answer.asString()).contains("Too many wrong tries", name);
        var full = lt.incorpore.platform.PlatformProblems.BUSY.because().withHeader("Retry-After", "5");
        assertThat(Wrong.of(full)).isEqualTo("door_busy");
    }

    @Test
    void a_person_signs_in_with_a_card_sees_the_sessions_and_signs_out() {
        var card = Keys.asCounsellor().post("/api/v1/cards");
        for (var lang : List.of("lt", "en", "ru", "pl", "uk", "ar", "fa")) {
            assertThat(page("/" + lang + "/sign-in", "nothing")).contains("name=\"words\"", "name=\"pin\"", "door.js");
        }
        var wrong = form("").formParam("words", card.<String>path("words"))
                .formParam("pin", "000000")
                .post("/en/sign-in");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.asString()).contains("Something is not right", card.path("words"));
        var foreign = form("").header("Sec-Fetch-Site", "cross-site")
                .formParam("words", card.<String>path("words"))
                .post("/en/sign-in");
        assertThat(foreign.statusCode()).isEqualTo(403);

        var in = form("").formParam("words", card.<String>path("words").replace('-', ' '))
                .formParam("pin", card.<String>path("pin"))
                .post("/uk/sign-in");
        assertThat(in.statusCode()).as(in.asString()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/uk/sessions");
        var cookie = cookie(in);
        var second = Browser.of(Browser.signInWithCard(card.path("words"), card.path("pin")));
        assertThat(page("/en/sessions", cookie)).contains("This device", "sessions/end");
        var other = second.sends().get("/api/v1/me/sessions").<String>path("items.find { it.current }.id");
        form(cookie).formParam("id", other).post("/en/sessions/end").then().statusCode(303);
        assertThat(second.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(401);
        var out = form(cookie).post("/en/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Clear-Site-Data")).contains("storage");
        assertThat(RestAssured.given()
                        .header("Cookie", Browser.COOKIE + "=" + cookie)
                        .get("/en/sessions")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_words_of_a_card_and_the_code_of_a_link_lead_to_the_pages() {
        for (var page : List.of("sign-in", "enrol")) {
            var answer = RestAssured.given()
                    .redirects()
                    .follow(false)
                    .header("Accept-Language", "uk")
                    .get("/" + page);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/uk/" + page);
        }
    }

    @Test
    void staff_come_in_by_their_link_and_again_with_password_and_code() {
        var invited = invite.somebody(Roles.STEWARD, null, "desk <3>", "test");
        assertThat(page("/lt/enrol", "nothing")).contains("name=\"code\"");
        assertThat(form("").formParam("code", "nothing").post("/lt/enrol").statusCode())
                .isEqualTo(403);
        var choose = form("").formParam("code", invited.code()).post("/lt/enrol");
        assertThat(choose.statusCode()).as(choose.asString()).isEqualTo(200);
        assertThat(choose.asString()).contains("<svg xmlns", "name=\"totp\"").doesNotContain("desk <3>");
        var secret = secret(choose);
        assertThat(secret(form("").formParam("code", invited.code()).post("/lt/enrol")))
                .isNotEqualTo(secret);
        var name = "page." + UUID.randomUUID();
        var short1 = form("").formParam("code", invited.code())
                .formParam("token", token(choose))
                .formParam("name", name)
                .formParam("password", "short")
                .formParam("totp", Browser.totp(secret, 0))
                .post("/lt/enrol/complete");
        assertThat(short1.statusCode()).isEqualTo(400);
        assertThat(short1.asString()).contains("15", name);
        // What the app holds already still counts.
        assertThat(secret(short1)).isEqualTo(secret);
        var done = form("").formParam("code", invited.code())
                .formParam("token", token(short1))
                .formParam("name", name)
                .formParam("password", "penki žali obuoliai")
                .formParam("totp", Browser.totp(secret, 0))
                .post("/lt/enrol/complete");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(page("/lt/sessions", cookie(done))).contains("Šis įrenginys");

        assertThat(page("/lt/sign-in/staff", "nothing")).contains("name=\"password\"");
        var wrong = form("").formParam("name", name)
                .formParam("password", "penki žali obuoliai")
                .formParam("code", "000000")
                .post("/lt/sign-in/staff");
        assertThat(wrong.statusCode()).isEqualTo(401);
        var in = form("").formParam("name", name)
                .formParam("password", "penki žali obuoliai")
                .formParam("code", Browser.totp(secret, 1))
                .post("/lt/sign-in/staff");
        assertThat(in.statusCode()).as(in.asString()).isEqualTo(303);
        assertThat(in.cookie("__Host-icd")).isNotBlank();
        assertThat(page("/lt/sessions", cookie(in))).contains("Šis įrenginys");
    }

    private static String secret(Response page) {
        return page.htmlPath().getString("**.find { it.name() == 'code' }");
    }

    private static String token(Response page) {
        return page.htmlPath().getString("**.find { it.@name == 'token' }.@value");
    }
}
