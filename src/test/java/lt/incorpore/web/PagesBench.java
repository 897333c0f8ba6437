package lt.incorpore.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import lt.incorpore.demo.InventedOffers;
import lt.incorpore.matches.Market;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// `./incorpore bench pages`: how long the page of results takes on the server beside its JSON twin, asked by
/// turns. Never part of the tests, since its name does not end as theirs do.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@EnabledIfSystemProperty(named = "incorpore.bench.pages", matches = "\\d+")
class PagesBench {

    private static final int OFFERS = Integer.getInteger("incorpore.bench.pages", 0);
    private static final long FIRST = 2_000_000_000;
    private static final int BATCH = 1000;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 400;
    private static final long SEED = 42;
    private static final double MOST_TIMES = 3;
    private static final String[] PLACES = {"82", "13", "27", "85", "30"};
    private static final String[] LIKES = {"SEWING", "COOKING", "CARING", "BUILDING", "CLEANING", "DRIVING"};

    @Inject
    Taxonomy taxonomy;

    @Inject
    Market market;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    URI server = URI.create("http://localhost");

    @Test
    void measure() throws Exception {
        store();
        market.tick();
        var random = new Random(SEED);
        var pages = new double[ROUNDS];
        var twins = new double[ROUNDS];
        try (var client = HttpClient.newHttpClient()) {
            for (var round = -WARM_UP; round < ROUNDS; round++) {
                var asked = "near=" + PLACES[random.nextInt(PLACES.length)] + "&km=" + 10 * (1 + random.nextInt(6))
                        + "&like=" + LIKES[random.nextInt(LIKES.length)];
                var page = serverTime(client, "lt/jobs?" + asked);
                var twin = serverTime(client, "api/v1/matches?" + asked + "&limit=10&explain=full&lang=lt");
                if (round >= 0) {
                    pages[round] = page;
                    twins[round] = twin;
                }
            }
        }
        var report = report(pages, twins);
        System.out.println(report);
        if (Boolean.getBoolean("incorpore.bench.write")) {
            Files.writeString(Path.of("docs", "pages-benchmark.md"), report);
        }
        assertThat(percentile(pages, 95) / percentile(twins, 95)).isLessThanOrEqualTo(MOST_TIMES);
    }

    private static String report(double[] pages, double[] twins) {
        return """
                # The page of results beside its JSON twin

                `./incorpore bench pages %d`: %,d open offers, %d answers of four taps, page and twin by turns, time on the server
                (`Server-Timing`), milliseconds.

                | | p50 | p95 | p99 |
                |---|---|---|---|
                | `/lt/jobs` | %.1f | %.1f | %.1f |
                | `/api/v1/matches` | %.1f | %.1f | %.1f |

                At p95 the page takes %.2f times as long as its twin; %.0f times are allowed.
                """.formatted(
                        OFFERS,
                        OFFERS,
                        ROUNDS,
                        percentile(pages, 50),
                        percentile(pages, 95),
                        percentile(pages, 99),
                        percentile(twins, 50),
                        percentile(twins, 95),
                        percentile(twins, 99),
                        percentile(pages, 95) / percentile(twins, 95),
                        MOST_TIMES);
    }

    private double serverTime(HttpClient client, String path) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Double.parseDouble(
                answer.headers().firstValue("Server-Timing").orElseThrow().replaceAll(".*dur=", ""));
    }

    private static double percentile(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private void store() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var invented = new InventedOffers(taxonomy, SEED);
            try (var insert = connection.prepareStatement("""
                    INSERT INTO offer (number, version, profile, state, source, content, published_at, changed_at,
                                       confirmed_on, expires_on)
                    VALUES (?, 0, gen_random_uuid(), 'OPEN', 'DEMO', ?::jsonb, now() - ? * interval '1 minute', now(),
                            current_date, current_date + 60)""")) {
                for (var i = 1; i <= OFFERS; i++) {
                    var content = invented.next(i);
                    var group = taxonomy.occupation(String.valueOf(content.occupation()))
                            .map(Occupation::iscoGroup)
                            .orElseThrow();
                    ObjectNode tree = json.valueToTree(content);
                    insert.setLong(1, FIRST + i);
                    insert.setString(2, tree.put("iscoGroup", group).toString());
                    insert.setInt(3, i);
                    insert.addBatch();
                    if (i % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}
