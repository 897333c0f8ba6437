package lt.incorpore.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import org.junit.jupiter.api.Test;

/// What is another's and what is not there take as long to be refused: an answer does not tell by its time that
/// somebody or something exists.
@QuarkusTest
class SameTimeTest {

    private static final int WARM = 40;
    private static final int TRIES = 200;
    private static final int ROUNDS = 3;
    private static final double LARGEST_MILLIS = 1.0;
    /// Of the time of an answer, where the machine is busy.
    private static final double LARGEST_PART = 0.1;

    /// @param foreign address of what is another's
    /// @param none    address of what is not there
    private record Pair(String method, String key, String foreign, String none) {}

    @Test
    void what_is_another_s_is_refused_as_slowly_as_what_is_not_there() {
        var person = Browser.plain().body("{}").post("/api/v1/profiles").<String>path("id");
        var other = Browser.plain().body("{}").post("/api/v1/profiles").<String>path("key");
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        var offer = Keys.asEmployer(Keys.someOrganisation())
                .body("""
                        {"kind": "VACANCY", "title": "Valytojas (-a)", "iscoGroup": "9112", "place": {"municipality": "61"},
                         "hours": {"from": 10, "to": 10}, "pay": {"from": 12, "to": 12, "per": "HOUR"}}""")
                .post("/api/v1/offers")
                .<String>path("id");
        var counsellor = Keys.key(Roles.COUNSELLOR, Keys.someOrganisation());
        var pairs = new LinkedHashMap<String, Pair>();
        pairs.put(
                "a profile",
                new Pair("GET", other, "/api/v1/profiles/" + person, "/api/v1/profiles/" + UUID.randomUUID()));
        pairs.put(
                "cards of an offer",
                new Pair(
                        "GET",
                        employer,
                        "/api/v1/offers/" + offer + "/candidates",
                        "/api/v1/offers/job_999999999999999/candidates"));
        pairs.put(
                "a card of a person",
                new Pair("DELETE", counsellor, "/api/v1/cards/" + person, "/api/v1/cards/" + UUID.randomUUID()));
        pairs.forEach((name, pair) -> {
            for (var i = 0; i < WARM; i++) {
                millis(pair, pair.foreign());
                millis(pair, pair.none());
            }
            // A true difference is there each time; what the machine's load makes of it is not.
            var isAlike = false;
            for (var round = 0; round < ROUNDS && !isAlike; round++) {
                isAlike = isAlike(name, pair);
            }
            assertThat(isAlike).as(name).isTrue();
        });
    }

    private static boolean isAlike(String name, Pair pair) {
        var foreign = new double[TRIES];
        var none = new double[TRIES];
        // In turn, so that the noise of the machine meets both alike.
        for (var i = 0; i < TRIES; i++) {
            foreign[i] = millis(pair, pair.foreign());
            none[i] = millis(pair, pair.none());
        }
        System.out.printf(
                "Same time, %s: another's %.2f ms, none %.2f ms (the fastest tenth of %d ends there).%n",
                name, undisturbed(foreign), undisturbed(none), TRIES);
        return Math.abs(undisturbed(foreign) - undisturbed(none))
                < Math.max(LARGEST_MILLIS, undisturbed(none) * LARGEST_PART);
    }

    private static double millis(Pair pair, String address) {
        var began = System.nanoTime();
        var status = Keys.with(pair.key()).request(pair.method(), address).statusCode();
        var took = (System.nanoTime() - began) / 1e6;
        assertThat(status).isEqualTo(404);
        return took;
    }

    // What others do on the machine only adds to an answer's time.
    private static double undisturbed(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 10];
    }
}
