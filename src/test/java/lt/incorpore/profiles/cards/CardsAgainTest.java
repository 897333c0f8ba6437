package lt.incorpore.profiles.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Honey;
import lt.incorpore.privacy.guard.Watch;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A card opens all that is a person's: nobody gives out another one behind the person's back, and none unseen.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CardsAgainTest {

    private static final int AN_HOUR = 20;
    private static final int A_DAY = 40;
    private static final String PIN = "739164";

    @Inject
    AgroalDataSource database;

    @Inject
    RegisterOrganisation organisations;

    @Inject
    Watch watch;

    @Inject
    Honey honey;

    private final String centre = Keys.someOrganisation();
    private Browser desk = new Browser("", "");
    private Browser person = new Browser("", "");
    private String profile = "";
    private String words = "";

    /// As a person gets a card of a centre, takes a PIN of their own, and says how to reach them.
    @BeforeEach
    void somebodyWithACardOfTheCentre() {
        desk = Browser.enrol(Roles.ASSISTANT, centre).browser();
        var card = desk.sends().body("{}").post("/api/v1/cards");
        assertThat(card.statusCode()).as(card.asString()).isEqualTo(201);
        profile = card.path("profile");
        words = card.path("words");
        person = Browser.of(Browser.signInWithCard(words, card.path("pin")));
        person.sends()
                .body(Map.of("pin", card.path("pin"), "newPin", PIN))
                .put("/api/v1/me/pin")
                .then()
                .statusCode(204);
        person.sends()
                .body(Map.of("name", "Selam Kanarina", "phone", "+37061111111"))
                .put("/api/v1/profiles/{id}/contact", profile)
                .then()
                .statusCode(204);
    }

    private static Response order(Browser by, Map<String, ?> order) {
        return by.sends().body(order).post("/api/v1/cards");
    }

    private void consent(boolean given) {
        person.sends()
                .body(Map.of(
                        "purpose",
                        "COUNSELLOR_ACCESS",
                        "recipient",
                        organisations.named(centre).id(),
                        "given",
                        given,
                        "textHash",
                        ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN)))
                .post("/api/v1/profiles/{id}/consents", profile)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> notices(Browser browser) {
        var answer = browser.sends().get("/api/v1/me/card-notices");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("items");
    }

    private static String bare(Response answer) {
        return answer.asString().replace(answer.path("requestId"), "");
    }

    private static List<String> alarms(Browser of) {
        List<Map<String, String>> all = Keys.with(Keys.key(Roles.STEWARD, "Prižiūrėtojai"))
                .get("/api/v1/alarms")
                .path("items");
        return all.stream()
                .filter(alarm -> of.account().equals(alarm.get("viewer")))
                .map(alarm -> alarm.get("kind"))
                .toList();
    }

    @Test
    void aCentreThatGaveTheCardNeedsThePinOfThePersonForAnother() throws SQLException {
        var counsellor = Browser.enrol(Roles.COUNSELLOR, centre).browser();
        var stranger = Browser.enrol(Roles.COUNSELLOR).browser();
        var refused = Stream.of(
                        order(desk, Map.of("profile", profile)),
                        order(desk, Map.of("profile", profile, "pin", "402816")),
                        order(desk, Map.of("profile", UUID.randomUUID(), "pin", PIN)),
                        order(counsellor, Map.of("profile", profile)),
                        order(stranger, Map.of("profile", profile, "pin", PIN)))
                .toList();
        for (var answer : refused) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
            assertThat(answer.<String>path("code")).isEqualTo("card_not_given");
            assertThat(bare(answer)).isEqualTo(bare(refused.getFirst()));
        }
        assertThat(person.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(200);
        assertThat(notices(person)).isEmpty();
        // What needs neither is given at once.
        assertThat(order(desk, Map.of()).statusCode()).isEqualTo(201);

        var whose = order(desk, Map.of("pin", PIN));
        assertThat(whose.statusCode()).as(whose.asString()).isEqualTo(400);
        assertThat(whose.<List<String>>path("errors.pointer")).containsExactly("/profile");
        assertThat(whose.asString()).doesNotContain(PIN);

        // As somebody types who guesses: the pauses of a sign-in.
        for (var guess = 0; guess < 4; guess++) {
            order(desk, Map.of("profile", profile, "pin", "40281" + guess));
        }
        run("UPDATE sign_in_failure SET failures = failures + 7 WHERE failures = 5");
        var paused = order(desk, Map.of("profile", profile, "pin", PIN));
        assertThat(paused.statusCode()).as(paused.asString()).isEqualTo(429);
        assertThat(paused.<String>path("code")).isEqualTo("sign_in_paused");
        run("UPDATE sign_in_failure SET last_at = now() - interval '1 hour'");

        var anew = order(desk, Map.of("profile", profile, "pin", PIN));
        assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(201);
        assertThat(anew.<String>path("profile")).isEqualTo(profile);
        assertThat(Browser.signInWithCard(words, PIN).statusCode()).isEqualTo(401);
        Browser.of(Browser.signInWithCard(anew.path("words"), anew.path("pin")));

        // Who tries on and on has a card that they found.
        run("UPDATE sign_in_failure SET failures = 19, last_at = now() - interval '1 hour'");
        order(desk, Map.of("profile", profile, "pin", "000000"));
        run("UPDATE sign_in_failure SET failures = 19, last_at = now() - interval '1 hour'");
        order(desk, Map.of("profile", profile, "pin", "000000"));
        assertThat(Browser.signInWithCard(anew.path("words"), anew.path("pin")).statusCode())
                .isEqualTo(401);
        run("DELETE FROM sign_in_failure");
    }

    @Test
    void theConsentLetsACounsellorAndNoAssistantAsLongAsItStands() {
        var counsellor = Browser.enrol(Roles.COUNSELLOR, centre).browser();
        var order = Map.of("profile", profile);
        consent(true);
        assertThat(order(desk, order).statusCode()).isEqualTo(403);
        consent(false);
        assertThat(order(counsellor, order).statusCode()).isEqualTo(403);
        consent(true);
        var given = order(counsellor, order);
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
        // A key shows no second factor, whatever it asks for.
        for (var each : List.of(profile, UUID.randomUUID().toString())) {
            assertThat(Keys.with(Keys.key(Roles.COUNSELLOR, centre))
                            .body(Map.of("profile", each))
                            .post("/api/v1/cards")
                            .<String>path("code"))
                    .isEqualTo("proof_needed");
        }
    }

    @Test
    void thePersonIsToldOfEachCardUntilItIsPutAwayAndOnceMoreWithTheNext() {
        var given = order(desk, Map.of("profile", profile, "pin", PIN));
        var holder = Browser.of(Browser.signInWithCard(given.path("words"), given.path("pin")));
        assertThat(notices(holder))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .containsEntry("role", "assistant")
                        .containsEntry(
                                "givenBy", organisations.named(centre).id().toString()));
        for (var lang : Lang.values()) {
            for (var page : List.of("/sessions", "/me")) {
                assertThat(page(holder, "/" + lang.tag() + page))
                        .as(lang.tag() + page)
                        .contains(Words.say(lang, "page.me_card_given"), centre);
            }
        }
        RestAssured.given()
                .header("Cookie", Browser.COOKIE + "=" + holder.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/en/me/card-read")
                .then()
                .statusCode(303);
        assertThat(notices(holder)).isEmpty();
        assertThat(page(holder, "/en/me")).doesNotContain(Words.say(Lang.EN, "page.me_card_given"));
        assertThat(page(holder, "/en/sessions")).doesNotContain(Words.say(Lang.EN, "page.me_card_given"));

        // It may have been a thief who read it first: with the card after it is told again.
        var next = holder.sends().body("{}").post("/api/v1/cards");
        var back = Browser.of(Browser.signInWithCard(next.path("words"), next.path("pin")));
        assertThat(notices(back)).hasSize(1);
        back.sends().delete("/api/v1/me/card-notices").then().statusCode(204);
        assertThat(notices(back)).isEmpty();
        assertThat(back.sends()
                        .get("/api/v1/profiles/{id}/access-log", profile)
                        .<List<List<String>>>path("looks.fields"))
                .contains(List.of("CARD"));
    }

    private static String page(Browser browser, String path) {
        var page = RestAssured.given()
                .header("Cookie", Browser.COOKIE + "=" + browser.cookie())
                .get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.asString();
    }

    @Test
    void aCardIsOneOfThePeopleOfTheDayAndTooManyRaiseAnAlarm() {
        var viewer = new Viewer(
                Roles.ASSISTANT, desk.account(), organisations.named(centre).id(), desk.account());
        watch.people(Stream.generate(UUID::randomUUID).limit(A_DAY).toList(), viewer);
        assertThat(alarms(desk)).isEmpty();
        var enough = order(desk, Map.of("profile", profile, "pin", PIN));
        assertThat(enough.statusCode()).as(enough.asString()).isEqualTo(429);
        assertThat(enough.<String>path("code")).isEqualTo("helped_enough");
        assertThat(alarms(desk)).containsExactly("LOOKS_CAP");
        Browser.of(Browser.signInWithCard(words, PIN));

        // The other way round: a card counts among the people of the day.
        var other = Browser.enrol(Roles.ASSISTANT, centre).browser();
        assertThat(order(other, Map.of("profile", profile, "pin", PIN)).statusCode())
                .isEqualTo(201);
        var seen = watch.people(
                Stream.generate(UUID::randomUUID).limit(A_DAY).toList(),
                new Viewer(
                        Roles.ASSISTANT,
                        other.account(),
                        organisations.named(centre).id(),
                        other.account()));
        assertThat(seen).hasSize(A_DAY - 1);
    }

    @Test
    void manyInAnHourRaiseAnAlarm() {
        for (var i = 0; i < AN_HOUR; i++) {
            assertThat(order(desk, Map.of("profile", profile)).statusCode()).isEqualTo(403);
        }
        assertThat(alarms(desk)).isEmpty();
        assertThat(order(desk, Map.of("profile", profile, "pin", PIN)).statusCode())
                .isEqualTo(429);
        assertThat(alarms(desk)).containsExactly("CARDS_GIVEN_CAP");
    }

    @Test
    void aProfileOfNobodyTellsOnWhoeverWantsACardOfIt() {
        honey.mark(UUID.fromString(profile));
        order(desk, Map.of("profile", profile));
        assertThat(alarms(desk)).containsExactly("HONEY_PROFILE");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
