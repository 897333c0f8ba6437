package lt.incorpore.proof.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.Market;
import lt.incorpore.proof.fuzz.Cast.Caller;
import lt.incorpore.proof.fuzz.Cast.Secret;
import lt.incorpore.testdata.ForOperators;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// The contract, fuzzed: no failure of ours, no silence, no error that is not a problem document, nothing said of
/// somebody else, nothing of what was sent in the log. `./incorpore prove fuzz` sends more.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzTest {

    private static final long REQUESTS = Long.getLong("incorpore.prove.n", 100_000);
    private static final long SEED = Long.getLong("incorpore.prove.seed", 5);
    private static final long CHAPTER = Long.getLong("incorpore.prove.from", -1) / Fuzzer.CHAPTER;
    private static final boolean IS_REPLAY = Long.getLong("incorpore.prove.from", -1) >= 0;

    private static final int BUSY = 20;

    private static final String TAILOR =
            "{\"occupations\": [{\"occupation\": \"http://data.europa.eu/esco/occupation/978ae3a2-0831-415a-8396-b84dde656fc5\","
                    + " \"experienced\": true}], \"reach\": {\"municipality\": \"56\", \"km\": 30}}";

    @Inject
    Market market;

    private final String firm = Keys.someOrganisation();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private String unverified = "";
    private String operation = "";
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_that_is_sent_breaks_the_service_or_makes_it_tell() throws Exception {
        var targets = Target.of(Path.of("openapi/in-corpore.yaml"));
        for (var role : Roles.GIVEN_BY_OPERATOR) {
            keys.put(role, Keys.key(role, role.equals(Roles.EMPLOYER) ? firm : "Prižiūrėtojai"));
        }
        unverified = Keys.keyOfUnverified(Keys.someOrganisation());
        var many = java.util.stream.IntStream.range(0, 201)
                .mapToObj(FuzzTest::offer)
                .toList();
        operation = Keys.with(java.util.Objects.requireNonNull(keys.get(Roles.EMPLOYER)))
                .body(many.toString())
                .post("/api/v1/offers:batch?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var listener = listener();
        var root = Logger.getLogger("");
        root.addHandler(listener);
        var fuzzer = new Fuzzer(targets, this::cast, RestAssured.port, SEED);
        try {
            if (IS_REPLAY) {
                fuzzer.run(CHAPTER, 1, 1);
            } else {
                fuzzer.run(REQUESTS, 3);
            }
        } finally {
            root.removeHandler(listener);
        }
        assertThat(fuzzer.wrong()).isEmpty();
        var metrics = ForOperators.get("/q/metrics").asString().lines();
        assertThat(metrics.filter(line -> line.contains(Odd.CANARY) || line.contains("Slapta")))
                .isEmpty();
        assertThat(logged).as("what was sent, or a failure, in the log").isEmpty();
        if (!IS_REPLAY && REQUESTS >= 5_000) {
            // A fuzzer that is refused at every door proves nothing.
            assertThat(fuzzer.reached()).hasSizeGreaterThan(targets.size() / 2);
        }
    }

    private Handler listener() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                var text = record.getMessage()
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters());
                var thrown = record.getThrown();
                if (text.contains(Odd.CANARY)
                        || thrown != null && thrown.toString().contains(Odd.CANARY)) {
                    logged.add(record.getLevel() + " " + record.getLoggerName() + " " + text);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private Cast cast() {
        var cast = new Cast();
        cast.callers.add(new Caller("nobody", "", null));
        cast.callers.add(new Caller("liar", "", "ick_live_00000000_" + "a".repeat(51)));
        keys.forEach((role, key) -> {
            cast.callers.add(new Caller(role, role, key));
            cast.secrets.add(new Secret(key, List.of()));
        });
        var own = person(cast, "jobseeker");
        cast.callers.add(new Caller("jobseeker", Roles.JOBSEEKER, own.get(1)));
        cast.knows("profiles", own.getFirst());
        var other = person(cast, "somebody");
        cast.knows("profiles", other.getFirst());
        cast.secrets.add(new Secret(other.get(0), List.of()));
        cast.secrets.add(new Secret(other.get(1), List.of()));
        things(cast);
        cast.after = () -> List.of(own, other)
                .forEach(person -> Keys.with(person.get(1)).delete("/api/v1/profiles/{id}", person.get(0)));
        return cast;
    }

    private static List<String> person(Cast cast, String reader) {
        var made = given().contentType("application/json")
                .body("{\"findable\": true, \"facts\": " + TAILOR + "}")
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        var id = made.<String>path("id");
        var key = made.<String>path("key");
        var canary = "Slapta" + UUID.randomUUID().toString().substring(0, 8);
        Keys.with(key)
                .body("{\"name\": \"" + canary + "\", \"email\": \"" + canary + "@example.invalid\"}")
                .put("/api/v1/profiles/{id}/contact", id)
                .then()
                .statusCode(204);
        cast.secrets.add(new Secret(canary, List.of(reader)));
        return List.of(id, key);
    }

    private void things(Cast cast) {
        var offer = posted(Keys.with(java.util.Objects.requireNonNull(keys.get(Roles.EMPLOYER))), offer(1));
        cast.knows("offers", offer);
        market.tick();
        var shown = employer().get("/api/v1/offers/{id}/candidates", offer);
        // After some hundred cards a firm has seen enough for the day.
        List<String> cards = shown.statusCode() == 200 ? shown.path("cards.card") : List.of();
        for (var card : cards) {
            cast.knows("card", card);
            employer().post("/api/v1/offers/{id}/candidates/{card}:ask", offer, card);
        }
        var held = posted(Keys.with(unverified), offer(2));
        cast.callers.add(new Caller("unverified", Roles.EMPLOYER, unverified));
        cast.secrets.add(new Secret(unverified, List.of()));
        cast.knows("offers", held);
        cast.knows("moderation", held);
        cast.knows("operations", operation);
        cast.knows("reference", "HR-1");
        cast.knows("cursor", "bm90IG91cnM");
    }

    // A machine that is busy says so, and to come back: what is fuzzed needs its offer all the same.
    private static String posted(RequestSpecification employer, String offer) {
        var answer = employer.body(offer).post("/api/v1/offers");
        for (var i = 0; answer.statusCode() == 503 && i < BUSY; i++) {
            answer = employer.body(offer).post("/api/v1/offers");
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private RequestSpecification employer() {
        return Keys.with(java.util.Objects.requireNonNull(keys.get(Roles.EMPLOYER)));
    }

    private static String offer(int number) {
        return "{\"kind\": \"VACANCY\", \"title\": \"Siuvėjas (-a)\", \"iscoGroup\": \"7531\", \"place\": {\"municipality\": \"56\"},"
                + " \"pay\": {\"from\": " + (1500 + number) + ", \"per\": \"MONTH\"}, \"reference\": \""
                + UUID.randomUUID() + "\"}";
    }
}
