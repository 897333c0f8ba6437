package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import lt.incorpore.proof.fuzz.Cast.Caller;
import lt.incorpore.proof.fuzz.Cast.Secret;
import org.junit.jupiter.api.Test;

/// The fuzzer itself: against a service with planted faults it finds each of them, and the same seed asks the same.
class FuzzerTest {

    private static final String PROBLEM = "{\"type\": \"a\", \"title\": \"b\", \"code\": \"c\", \"status\": %d}";

    private final List<Target> targets = targets();

    @Test
    void each_planted_fault_is_found() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        try (var pool = Executors.newFixedThreadPool(4)) {
            server.setExecutor(pool);
            server.createContext("/", FuzzerTest::faulty);
            server.start();
            var fuzzer =
                    new Fuzzer(targets, FuzzerTest::cast, server.getAddress().getPort(), 3);
            fuzzer.run(3_000, 2);
            server.stop(0);
            assertThat(fuzzer.wrong())
                    .anyMatch(line -> line.contains("makeProfile failed: 500"))
                    .anyMatch(line -> line.contains("validateOffer no problem document: 400"))
                    .anyMatch(line -> line.contains("getOffer canary: Slaptavardė"))
                    .anyMatch(line -> line.contains("listModerationQueue let in: nobody"))
                    .anyMatch(line -> line.contains("matchFacts looks inside: org.hibernate"))
                    .anyMatch(line -> line.contains("listCounties closed without an answer"))
                    .anyMatch(line -> line.contains("listLanguages undeclared: 206"))
                    .allMatch(line -> line.contains("seed 3, number "));
        }
    }

    @Test
    void what_takes_longer_than_five_seconds_or_never_comes_hangs() {
        var shot = new Maker(targets, cast(), new Random(1)).next(1);
        assertThat(Judge.of(shot, Answer.none(Answer.HANGS, 30_000), List.of())).contains("hangs: 30000 ms");
        assertThat(Judge.of(shot, new Answer(404, Map.of(), new byte[0], 5_001), List.of()))
                .containsExactly("hangs: 5001 ms");
        assertThat(Judge.of(shot, new Answer(404, Map.of(), new byte[0], 4_999), List.of()))
                .isEmpty();
    }

    @Test
    void load_may_be_shed_only_with_a_problem_document_that_says_when_to_come_back() {
        var shot = new Maker(targets, cast(), new Random(1)).next(1);
        var body = PROBLEM.formatted(503).getBytes(UTF_8);
        var type = Map.entry("content-type", "application/problem+json");
        assertThat(Judge.of(
                        shot, new Answer(503, Map.ofEntries(type, Map.entry("retry-after", "2")), body, 1), List.of()))
                .isEmpty();
        assertThat(Judge.of(shot, new Answer(503, Map.ofEntries(type), body, 1), List.of()))
                .contains("failed: 503");
    }

    @Test
    void the_same_seed_makes_the_same_requests() {
        var one = new Maker(targets, cast(), new Random(7));
        var other = new Maker(targets, cast(), new Random(7));
        for (var i = 0; i < 500; i++) {
            assertThat(one.next(i).text()).isEqualTo(other.next(i).text());
        }
    }

    private static Cast cast() {
        var cast = new Cast();
        cast.callers.add(new Caller("nobody", "", null));
        cast.callers.add(new Caller("employer", "employer", "key"));
        cast.secrets.add(new Secret("Slaptavardė", List.of("jobseeker")));
        return cast;
    }

    private static List<Target> targets() {
        try {
            return Target.of(Path.of("openapi/in-corpore.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void faulty(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/api/v1/profiles" -> answer(exchange, 500, "application/problem+json", PROBLEM.formatted(500));
            case "/api/v1/offers:validate" -> answer(exchange, 400, "text/html", "<h1>no</h1>");
            case "/api/v1/moderation/queue" -> answer(exchange, 200, "application/json", "{}");
            case "/api/v1/matches" ->
                answer(
                        exchange,
                        400,
                        "application/problem+json",
                        PROBLEM.formatted(400).replace("\"b\"", "\"org.hibernate\""));
            case "/api/v1/reference/counties" -> exchange.close();
            case "/api/v1/reference/languages" -> answer(exchange, 206, "application/json", "[]");
            default ->
                answer(
                        exchange,
                        404,
                        "application/problem+json",
                        PROBLEM.formatted(404)
                                .replace("\"b\"", path.startsWith("/api/v1/offers/") ? "\"Slaptavardė\"" : "\"b\""));
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        var body = text.getBytes(UTF_8);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
