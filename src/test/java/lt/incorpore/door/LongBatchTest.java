package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.Owner;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Many offers at once: every line has its result, nothing is lost or done twice, and a cut export empties no board.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LongBatchTest {

    private static final Set<String> LAST = Set.of("DONE", "CANCELLED", "FAILED", "NEEDS_CONFIRMATION");

    @Inject
    AgroalDataSource database;

    private final String key = Keys.key("employer", Keys.someOrganisation());

    private RequestSpecification employer() {
        return Keys.with(key);
    }

    private static String line(String reference, String title) {
        return "{\"reference\":\"" + reference + "\",\"kind\":\"VACANCY\",\"title\":\"" + title
                + "\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}}";
    }

    private static String feed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("R-" + i, "Virėjas"))
                .collect(Collectors.joining("\n"));
    }

    private Response send(String query, String lines) {
        return employer()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/offers:batch" + query);
    }

    private JsonPath ended(Response queued) throws InterruptedException {
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        assertThat(queued.header("Retry-After")).isEqualTo("2");
        var address = queued.header("Location").replaceAll("^.*(?=/api/)", "");
        var patience = System.nanoTime() + 600_000_000_000L;
        while (true) {
            var seen = employer().get(address);
            assertThat(seen.statusCode()).isEqualTo(200);
            if (LAST.contains(seen.<String>path("state")) || System.nanoTime() > patience) {
                return seen.jsonPath();
            }
            assertThat(seen.header("Retry-After")).isEqualTo("2");
            Thread.sleep(300);
        }
    }

    private List<Map<String, Object>> lines(String id, String query) {
        var all = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = employer().get("/api/v1/operations/" + id + "/lines?limit=200" + query + cursor);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    void of_ten_thousand_lines_with_37_mistakes_all_others_go_in_as_was_foretold() throws Exception {
        var wrong = List.of(
                "{\"reference\":\"B-%d\"",
                "{\"reference\":\"B-%d\",\"kind\":\"VACANCY\",\"title\":\"Virėjas\",\"iscoGroup\":\"5120\","
                        + "\"place\":{\"municipality\":\"82\"}}",
                line("B-%d", ""),
                line("B-%d", "Virėjas").replace("5120", "5129"),
                line("B-%d", "Virėjas").replace("1500", "0"));
        var body = IntStream.range(0, 10_000)
                .mapToObj(
                        i -> i % 270 == 13 ? wrong.get(i / 270 % wrong.size()).formatted(i) : line("B-" + i, "Virėjas"))
                .collect(Collectors.joining("\n"));
        var foretold = ended(send("?dryRun=true", body));
        assertThat(foretold.getInt("counts.created")).isEqualTo(9_963);
        assertThat(foretold.getInt("counts.rejected")).isEqualTo(37);
        assertThat(employer().get("/api/v1/own-offers").<Integer>path("total.value"))
                .isZero();
        var done = ended(send("", body));
        assertThat(done.getMap("counts")).isEqualTo(foretold.getMap("counts"));
        assertThat(employer().get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(9_963);
        var rejected = lines(done.getString("id"), "&outcome=REJECTED");
        assertThat(rejected).hasSize(37).isEqualTo(lines(foretold.getString("id"), "&outcome=REJECTED"));
        assertThat(rejected).allSatisfy(line -> {
            assertThat(Integer.parseInt(String.valueOf(line.get("index"))) % 270)
                    .isEqualTo(13);
            assertThat((List<?>) line.get("errors")).isNotEmpty();
        });
    }

    @Test
    void a_long_batch_says_of_each_line_what_became_of_it_and_a_dry_run_foretells_exactly_that() throws Exception {
        send("", feed(0, 40)).then().statusCode(200);
        var lines = new ArrayList<String>();
        for (var i = 0; i < 1_500; i++) {
            lines.add(
                    switch (i % 100) {
                        case 7 -> "{\"reference\":\"R-" + i + "\",\"kind\":\"VACANCY\"}";
                        case 19 -> "{\"reference\":\"R-" + i + "\",\"education\":\"much\"";
                        case 23 -> line("R-3", "Virėjas");
                        default -> line("R-" + i, i < 20 ? "Virėjas" : "Kepėjas");
                    });
        }
        var body = String.join("\n", lines);
        var foretold = ended(send("?dryRun=true", body));
        assertThat(foretold.getString("state")).isEqualTo("DONE");
        assertThat(employer().get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(40);
        var done = ended(send("", body));
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("done")).isEqualTo(1_500);
        assertThat(done.getMap("counts")).isEqualTo(foretold.getMap("counts"));
        assertThat(done.getInt("counts.rejected")).isEqualTo(45);
        assertThat(done.getInt("counts.unchanged")).isEqualTo(18);
        var told = lines(done.getString("id"), "");
        var before = lines(foretold.getString("id"), "");
        assertThat(told).hasSize(1_500).extracting(l -> l.get("index")).isSorted();
        for (var i = 0; i < told.size(); i++) {
            for (var field : List.of("index", "outcome", "reference", "errors")) {
                assertThat(told.get(i).get(field))
                        .as("%d %s", i, field)
                        .isEqualTo(before.get(i).get(field));
            }
        }
        assertThat(lines(done.getString("id"), "&outcome=REJECTED"))
                .hasSize(45)
                .allSatisfy(l -> assertThat((List<?>) l.get("errors")).isNotEmpty());
        // In the reader's language, whenever it is read.
        var lithuanian = employer()
                .get("/api/v1/operations/" + done.getString("id") + "/lines?outcome=REJECTED&limit=1&lang=lt")
                .asString();
        assertThat(lithuanian).contains("Nurodykite bazinį");
    }

    @Test
    void a_whole_feed_ends_what_is_missing_but_asks_before_it_empties_the_board() throws Exception {
        send("", feed(0, 100)).then().statusCode(200);
        employer().body(line("", "Virėjas").replace("\"reference\":\"\",", "")).post("/api/v1/offers");

        var few = ended(send("?mode=full", feed(0, 80)));
        assertThat(few.getString("state")).isEqualTo("DONE");
        assertThat(few.getInt("counts.closed")).isEqualTo(20);
        assertThat(few.getInt("missing.count")).isEqualTo(20);
        assertThat(few.getInt("missing.standing")).isEqualTo(100);
        assertThat(lines(few.getString("id"), "&outcome=CLOSED")).hasSize(20);
        assertThat(standing()).isEqualTo(81);

        var cut = feed(0, 50);
        var foretold = ended(send("?mode=full&dryRun=true", cut));
        assertThat(foretold.getInt("counts.closed") + "/" + foretold.getBoolean("missing.asks"))
                .isEqualTo("30/true");
        var asks = ended(send("?mode=full", cut));
        assertThat(asks.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        assertThat(asks.getInt("missing.count")).isEqualTo(30);
        assertThat(standing()).isEqualTo(81);
        var id = asks.getString("id");
        var confirmed = employer().post("/api/v1/operations/{id}:confirm", id);
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(202);
        var patience = System.nanoTime() + 60_000_000_000L;
        while (standing() != 51 && System.nanoTime() < patience) {
            Thread.sleep(200);
        }
        assertThat(standing()).isEqualTo(51);
        var after = employer().get("/api/v1/operations/{id}", id).jsonPath();
        assertThat(after.getString("state")).isEqualTo("DONE");
        assertThat(after.getInt("counts.closed")).isEqualTo(30);
        assertThat(employer().post("/api/v1/operations/{id}:confirm", id).statusCode())
                .isEqualTo(409);

        // A line that cannot be read may have been any of them; a newer whole feed makes an older question void.
        var unreadable = ended(send("?mode=full", feed(0, 49) + "\n{broken"));
        assertThat(unreadable.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        var newer = ended(send("?mode=full", feed(0, 50)));
        assertThat(newer.getString("state")).isEqualTo("DONE");
        assertThat(employer()
                        .get("/api/v1/operations/{id}", unreadable.getString("id"))
                        .<String>path("state"))
                .isEqualTo("CANCELLED");
        assertThat(standing()).isEqualTo(51);
    }

    @Test
    void a_piece_is_done_once_whatever_dies_in_between() throws Exception {
        // The database refuses the report of the third piece, as a crash would: nothing of that piece is there.
        Owner.run("ALTER TABLE operation_line ADD CONSTRAINT dies CHECK (outcome IS NULL OR place <> 450) NOT VALID");
        var queued = send("", feed(0, 700));
        assertThat(queued.statusCode()).isEqualTo(202);
        var address = queued.header("Location").replaceAll("^.*(?=/api/)", "");
        try {
            var patience = System.nanoTime() + 60_000_000_000L;
            while (employer().get(address).<Integer>path("done") < 400 && System.nanoTime() < patience) {
                Thread.sleep(200);
            }
            Thread.sleep(1_500);
            assertThat(employer().get(address).<Integer>path("done")).isEqualTo(400);
            assertThat(standing()).isEqualTo(400);
        } finally {
            Owner.run("ALTER TABLE operation_line DROP CONSTRAINT dies");
        }
        var done = ended(queued);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("counts.created")).isEqualTo(700);
        assertThat(standing()).isEqualTo(700);
    }

    @Test
    void an_operation_is_followed_and_cancelled_by_its_owner_alone() throws Exception {
        var once = UUID.randomUUID().toString();
        var locations = new ArrayList<String>();
        for (var i = 0; i < 2; i++) {
            locations.add(employer()
                    .header("Idempotency-Key", once)
                    .header("Prefer", "respond-async")
                    .contentType("application/x-ndjson")
                    .body(feed(0, 5).getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/offers:batch")
                    .header("Location")
                    .replaceAll("^.*(?=/api/)", ""));
        }
        var address = locations.getFirst();
        assertThat(locations.getLast()).isEqualTo(address);
        var told = employer().accept("text/event-stream").get(address + "/events");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.contentType()).startsWith("text/event-stream");
        assertThat(told.asString()).contains("data:").endsWith("\n\n").contains("\"state\":\"DONE\"");
        assertThat(employer().get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(5);
        var stranger = Keys.key("employer", Keys.someOrganisation());
        for (var path : List.of(address, address + "/lines", address + "/events")) {
            assertThat(Keys.with(stranger).get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(Keys.with(stranger).delete(address).statusCode()).isEqualTo(404);
        assertThat(Keys.with(stranger).post(address + ":confirm").statusCode()).isEqualTo(404);
        assertThat(employer().delete(address).statusCode()).isEqualTo(204);
        assertThat(employer().get(address).<String>path("state")).isEqualTo("DONE");

        // Of a queue, the later ones can be stopped before they begin; more than five wait for nobody.
        var many = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            many.add(send("", feed(i * 1_000, i * 1_000 + 900))
                    .header("Location")
                    .replaceAll("^.*(?=/api/)", ""));
        }
        assertThat(send("", feed(0, 300)).statusCode()).isEqualTo(409);
        for (var one : many.reversed()) {
            employer().delete(one).then().statusCode(204);
        }
        assertThat(employer().get(many.getLast()).<String>path("state")).isEqualTo("CANCELLED");
        assertThat(employer().get(many.getLast()).<Integer>path("done")).isLessThan(900);
    }

    @Test
    void a_table_is_read_as_spreadsheets_write_it() {
        var header = "Reference;kind;title;iscoGroup;place.municipality;pay.from;pay.per;hours.shifts;hazardous\n";
        var row = "T-1;VACANCY;\"Virėjas; kepėjas\";5120;82;1500,50;MONTH;DAY|EVENING;false\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1257"))) {
            var answer = employer()
                    .contentType("text/csv")
                    .body((header + row).getBytes(charset))
                    .post("/api/v1/offers:batch");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.<String>path("lines[0].outcome"))
                    .isEqualTo(charset == StandardCharsets.UTF_8 ? "CREATED" : "UNCHANGED");
        }
        var offer = employer().get("/api/v1/own-offers");
        assertThat(offer.<String>path("items[0].content.title")).isEqualTo("Virėjas; kepėjas");
        assertThat(offer.<List<String>>path("items[0].content.hours.shifts")).containsExactly("DAY", "EVENING");

        var wrong = employer()
                .contentType("text/csv")
                .body("reference,tytle,pay.from\nT-2,Virėjas,1500\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/offers:batch");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.<List<String>>path("errors.suggestion")).containsExactly("title");
        var rows = employer()
                .contentType("text/csv")
                .body((header + row + "T-2;VACANCY;Virėjas;5120;82;daug;MONTH;DAY;false\nT-3\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/offers:batch");
        assertThat(rows.statusCode()).as(rows.asString()).isEqualTo(200);
        assertThat(rows.<List<String>>path("lines.outcome")).containsExactly("UNCHANGED", "REJECTED", "REJECTED");
        assertThat(rows.<List<String>>path("lines[1].errors.pointer"))
                .as(rows.asString())
                .contains("/pay/from");
        for (var broken : List.of("", "title\na,b\n", "title,title\n", "title\n\"open")) {
            var answer = employer()
                    .contentType("text/csv")
                    .body(broken.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/offers:batch");
            assertThat(answer.statusCode())
                    .as(broken + ": " + answer.asString())
                    .isEqualTo(400);
        }
    }

    private int standing() throws SQLException {
        var own = employer().get("/api/v1/own-offers").<String>path("items[0].id");
        assertThat(own).isNotNull();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT count(*) FROM offer WHERE closed_at IS NULL AND organisation = "
                                + "(SELECT organisation FROM offer WHERE number = " + own.substring(4) + ")")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
