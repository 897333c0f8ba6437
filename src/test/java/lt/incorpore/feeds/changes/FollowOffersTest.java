package lt.incorpore.feeds.changes;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.platform.Cursors;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Whoever follows the offers ends with exactly those that are open.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FollowOffersTest {

    private static final int WRITERS = 4;
    private static final int STEPS = 60;

    @Inject
    Cursors cursors;

    @Inject
    FeedChanges log;

    @RepeatedTest(2)
    void a_follower_that_is_killed_at_random_ends_equal_to_the_snapshot() throws InterruptedException {
        var seed = System.nanoTime();
        System.out.println("Follower of seed " + seed);
        var numbers = new CopyOnWriteArrayList<Long>();
        var following = new AtomicBoolean(true);
        var threads = new ArrayList<Thread>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var random = new Random(seed + writer);
            threads.add(Thread.ofPlatform().start(() -> {
                while (following.get()) {
                    change(random, numbers);
                    sleep(60);
                }
            }));
        }
        var calm = new Follower(new Random(seed + 100));
        var crashing = new Follower(new Random(seed + 101));
        for (var step = 0; step < STEPS; step++) {
            calm.step(false);
            crashing.step(true);
        }
        following.set(false);
        for (var thread : threads) {
            thread.join();
        }
        finish(calm);
        finish(crashing);
        var open = Follower.snapshot();
        assertThat(numbers).hasSizeGreaterThan(WRITERS);
        assertThat(calm.versions()).isEqualTo(open);
        assertThat(crashing.versions()).isEqualTo(open);
        assertThat(crashing.crashes).isPositive();
    }

    // The first of these may end a snapshot that was under way; the changes begin after it.
    private static void finish(Follower follower) {
        for (var calm = 0; calm < 3; ) {
            calm = follower.step(false) ? 0 : calm + 1;
        }
    }

    // Transactions of several changes, some slow, some taken back, so that they commit in another order than they
    // began.
    private static void change(Random random, List<Long> numbers) {
        var fresh = new ArrayList<Long>();
        var isTakenBack = random.nextInt(5) == 0;
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                fresh.add(anOffer()
                        .titled("Sekamas " + random.nextInt())
                        .persist()
                        .number());
                sleep(random.nextInt(3) == 0 ? random.nextInt(200) : 10);
                if (isTakenBack) {
                    throw new IllegalArgumentException("taken back");
                }
            });
            numbers.addAll(fresh);
        } catch (IllegalArgumentException takenBack) {
            // As meant: this offer never was.
        }
        if (!numbers.isEmpty()) {
            var number = numbers.get(random.nextInt(numbers.size()));
            try {
                if (random.nextBoolean()) {
                    OfferBuilder.close(number);
                } else {
                    OfferBuilder.replace(number, anOffer().titled("Pakeistas " + random.nextInt()));
                }
            } catch (RuntimeException twoAtOnce) {
                // Another writer changed the same offer: this change never was.
            }
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_offer_that_ends_is_told_with_its_reason_and_one_that_was_never_open_not_at_all() {
        var offer = anOffer().persist();
        var hidden = anOffer().closed().persist();
        var cursor = end();
        OfferBuilder.close(offer.number());
        OfferBuilder.close(hidden.number());
        given().queryParam("after", cursor)
                .get("/api/v1/feeds/offers/changes")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(offer.id()))
                .body("items[0].removed", equalTo(true))
                .body("items[0].reason", equalTo("withdrawn"))
                .body("more", equalTo(false));
    }

    @Test
    void lines_say_the_same_and_end_with_the_cursor() {
        var cursor = end();
        var offer = anOffer().titled("Eilutė").persist();
        var lines = given().queryParam("after", cursor)
                .accept("application/x-ndjson")
                .get("/api/v1/feeds/offers/changes")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains(offer.id(), "Eilutė");
        assertThat(lines.getLast()).startsWith("{\"cursor\":\"").endsWith("\"more\":false}");
    }

    @Test
    void an_old_cursor_and_one_of_another_database_ask_for_a_snapshot() {
        var now = Instant.now();
        var cluster = QuarkusTransaction.requiringNew().call(() -> log.cluster());
        refused(seal(cluster, now.minus(Duration.ofDays(15))), 410);
        refused(seal("1" + cluster, now), 410);
        refused(seal(cluster, now.minus(Duration.ofDays(13))), 200);
    }

    private String seal(String cluster, Instant since) {
        return cursors.seal("feed of offers", cluster + "\n" + new FeedPlace.At(since, "5:5:").text());
    }

    private static void refused(String cursor, int status) {
        given().queryParam("after", cursor)
                .queryParam("limit", 1)
                .get("/api/v1/feeds/offers/changes")
                .then()
                .statusCode(status);
    }

    @Test
    void every_mistake_in_the_question_is_found_at_once() {
        given().queryParam("afer", "x")
                .queryParam("limit", "1001")
                .queryParam("lang", "en")
                .get("/api/v1/feeds/offers/changes")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("cursor_missing", "unknown_parameter", "out_of_range"));
        given().queryParam("after", "bm90aGluZyBvZiBvdXJzIGF0IGFsbA")
                .get("/api/v1/feeds/offers/changes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?after"));
        given().queryParam("after", end())
                .get("/api/v1/feeds/offers/snapshot")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("foreign_cursor"));
    }

    private static String end() {
        var page = Follower.page("snapshot", null, 1000);
        while (page.path("more").asBoolean()) {
            page = Follower.page("snapshot", page.path("cursor").asText(), 1000);
        }
        return page.path("cursor").asText();
    }
}
