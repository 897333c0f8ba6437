package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Fifty-five callers of one network guess at invented names without a pause. Whoever is known signs in meanwhile,
/// from their own network and from that one; the guessing is slowed, and it is seen. Hashes are as slow, and
/// requests from one address as few, as in service.
@QuarkusTest
@TestProfile(SprayTest.InService.class)
@QuarkusTestResource(TestDatabase.class)
class SprayTest {

    private static final String PASSWORD_DOOR = "/api/v1/sessions:with-password";
    private static final String CARD_DOOR = "/api/v1/sessions:with-card";
    private static final int CALLERS = 55;
    private static final int FREE = 60;
    /// Two hashes are at work, and one's own comes after the first of them that is done: less than a second on a
    /// quiet machine. This one does everything else as well, and the fifty-five callers too.
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    public static class InService implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "incorpore.limits.address", "1200",
                    "incorpore.identity.hash-rounds", "210000",
                    "incorpore.identity.tries.free", Integer.toString(FREE),
                    "incorpore.identity.tries.names", "30",
                    "incorpore.identity.tries.names-in-all", "300");
        }
    }

    @Inject
    AgroalDataSource database;

    private final Map<Integer, AtomicInteger> sprayed = new ConcurrentHashMap<>();
    private final List<String> retries = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean isOver = new AtomicBoolean();

    /// The address from which somebody calls: all of 127/8 is this machine.
    private static HttpClient from(String address) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(address))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> post(HttpClient client, String door, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + door))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String typed(String name, String password, String code) {
        return "{\"name\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}".formatted(name, password, code);
    }

    private void spray(int caller, HttpClient client) {
        for (var i = 0; !isOver.get(); i++) {
            var answer =
                    post(client, PASSWORD_DOOR, typed("user" + caller + "." + i, "Summer2026Summer2026", "000000"));
            sprayed.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                    .incrementAndGet();
            if (answer.body().contains("sign_in_paused")) {
                retries.add(answer.headers().firstValue("Retry-After").orElse("none"));
            }
            rest(100);
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int count(int status) {
        var counted = sprayed.get(status);
        return counted == null ? 0 : counted.get();
    }

    @Test
    void who_is_known_comes_in_while_one_network_sprays_and_the_spray_is_slowed_and_seen() throws SQLException {
        var card = Keys.asCounsellor().post("/api/v1/cards");
        var cardAndPin =
                "{\"words\": \"%s\", \"pin\": \"%s\"}".formatted(card.<String>path("words"), card.<String>path("pin"));
        Browser.of(Browser.signInWithCard(card.path("words"), card.path("pin")));
        var member = Browser.enrol(Roles.STEWARD);
        var device = member.signsIn(member.code(1)).cookie("__Host-icd");
        var codes = member.recoveryCodes().iterator();
        var began = Instant.now();
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sprayer = from("127.0.1.1");
            for (var i = 0; i < CALLERS; i++) {
                var caller = i;
                threads.execute(() -> spray(caller, sprayer));
            }
            // Until the line is full and the machine is warm.
            while (count(401) < 10 && Instant.now().isBefore(began.plus(LONGEST))) {
                rest(100);
            }
            var neighbour = from("127.0.1.2");
            var elsewhere = from("127.0.0.1");
            for (var round = 0; round < 4; round++) {
                for (var client : List.of(neighbour, elsewhere)) {
                    answers.add(timed("card", () -> post(client, CARD_DOOR, cardAndPin)));
                    var staff = typed(member.name(), member.password(), codes.next());
                    answers.add(timed(
                            "device", () -> post(client, PASSWORD_DOOR, staff, "Cookie", "__Host-icd=" + device)));
                }
                // Somebody who errs in another network is told so, and does not wait behind the fifty-five.
                var erring = typed("somebody." + round, "wrong", "000000");
                answers.add(timed("stranger", () -> post(elsewhere, PASSWORD_DOOR, erring)));
            }
            while (retries.size() < 50 && Instant.now().isBefore(began.plus(LONGEST))) {
                rest(200);
            }
            isOver.set(true);
        }
        var lasted = Duration.between(began, Instant.now());
        System.out.printf(
                "Spray of %d callers for %s: %s, %d of them paused; others: %s%n",
                CALLERS, lasted, sprayed, retries.size(), answers);
        assertThat(answers)
                .hasSize(20)
                .allMatch(answer -> answer.startsWith(
                        answer.startsWith("stranger") ? "stranger 401 " : answer.split(" ")[0] + " 200 "))
                .noneMatch(answer -> answer.endsWith("late"));
        assertThat(sprayed.keySet()).isSubsetOf(401, 429, 503).contains(401, 429);
        assertThat(count(401)).isBetween(FREE, FREE + (int) lasted.toSeconds() * 4 / 60 + 1);
        assertThat(retries)
                .hasSizeGreaterThanOrEqualTo(50)
                .allMatch(seconds -> Integer.parseInt(seconds) >= 1 && Integer.parseInt(seconds) <= 15);
        isSeen();
        // Of names that were not judged there is no trace: two rows for each that was, and some for those who erred.
        assertThat(rows()).isBetween(2L * FREE, 2L * count(401) + 2L * (CALLERS + 20));
    }

    private static String timed(String who, java.util.function.Supplier<HttpResponse<String>> call) {
        var began = System.nanoTime();
        var answer = call.get();
        var took = Duration.ofNanos(System.nanoTime() - began);
        return who + " " + answer.statusCode() + " " + took.toMillis() + " ms"
                + (took.compareTo(BOUND) > 0 ? " late" : "");
    }

    private static void isSeen() {
        List<Map<String, String>> alarms = Browser.enrol(Roles.ADMINISTRATOR)
                .browser()
                .sends()
                .get("/api/v1/alarms")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(alarms)
                .filteredOn(alarm -> "SPRAY".equals(alarm.get("kind")))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.get("viewer"))
                        .matches("network [0-9a-f]{16}")
                        .doesNotContain("127.0", "7f0001"));
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM sign_in_failure")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
