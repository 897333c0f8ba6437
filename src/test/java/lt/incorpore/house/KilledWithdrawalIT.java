package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Power fails while people withdraw. Whoever was told that it is done stays withdrawn when the service is back.
class KilledWithdrawalIT {

    private static final Duration START = Duration.ofSeconds(300);
    /// All people of the test come from one address.
    private static final String UNLIMITED = "-Dincorpore.limits.on=false";

    private static final int KILLS = 2;
    /// For each kill; about half of them are acknowledged before it.
    private static final int PEOPLE = Integer.getInteger("incorpore.prove.n", 120) / KILLS;

    private static final int WRITERS = 3;
    private static final String FACTS = "{\"reach\": {\"municipality\": \"88\", \"km\": 5}}";

    @TempDir
    private Path home;

    @AfterEach
    void nothingStaysBehind() {
        Packaged.alive(home).forEach(ProcessHandle::destroyForcibly);
    }

    private record Person(String id, String key, int way) {
        String at() {
            return "/api/v1/profiles/" + id;
        }
    }

    @Test
    void what_was_acknowledged_holds_after_a_kill() throws Exception {
        var random = new Random(20261123);
        var told = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            var enough = PEOPLE / 4 + random.nextInt(PEOPLE / 2);
            var people = new ArrayList<Person>();
            Set<Person> acknowledged = ConcurrentHashMap.newKeySet();
            try (var service = Packaged.start(home, UNLIMITED).untilReady(START)) {
                for (var i = 0; i < PEOPLE; i++) {
                    people.add(person(service, i % 3));
                }
                Collections.shuffle(people, random);
                try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                    for (var writer = 0; writer < WRITERS; writer++) {
                        var first = writer;
                        threads.submit(() -> {
                            for (var i = first; i < PEOPLE; i += WRITERS) {
                                if (withdraw(service, people.get(i))) {
                                    acknowledged.add(people.get(i));
                                }
                            }
                            return null;
                        });
                    }
                    while (acknowledged.size() < enough) {
                        Thread.sleep(1);
                    }
                    service.kill();
                    threads.shutdown();
                    threads.awaitTermination(2, TimeUnit.MINUTES);
                }
            }
            assertThat(acknowledged).hasSizeBetween(PEOPLE / 4, PEOPLE - 1);
            told += acknowledged.size();
            try (var service = Packaged.start(home, UNLIMITED).untilReady(START)) {
                assertThat(notWithdrawn(service, acknowledged)).isEmpty();
                service.end(Duration.ofSeconds(30));
            }
        }
        System.out.printf(
                "Withdrawal across SIGKILL: %d of %d acknowledged before %d kills, 0 of them shown afterwards.%n",
                told, PEOPLE * KILLS, KILLS);
    }

    // Each in turn: takes back being found, pauses, is erased.
    private static boolean withdraw(Packaged service, Person person) {
        try {
            var answer = switch (person.way) {
                case 0 ->
                    service.send(
                            "POST",
                            person.at() + "/consents",
                            person.key,
                            "{\"purpose\": \"BE_FOUND\", \"given\": false}");
                case 1 -> service.send("POST", person.at() + ":pause", person.key, "");
                default -> service.send("DELETE", person.at(), person.key, "");
            };
            return answer.statusCode() / 100 == 2;
        } catch (IOException | InterruptedException killed) {
            return false;
        }
    }

    private static List<Person> notWithdrawn(Packaged service, Set<Person> acknowledged) throws Exception {
        var wrong = new ArrayList<Person>();
        try (var connection = service.database();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FILTER (WHERE findable AND NOT paused), count(*) FROM profile WHERE id = ?")) {
            for (var person : acknowledged) {
                statement.setObject(1, java.util.UUID.fromString(person.id));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) > 0 || person.way == 2 && rows.getInt(2) > 0) {
                        wrong.add(person);
                    }
                }
                var status = service.send("GET", person.at(), person.key, "").statusCode();
                if (status != (person.way == 2 ? 401 : 200)) {
                    wrong.add(person);
                }
            }
        }
        return wrong;
    }

    private static Person person(Packaged service, int way) throws Exception {
        var made = new ObjectMapper()
                .readTree(service.send("POST", "/api/v1/profiles", "", "{\"facts\": " + FACTS + ", \"findable\": true}")
                        .body());
        return new Person(made.get("id").asText(), made.get("key").asText(), way);
    }
}
