package lt.incorpore.matches;

import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.KeepProfile.Agreed;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.testdata.Rows;
import org.junit.jupiter.api.Test;

/// Somebody is erased while another request of theirs is under way. Each erasure ends whole: it answers 204, and leaves
/// no row that leads to the person.
@QuarkusTest
class ErasureRaceTest {

    private static final int ROUNDS = Integer.getInteger("incorpore.interleavings", 40);
    private static final long SEED = Long.getLong("incorpore.seed", 20261123);
    private static final List<String> LEDGERS = List.of("vault.access_event", "vault.consent_event");
    private static final Manner SAID = new Manner(Lang.LT, Channel.API, "race", null);
    private static final int MOST_LATE_MILLIS = 60;

    @Inject
    KeepProfile keep;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(SEED);

    /// What goes on while the person is erased.
    private enum Meanwhile {
        CARD,
        CONTACT,
        BLOCK,
        KEY,
        CONSENT,
        ORIENTATION,
        SEARCH,
        ALL
    }

    private record Somebody(String id, String key) {}

    @Test
    void nothing_is_left_of_who_was_erased_while_something_else_went_on() throws Exception {
        var finished = new EnumMap<Meanwhile, Map<Integer, Integer>>(Meanwhile.class);
        try (var threads = Executors.newFixedThreadPool(Meanwhile.values().length)) {
            for (var meanwhile : Meanwhile.values()) {
                var traces = new ArrayList<String>();
                var answers = new java.util.TreeMap<Integer, Integer>();
                for (var round = 0; round < ROUNDS; round++) {
                    var somebody = somebody();
                    if (round % 2 == 1) {
                        // Half of them have an account, keys and a ledger before.
                        send(Meanwhile.CONTACT, somebody);
                        keep.beFound(java.util.UUID.fromString(somebody.id), true, SAID);
                    }
                    race(meanwhile, somebody, threads).forEach(answer -> answers.merge(answer, 1, Integer::sum));
                    traces.add(somebody.id);
                    traces.add(somebody.key.split("_")[2]);
                }
                assertThat(Rows.tablesWith(database, traces))
                        .as("left after " + meanwhile)
                        .isSubsetOf(LEDGERS);
                finished.put(meanwhile, answers);
            }
        }
        System.out.printf(
                "Erasure: nothing left, %d rounds each; what the others were answered: %s%n", ROUNDS, finished);
        assertThat(finished.values())
                .as("some were before the erasure")
                .allSatisfy(answers -> assertThat(answers.keySet()).anyMatch(status -> status < 300));
    }

    private List<Integer> race(Meanwhile meanwhile, Somebody somebody, ExecutorService threads) throws Exception {
        var others = meanwhile == Meanwhile.ALL
                ? List.of(Meanwhile.values()).subList(0, Meanwhile.ALL.ordinal())
                : List.of(meanwhile);
        var go = new CountDownLatch(1);
        var wait = Duration.ofMillis(random.nextInt(MOST_LATE_MILLIS)).toNanos();
        var sent = new ArrayList<Future<Response>>();
        for (var other : others) {
            sent.add(threads.submit(() -> {
                go.await();
                return send(other, somebody);
            }));
        }
        go.countDown();
        LockSupport.parkNanos(wait);
        var erased = with(somebody.key).delete("/api/v1/profiles/{id}", somebody.id);
        var answers = new ArrayList<Integer>();
        for (var one : sent) {
            answers.add(one.get().statusCode());
        }
        assertThat(erased.statusCode())
                .as(meanwhile + " answered " + answers + ", erasure " + erased.asString())
                .isEqualTo(204);
        assertThat(answers).as(meanwhile.toString()).allMatch(status -> status < 500);
        return answers;
    }

    private Response send(Meanwhile what, Somebody by) {
        var as = with(by.key);
        return switch (what) {
            case CARD -> as.body("{\"profile\": \"" + by.id + "\"}").post("/api/v1/cards");
            case CONTACT -> as.body("{\"name\": \"Rūta\"}").put("/api/v1/profiles/{id}/contact", by.id);
            case BLOCK ->
                as.body("{\"employers\": [\"300123456\", \"300123457\"]}").put("/api/v1/me/blocked-employers");
            case KEY -> as.body("{\"overlapHours\": 1}").post("/api/v1/keys/me:rotate");
            case CONSENT ->
                as.body("{\"purpose\": \"EQUALITY_MONITORING\", \"given\": true, \"textHash\": \""
                                + ConsentPurpose.EQUALITY_MONITORING.textHash(Lang.EN) + "\"}")
                        .post("/api/v1/profiles/{id}/consents", by.id);
            case ORIENTATION ->
                as.body("{\"interests\": {\"social\": 70}}").put("/api/v1/profiles/{id}/orientation", by.id);
            case SEARCH -> as.body("{}").post("/api/v1/saved-searches?near=Utena");
            case ALL -> throw new IllegalArgumentException("all is not one");
        };
    }

    private Somebody somebody() {
        var made = keep.make(ProfileFacts.NONE, new Agreed(false, SAID));
        return new Somebody(made.profile().id().toString(), made.key());
    }
}
