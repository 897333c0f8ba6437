package lt.incorpore.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What somebody sends who wants to see it break: refused at once, by its place, and nothing is published.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileInputTest {

    private static final String OFFER = "{\"reference\":\"%s\",\"kind\":\"VACANCY\",\"title\":\"%s\","
            + "\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"61\"%s},\"pay\":%s,\"hours\":%s}";
    private static final String PAY = "{\"from\":1500,\"per\":\"MONTH\"}";
    private static final String HOURS = "{\"from\":40}";

    private final String key = Keys.key("employer", Keys.someOrganisation());

    private RequestSpecification employer() {
        return Keys.with(key).urlEncodingEnabled(false);
    }

    private static String offer(String reference, String title) {
        return OFFER.formatted(reference, title, "", PAY, HOURS);
    }

    private static String paid(String pay, String hours) {
        return OFFER.formatted("P", "Virėjas", "", pay, hours);
    }

    private int own() {
        return employer().get("/api/v1/own-offers").path("total.value");
    }

    private static void refused(Response answer, int status, String pointer, SoftAssertions all) {
        var body = answer.asString();
        all.assertThat(answer.statusCode()).as(pointer + ": " + body).isEqualTo(status);
        if (answer.statusCode() == status) {
            all.assertThat(answer.<List<String>>path("errors.pointer")).as(body).contains(pointer);
            all.assertThat(answer.<List<String>>path("errors.message")).allMatch(message -> !message.isBlank());
        }
    }

    @Test
    void a_number_of_a_hundred_million_digits_costs_nothing() {
        var all = new SoftAssertions();
        var began = Instant.now();
        for (var number : List.of("1e20000000", "1e99999999", "1e100", "\"1e20000000\"")) {
            var wish = given().contentType("application/json").body("{\"pay\":{\"perHour\":" + number + "}}");
            refused(wish.post("/api/v1/matches"), 400, "/pay/perHour", all);
            var pay = "{\"from\":1400,\"to\":%s,\"per\":\"MONTH\"}".formatted(number);
            refused(employer().body(paid(pay, HOURS)).post("/api/v1/offers"), 400, "/pay/to", all);
            var checked =
                    employer().body(paid(pay.replace("1400", number), HOURS)).post("/api/v1/offers:validate");
            all.assertThat(checked.statusCode()).isEqualTo(200);
            all.assertThat(checked.<List<String>>path("errors.pointer")).contains("/pay/from", "/pay/to");
        }
        for (var wish : List.of("1e12", "1e9", "0", "-1", "4294967297")) {
            var facts = given().contentType("application/json").body("{\"pay\":{\"perHour\":" + wish + "}}");
            refused(facts.post("/api/v1/matches"), 422, "/pay/perHour", all);
        }
        all.assertAll();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void hours_that_no_week_has_are_a_finding_of_their_line() {
        var all = new SoftAssertions();
        for (var hours :
                List.of("{\"from\":169}", "{\"from\":40,\"to\":2147483647}", "{\"from\":-5}", "{\"from\":0}")) {
            var pointer = hours.contains("to") ? "/hours/to" : "/hours/from";
            refused(employer().body(paid(PAY, hours)).post("/api/v1/offers"), 422, pointer, all);
            refused(
                    employer()
                            .body("{\"offer\":" + paid(PAY, hours) + ",\"text\":\"Prašau\"}")
                            .post("/api/v1/offers:appeal"),
                    422,
                    pointer,
                    all);
        }
        all.assertAll();
        var batch = employer()
                .body("[" + offer("H-1", "Virėjas") + "," + paid(PAY, "{\"from\":169}") + "]")
                .post("/api/v1/offers:batch");
        assertThat(batch.<List<String>>path("lines.outcome")).containsExactly("CREATED", "REJECTED");
    }

    @Test
    void pay_that_cannot_reach_the_minimum_wage_is_not_published() {
        var all = new SoftAssertions();
        var below = new LinkedHashMap<String, String>();
        below.put(paid("{\"from\":1,\"per\":\"MONTH\"}", "{}"), "/hours/from");
        below.put(paid("{\"from\":600,\"per\":\"MONTH\"}", "{\"to\":40}"), "/pay/from");
        below.put(paid("{\"from\":29,\"per\":\"MONTH\"}", "{\"from\":1,\"to\":40}"), "/pay/from");
        below.put(paid("{\"from\":600,\"to\":700,\"per\":\"MONTH\"}", "{\"from\":20,\"to\":40}"), "/pay/to");
        below.put(paid("{\"from\":1,\"per\":\"HOUR\",\"tax\":\"NET\"}", HOURS), "/pay/from");
        below.put(paid("{\"from\":650,\"per\":\"MONTH\",\"tax\":\"NET\"}", HOURS), "/pay/from");
        below.forEach((body, pointer) -> refused(employer().body(body).post("/api/v1/offers"), 422, pointer, all));
        var states = Map.of(
                "{\"from\":100000,\"per\":\"HOUR\"}", "HELD",
                "{\"from\":20,\"to\":100000,\"per\":\"HOUR\",\"tax\":\"NET\"}", "HELD",
                "{\"from\":800,\"per\":\"MONTH\",\"tax\":\"NET\"}", "HELD",
                "{\"from\":900,\"per\":\"MONTH\",\"tax\":\"NET\"}", "OPEN",
                "{\"from\":7.05,\"per\":\"HOUR\"}", "OPEN",
                "{\"from\":1153,\"per\":\"MONTH\"}", "OPEN");
        states.forEach((pay, state) -> {
            var body = paid(pay, HOURS).replace("\"P\"", "\"P" + Math.abs(pay.hashCode()) + "\"");
            var answer = employer().body(body).post("/api/v1/offers");
            all.assertThat(answer.<String>path("state"))
                    .as(pay + answer.asString())
                    .isEqualTo(state);
        });
        var range = paid("{\"from\":600,\"to\":1200,\"per\":\"MONTH\"}", "{\"from\":20,\"to\":40}")
                .replace("\"P\"", "\"Q\"");
        all.assertThat(employer().body(range).post("/api/v1/offers").statusCode())
                .isEqualTo(201);
        all.assertAll();
    }

    @Test
    void signs_that_nobody_sees_are_refused_at_every_door() {
        var all = new SoftAssertions();
        for (var sign : List.of("\\u0000", "\\u0001", "\\u202e", "\\uffff", "\\ud800")) {
            var places = Map.of(
                    "/title", offer("N", "Vir" + sign),
                    "/reference", offer("N" + sign, "Virėjas"),
                    "/place/locality", OFFER.formatted("N", "Virėjas", ",\"locality\":\"" + sign + "\"", PAY, HOURS),
                    "/employer/name",
                            offer("N", "Virėjas")
                                    .replace("\"kind\"", "\"employer\":{\"name\":\"" + sign + "\"},\"kind\""),
                    "/description",
                            offer("N", "Virėjas").replace("\"kind\"", "\"description\":\"" + sign + "\",\"kind\""));
            places.forEach((pointer, body) -> {
                refused(employer().body(body).post("/api/v1/offers"), 400, pointer, all);
                all.assertThat(employer()
                                .body(body)
                                .post("/api/v1/offers:validate")
                                .<Boolean>path("publishable"))
                        .as(body)
                        .isFalse();
            });
            var lines = offer("L", "Vir" + sign) + "\n" + offer("L" + sign, "Virėjas") + "\n" + offer("L-9", "Virėjas");
            for (var dryRun : List.of("true", "false")) {
                var answer = employer()
                        .contentType("application/x-ndjson")
                        .body(lines.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/offers:batch?dryRun=" + dryRun);
                all.assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                all.assertThat(answer.<List<String>>path("lines.outcome").subList(0, 2))
                        .containsExactly("REJECTED", "REJECTED");
            }
        }
        var persian = employer().body(offer("Z", "می\u200cخواهم")).post("/api/v1/offers");
        all.assertThat(persian.statusCode()).as(persian.asString()).isEqualTo(201);
        all.assertAll();
    }

    @Test
    void signs_that_nobody_sees_are_refused_in_tables_and_formats_of_others() {
        var all = new SoftAssertions();
        var table = "reference;title;kind;iscoGroup;place.municipality;pay.from;pay.per;hours.from\n"
                + "T-1;Vir\u202eėjas;VACANCY;5120;61;1500;MONTH;40\nT-2;Virėjas;VACANCY;5120;61;1500;MONTH;40\n";
        var posting =
                "{\"@type\":\"JobPosting\",\"title\":\"%s\",\"identifier\":\"%s\",\"occupationalCategory\":\"5120\","
                        + "\"jobLocation\":{\"address\":{\"addressLocality\":\"Utena\"}},\"baseSalary\":{\"currency\":\"EUR\","
                        + "\"value\":{\"value\":1500,\"unitText\":\"MONTH\"}}}";
        var bodies = Map.of(
                "text/csv",
                table,
                "application/ld+json",
                "[" + posting.formatted("Vir\\u0000", "J-1") + "," + posting.formatted("Virėjas", "J-2") + "]");
        bodies.forEach((type, body) -> {
            var answer = employer()
                    .contentType(type)
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/offers:batch");
            all.assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            all.assertThat(answer.<List<String>>path("lines.outcome"))
                    .as(answer.asString())
                    .containsExactly("REJECTED", "CREATED");
        });
        refused(employer().body("{}").post("/api/v1/offers:validate?lang=en&q=%00"), 400, "?q", all);
        all.assertAll();
    }

    @Test
    void a_dry_run_that_is_none_publishes_nothing() {
        var all = new SoftAssertions();
        var before = own();
        for (var value : List.of("1", "yes", "", "TRUE1", "true&dryRun=false")) {
            refused(
                    employer().body("[" + offer("D", "Virėjas") + "]").post("/api/v1/offers:batch?dryRun=" + value),
                    400,
                    "?dryRun",
                    all);
            refused(
                    employer()
                            .body("[" + offer("D", "Virėjas") + "]")
                            .post("/api/v1/offers:batch?mode=full&dryRun=" + value),
                    400,
                    "?dryRun",
                    all);
        }
        for (var query : List.of("dryRun=true", "foo=1", "Lang=lt")) {
            var pointer = "?" + query.replaceAll("=.*", "");
            refused(employer().body(offer("D", "Virėjas")).post("/api/v1/offers?" + query), 400, pointer, all);
            refused(
                    employer().body(offer("D", "Virėjas")).put("/api/v1/offers/by-reference/D?" + query),
                    400,
                    pointer,
                    all);
            refused(employer().body("{}").patch("/api/v1/offers/job_1?" + query), 400, pointer, all);
            refused(employer().body("{}").post("/api/v1/offers/job_1:close?" + query), 400, pointer, all);
        }
        assertThat(own()).isEqualTo(before);
        var real = employer().body("[" + offer("D", "Virėjas") + "]").post("/api/v1/offers:batch?dryRun=true&lang=lt");
        all.assertThat(real.<Boolean>path("dryRun")).as(real.asString()).isTrue();
        all.assertThat(own()).isEqualTo(before);
        all.assertAll();
    }

    @Test
    void a_language_header_that_is_none_is_passed_over() {
        var all = new SoftAssertions();
        for (var wished : List.of("en;q=2", "ar;q=abc", "en;q=", ";;;", "*;q=-1")) {
            for (var address : List.of("/api/v1/offers", "/api/v1/jobz", "/lt", "/")) {
                var answer = given().header("Accept-Language", wished)
                        .redirects()
                        .follow(false)
                        .get(address);
                all.assertThat(answer.statusCode())
                        .as(wished + " at " + address)
                        .isLessThan(500);
            }
        }
        all.assertAll();
    }
}
