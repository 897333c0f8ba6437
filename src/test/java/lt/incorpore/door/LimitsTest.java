package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.OpenSession;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// One caller does not take the service from the others.
@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@QuarkusTestResource(TestDatabase.class)
class LimitsTest {

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "incorpore.limits.address", "30",
                    "incorpore.limits.key", "20",
                    "incorpore.limits.window", "600s");
        }
    }

    @Test
    void each_caller_has_a_share_of_its_own() {
        var one = Keys.key("employer", Keys.someOrganisation());
        var other = Keys.key("employer", Keys.someOrganisation());
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 22; i++) {
            var answer = Keys.with(one).get("/api/v1/own-offers");
            statuses.add(answer.statusCode());
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"key\";q=20;w=600");
            assertThat(answer.header("RateLimit")).matches("\"key\";r=" + Math.max(0, 19 - i) + ";t=\\d+");
        }
        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.subList(20, 22)).containsOnly(429);
        var refused = Keys.with(one).get("/api/v1/own-offers");
        assertThat(refused.<String>path("code")).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);

        // A line of a batch is a request; what was begun is done, the next one waits.
        var lines = Keys.with(other).body("[" + "{},".repeat(24) + "{}]").post("/api/v1/offers:batch");
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(lines.header("RateLimit")).startsWith("\"key\";r=0;");
        assertThat(Keys.with(other).get("/api/v1/own-offers").statusCode()).isEqualTo(429);

        for (var i = 0; i < 6; i++) {
            given().header("Authorization", "Bearer ick_live_00000000_nothing" + i)
                    .get("/api/v1/own-offers")
                    .then()
                    .statusCode(401)
                    .header("RateLimit", org.hamcrest.Matchers.startsWith("\"address\";r=" + (29 - i) + ";"));
        }

        statuses.clear();
        for (var i = 0; i < 32; i++) {
            statuses.add(given().get("/api/v1/offers?limit=1").statusCode());
        }
        assertThat(statuses.subList(0, 24)).containsOnly(200);
        assertThat(statuses.subList(26, 32)).containsOnly(429);
        // Who holds a key is not shut out by others at the same address.
        assertThat(Keys.with(Keys.key("employer", Keys.someOrganisation()))
                        .get("/api/v1/offers?limit=1")
                        .statusCode())
                .isEqualTo(200);
        peopleWhoSignedInDoNotShutEachOtherOut();
    }

    @Test
    void a_key_that_was_changed_for_another_has_no_new_share() {
        var key = Keys.key("employer", Keys.someOrganisation());
        for (var i = 0; i < 17; i++) {
            Keys.with(key).get("/api/v1/own-offers").then().statusCode(200);
        }
        for (var i = 0; i < 2; i++) {
            var rotated = Keys.with(key).body("{\"overlapHours\": 0}").post("/api/v1/keys/me:rotate");
            assertThat(rotated.statusCode()).isEqualTo(201);
            assertThat(rotated.header("RateLimit")).startsWith("\"key\";r=" + (2 - i) + ";");
            key = rotated.path("key");
        }
        Keys.with(key).get("/api/v1/own-offers").then().statusCode(200);
        Keys.with(key).get("/api/v1/own-offers").then().statusCode(429);
    }

    // At one computer in a library, where the address has nothing left.
    private static void peopleWhoSignedInDoNotShutEachOtherOut() {
        var first = session();
        var second = session();
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 22; i++) {
            var answer = Browser.with(first).get("/api/v1/me/sessions");
            statuses.add(answer.statusCode());
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"account\";q=20;w=600");
        }
        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.subList(20, 22)).containsOnly(429);
        for (var path : List.of("/api/v1/me/sessions", "/api/v1/offers?limit=1", "/")) {
            assertThat(Browser.with(second).get(path).statusCode()).as(path).isEqualTo(200);
        }
        // A made-up session is nobody's: it goes by the address, whatever is asked.
        assertThat(Browser.with("made-up").get("/api/v1/offers?limit=1").statusCode())
                .isEqualTo(429);
        assertThat(Browser.with("made-up").get("/api/v1/me/sessions").header("RateLimit"))
                .startsWith("\"address\";r=0;");
        assertThat(Browser.with("made-up").get("/api/v1/nothing-here").header("RateLimit"))
                .startsWith("\"address\";r=0;");
    }

    private static String session() {
        var person = CDI.current().select(KeepProfile.class).get().makeEmpty();
        var accounts = CDI.current().select(KeepAccounts.class).get();
        var account = accounts.ofProfile(person, accounts.freshId());
        return CDI.current()
                .select(OpenSession.class)
                .get()
                .open(account, new OpenSession.Entry(Door.CARD, "", null), null)
                .token();
    }
}
