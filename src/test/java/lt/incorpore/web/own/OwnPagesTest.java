package lt.incorpore.web.own;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.guard.EmployerBlocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person sees on one page what is kept of them, and ends each of it with one tap.
@QuarkusTest
class OwnPagesTest {

    @Inject
    RegisterOrganisation organisations;

    private final String centre = someOrganisation();
    private String id = "";
    private String own = "";

    @BeforeEach
    void aPerson() {
        var made =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        id = made.path("id");
        own = made.path("key");
    }

    private String page(String path) {
        var page = given().header("Authorization", "Bearer " + own).get("/" + path);
        page.then().statusCode(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        return page.asString();
    }

    private Response send(String to, Map<String, String> form) {
        return given().header("Authorization", "Bearer " + own)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParams(form)
                .post("/en/me/" + to);
    }

    private void tap(String to, Map<String, String> form) {
        send(to, form).then().statusCode(303);
    }

    @Test
    void everythingIsThereInEveryLanguageAndEndsWithOneTap() {
        var centreId = organisations.named(centre).id();
        with(own)
                .body(Map.of(
                        "purpose",
                        "COUNSELLOR_ACCESS",
                        "recipient",
                        centreId,
                        "given",
                        true,
                        "textHash",
                        ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN)))
                .post("/api/v1/profiles/{id}/consents", id)
                .then()
                .statusCode(200);
        var helper = key(Roles.COUNSELLOR, centre);
        String help = with(helper)
                .body(Map.of("profile", id, "purpose", "PROFILE", "agreed", "SPOKEN", "witness", "HELPER"))
                .post("/api/v1/assistances")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        with(helper).get("/api/v1/assistances/{id}/profile", help).then().statusCode(200);
        tap("hide", Map.of("employer", "300123456"));
        assertThat(send("hide", Map.of("employer", "UAB Tokios nėra")).header("Location"))
                .contains("unknown");
        assertThat(page("en/me?unknown=employer")).contains(Words.say(Lang.EN, "page.me_hide_unknown"));
        for (var lang : Lang.values()) {
            assertThat(page(lang.tag() + "/me"))
                    .as(lang.tag())
                    .contains(Words.say(lang, "page.me_title"), Words.say(lang, "page.me_field_READ_PROFILE"))
                    .contains(centre, "300123456", help);
        }
        tap("end-help", Map.of("help", help));
        with(helper).get("/api/v1/assistances/{id}/profile", help).then().statusCode(409);
        tap("take-back", Map.of("purpose", "COUNSELLOR_ACCESS", "recipient", centreId.toString()));
        tap("show", Map.of("employer", "300123456"));
        tap("pause", Map.of("paused", "true"));
        assertThat(page("en/me"))
                .doesNotContain("300123456", help + "\"")
                .contains(Words.say(Lang.EN, "page.me_paused"), Words.say(Lang.EN, "page.me_agreed_none"));
        for (var nonsense : java.util.List.of("nonsense", "", "TRUE", "no")) {
            send("pause", Map.of("paused", nonsense)).then().statusCode(400);
        }
        send("pause", Map.of()).then().statusCode(400);
        assertThat(page("en/me")).contains(Words.say(Lang.EN, "page.me_paused"));
        // A sign that no text of the database holds.
        send("hide", Map.of("employer", "\0")).then().statusCode(400);
        tap("pause", Map.of("paused", "false"));
        assertThat(page("en/me")).doesNotContain(Words.say(Lang.EN, "page.me_paused"));
    }

    @Test
    void employersNamedAtTheSameTimeAreAllKeptAndTheListEnds() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(3)) {
            for (var round = 0; round < 5; round++) {
                var codes = java.util.List.of("30011110" + round, "30022220" + round, "30033330" + round);
                var sent = codes.stream()
                        .map(code -> threads.submit(() -> send("hide", Map.of("employer", code))))
                        .toList();
                for (var one : sent) {
                    assertThat(one.get().statusCode()).isEqualTo(303);
                }
                assertThat(page("en/me")).contains(codes);
            }
        }
        var many = java.util.stream.IntStream.range(0, EmployerBlocks.MOST)
                .mapToObj(i -> "\"" + (300_500_000 + i) + "\"")
                .collect(java.util.stream.Collectors.joining(", "));
        with(own)
                .body("{\"employers\": [" + many + "]}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(204);
        assertThat(send("hide", Map.of("employer", "300123456")).header("Location"))
                .contains("unknown=full");
        assertThat(page("en/me?unknown=full"))
                .contains(Words.say(Lang.EN, "page.me_hide_full"))
                .doesNotContain("300123456");
        tap("hide", Map.of("employer", "300500000"));
    }

    @Test
    void whoAsksIsAnsweredOnlyWithSomethingToShowAndOnlyByWhomItIsAbout() {
        var nobodys = java.util.UUID.randomUUID();
        assertThat(send("asked/" + nobodys + "/yes", Map.of("name", "", "phone", ""))
                        .header("Location"))
                .contains("unknown=contact");
        assertThat(send("asked/" + nobodys + "/yes", Map.of("phone", "612 34567"))
                        .header("Location"))
                .contains("unknown=contact");
        assertThat(given().header("Authorization", "Bearer " + own)
                        .get("/lt/me?unknown=contact")
                        .asString())
                .contains(Words.say(Lang.LT, "page.me_asked_wrong"));
        send("asked/" + nobodys + "/yes", Map.of("phone", "+370 612 34567"))
                .then()
                .statusCode(404);
        send("asked/" + nobodys + "/no", Map.of()).then().statusCode(404);
        send("asked/" + nobodys + "/back", Map.of()).then().statusCode(404);
        with(own).get("/api/v1/profiles/{id}/contact", id).then().body("phone", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void deletingAsksOnceAndLeavesNothing() {
        tap("erase", Map.of());
        assertThat(page("lt/me")).contains(Words.say(Lang.LT, "page.me_erase"));
        tap("erase", Map.of("sure", "yes"));
        with(own).get("/api/v1/profiles/{id}", id).then().statusCode(401);
    }

    @Test
    void thePageIsForThePersonAlone() {
        given().get("/lt/me").then().statusCode(401);
        given().header("Authorization", "Bearer " + key(Roles.COUNSELLOR, centre))
                .get("/lt/me")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + own)
                .formParam("paused", "true")
                .post("/lt/me/pause")
                .then()
                .statusCode(403);
    }
}
