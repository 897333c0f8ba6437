package lt.incorpore.identity;

import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.testdata.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody else holds a key to a person's profile, and has changed it: the person puts them out.
@QuarkusTest
class OwnKeysTest {

    private static final int ROUNDS = 12;

    private String id = "";
    private String own = "";
    private String thief = "";
    private String pin = "";
    private Browser browser = new Browser("", "");

    @BeforeEach
    void a_thief_holds_a_key_and_the_person_a_card() {
        var made = Browser.plain().body("{\"facts\": {}}").post("/api/v1/profiles");
        id = made.path("id");
        own = made.path("key");
        var card = with(own).post("/api/v1/cards");
        card.then().statusCode(201).body("keysEnded", equalTo(0));
        pin = card.path("pin");
        browser = Browser.of(Browser.signInWithCard(card.path("words"), pin));
        thief = rotated(own, 0);
        with(thief).get("/api/v1/profiles/{id}/contact", id).then().statusCode(200);
    }

    private static String rotated(String key, int hours) {
        return with(key)
                .body(Map.of("overlapHours", hours))
                .post("/api/v1/keys/me:rotate")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String numberOf(String key) {
        return key.split("_")[2];
    }

    private void theThiefIsOut() {
        with(thief).get("/api/v1/profiles/{id}/contact", id).then().statusCode(401);
        with(thief).post("/api/v1/keys/me:rotate").then().statusCode(401);
        assertThat(keys().<List<Boolean>>path("items.open")).containsOnly(false);
    }

    private Response keys() {
        var list = browser.sends().get("/api/v1/me/keys");
        list.then().statusCode(200);
        return list;
    }

    @Test
    void all_keys_end_at_once_and_the_session_goes_on() {
        var second = rotated(thief, 2);
        keys().then()
                .body("items.id", contains(numberOf(second), numberOf(thief), numberOf(own)))
                .body("items.open", contains(true, true, false))
                .body("items.lineage.unique()", contains(numberOf(own)))
                .body("items.current.unique()", contains(false));
        assertThat(keys().asString()).doesNotContain(second.substring(20), "hash");
        browser.sends().delete("/api/v1/me/keys").then().statusCode(204);
        theThiefIsOut();
        with(second).get("/api/v1/profiles/{id}", id).then().statusCode(401);
        browser.sends().get("/api/v1/profiles/{id}", id).then().statusCode(200);
        browser.sends().delete("/api/v1/me/keys").then().statusCode(204);
    }

    @Test
    void one_tap_on_the_page_ends_them() {
        for (var lang : Lang.values()) {
            assertThat(browser.sends().get("/" + lang.tag() + "/me").asString())
                    .contains(Words.say(lang, "page.me_keys_title"), Words.say(lang, "page.me_keys_end"));
        }
        browser.sends()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .post("/en/me/end-keys")
                .then()
                .statusCode(303);
        theThiefIsOut();
        assertThat(browser.sends().get("/en/me").asString())
                .contains(Words.say(Lang.EN, "page.me_keys_none"))
                .doesNotContain(Words.say(Lang.EN, "page.me_keys_end") + "<");
    }

    @Test
    void a_new_pin_ends_them() {
        browser.sends()
                .body(Map.of("pin", pin, "newPin", "739164"))
                .put("/api/v1/me/pin")
                .then()
                .statusCode(204);
        theThiefIsOut();
    }

    @Test
    void a_new_card_ends_them_and_says_how_many() {
        var card = browser.sends().post("/api/v1/cards");
        card.then().statusCode(201).body("keysEnded", equalTo(1));
        browser = Browser.of(Browser.signInWithCard(card.path("words"), card.path("pin")));
        theThiefIsOut();
    }

    @Test
    void a_key_that_takes_a_card_goes_on_and_the_others_end() {
        var app = rotated(thief, 5);
        with(app)
                .body(Map.of("pin", pin))
                .post("/api/v1/cards")
                .then()
                .statusCode(201)
                .body("keysEnded", equalTo(1));
        with(thief).get("/api/v1/profiles/{id}", id).then().statusCode(401);
        with(app)
                .get("/api/v1/me/keys")
                .then()
                .statusCode(200)
                .body("items.findAll { it.open }.id", contains(numberOf(app)))
                .body("items.findAll { it.current }.id", contains(numberOf(app)));
        with(app).delete("/api/v1/me/keys").then().statusCode(204);
        with(app).get("/api/v1/profiles/{id}", id).then().statusCode(401);
    }

    @Test
    void a_key_alone_takes_no_card_after_the_first() {
        for (var order : List.of(Map.of(), Map.of("pin", pin.equals("402816") ? "402817" : "402816"))) {
            with(thief)
                    .body(order)
                    .post("/api/v1/cards")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("card_pin_needed"));
        }
    }

    @Test
    void a_thief_of_the_key_does_not_take_the_card_away_with_which_the_owner_puts_him_out() {
        with(thief)
                .delete("/api/v1/cards/{profile}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("card_pin_needed"));
        browser.sends().delete("/api/v1/me/keys").then().statusCode(204);
        theThiefIsOut();
        browser.sends().delete("/api/v1/cards/{profile}", id).then().statusCode(204);
    }

    @Test
    void a_new_card_opens_with_its_own_pin_whatever_an_old_session_changes_meanwhile() throws Exception {
        for (var i = 0; i < ROUNDS; i++) {
            var old = browser;
            var oldPin = pin;
            var change = CompletableFuture.supplyAsync(() -> old.sends()
                    .body(Map.of("pin", oldPin, "newPin", "739164"))
                    .put("/api/v1/me/pin")
                    .statusCode());
            Thread.sleep(i * 5L);
            var card = old.sends().post("/api/v1/cards");
            assertThat(change.get()).isIn(204, 401);
            card.then().statusCode(201);
            pin = card.path("pin");
            var answer = Browser.signInWithCard(card.path("words"), pin);
            assertThat(answer.statusCode()).isLessThan(300);
            browser = Browser.of(answer);
        }
    }

    @Test
    void a_key_alone_does_not_shut_the_last_door() {
        var made = Browser.plain().body("{\"facts\": {}}").post("/api/v1/profiles");
        var key = made.<String>path("key");
        with(key).delete("/api/v1/me/keys").then().statusCode(409).body("code", equalTo("no_other_door"));
        with(key).get("/api/v1/profiles/{id}", made.<String>path("id")).then().statusCode(200);
    }
}
