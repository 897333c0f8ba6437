package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long batch that is killed in the middle goes on where it stood: each line is done once.
class KilledBatchIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int LINES = 4_000;
    private static final Pattern OPERATION = Pattern.compile("\"id\":\"(op_[^\"]+)\"");

    @TempDir
    private Path home;

    @AfterEach
    void nothingStaysBehind() {
        Packaged.alive(home).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void it_goes_on_after_a_hard_kill() throws Exception {
        String operation;
        int done;
        try (var first = Packaged.start(home).untilReady(LONG)) {
            var taken = first.send("POST", "/api/v1/offers:batch", key(), lines());
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            var id = OPERATION.matcher(taken.body());
            assertThat(id.find()).as(taken.body()).isTrue();
            operation = id.group(1);
            until(first, "SELECT done FROM operation WHERE id = '" + operation + "' AND done > 0");
            first.kill();
        }
        try (var second = Packaged.start(home).untilReady(LONG)) {
            done = numbers(
                            second,
                            "SELECT count(*) FROM operation_line WHERE operation = '" + operation
                                    + "' AND outcome IS NOT NULL")
                    .getFirst();
            until(second, "SELECT 1 FROM operation WHERE id = '" + operation + "' AND state = 'DONE'");
            assertThat(numbers(second, "SELECT count(*) FROM offer WHERE reference LIKE 'K-%'"))
                    .containsExactly(LINES);
            assertThat(numbers(second, "SELECT count(DISTINCT reference) FROM offer WHERE reference LIKE 'K-%'"))
                    .containsExactly(LINES);
            assertThat(numbers(
                            second,
                            "SELECT count(*) FROM operation_line WHERE outcome = 'CREATED' AND operation = '"
                                    + operation + "'"))
                    .containsExactly(LINES);
            second.end(LONG);
        }
        System.out.printf("Batch of %d across SIGKILL: about %d done before, each once in the end.%n", LINES, done);
    }

    private String key() throws Exception {
        var said = Packaged.command(
                home, "key", "create", "--role", "employer", "--organisation", "UAB „Ilgas sąrašas“ (išgalvota)");
        assertThat(said.exit()).as(said.text()).isZero();
        return said.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ick_"))
                .findFirst()
                .orElseThrow();
    }

    private static String lines() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> "{\"reference\":\"K-" + i + "\",\"kind\":\"VACANCY\",\"title\":\"Virėjas (-a)\","
                        + "\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                        + "\"employer\":{\"name\":\"UAB „Ilgas sąrašas“ (išgalvota)\"},"
                        + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void until(Packaged service, String query) throws Exception {
        var end = Instant.now().plus(LONG);
        while (numbers(service, query).isEmpty()) {
            assertThat(Instant.now()).as(query).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static List<Integer> numbers(Packaged service, String query) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Integer>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }
}
