package lt.incorpore.orientation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.Market;
import lt.incorpore.taxonomy.StarterKeys;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// The way of somebody who reads slowly, from the cards to the next step, as a program goes it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrientationJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMBROIDERER =
            StarterKeys.occupation("embroiderer").orElseThrow();
    private static final String NURSE = StarterKeys.occupation("nurse").orElseThrow();
    private static final String EMBROIDER = StarterKeys.skill("embroider").orElseThrow();
    private static final String BY_HAND = StarterKeys.skill("sew-by-hand").orElseThrow();
    private static final String FABRICS = StarterKeys.skill("know-fabrics").orElseThrow();

    /// A municipality of this test alone.
    private static final String PLACE = "68";

    @Inject
    Market market;

    @Inject
    AgroalDataSource database;

    @Test
    void life_cards_become_skills_and_jobs() throws IOException, InterruptedException {
        postEmbroidery("Siuvinėjimas rankomis", 9, BY_HAND);
        untilSeen();
        var cards = read(given().get("/api/v1/life-cards?lang=uk"));
        assertThat(cards.path("items")).hasSizeGreaterThan(50);
        assertThat(cards.path("items").path(0).path("text").asText()).matches(".*[а-яі].*");
        var answer = post("/api/v1/life-cards:read?lang=en", """
                {"answers": [{"card": "mend", "answer": "YES"}, {"card": "knit", "answer": "A_BIT"},
                 {"card": "truck", "answer": "NO"}], "facts": {"reach": {"municipality": "%s", "km": 20}}}
                """.formatted(PLACE));
        var read = answer.path("read");
        assertThat(read.path("paid").asInt()).isEqualTo(4);
        assertThat(read.path("sentence").asText()).isEqualTo("You can do 4 things that employers pay for.");
        assertThat(read.path("skills").findValuesAsText("skill")).contains(BY_HAND);
        assertThat(read.path("skills").path(0).path("offers").asInt())
                .isGreaterThanOrEqualTo(
                        read.path("skills").path(3).path("offers").asInt());
        assertThat(answer.path("jobs").path("items")).isNotEmpty();
    }

    @Test
    void wrong_answers_are_all_found() throws IOException {
        var problem = JSON.readTree(given().contentType("application/json")
                .body("""
                        {"interests": {"social": 101}, "cards": [{"card": "sow", "answer": "YES"}],
                         "facts": {"reach": {"municipality": "Utena"}}}
                        """)
                .post("/api/v1/orientation?lang=en")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .contains("/interests/social", "/cards/0/card", "/facts/reach/municipality");
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/orientation:plan?occupation=nowhere")
                .then()
                .statusCode(400);
        given().get("/api/v1/interests?lamg=lt").then().statusCode(400);
    }

    @Test
    void interests_and_skills_decide_together() throws IOException {
        var result = post("/api/v1/interests:score?lang=en", """
                {"answers": [{"activity": "draw", "answer": "LIKE"}, {"activity": "music", "answer": "LIKE"},
                 {"activity": "design-clothes", "answer": "LIKE"}, {"activity": "photograph", "answer": "PERHAPS"},
                 {"activity": "repair-bicycle", "answer": "LIKE"}, {"activity": "saw-wood", "answer": "PERHAPS"},
                 {"activity": "sell", "answer": "DISLIKE"}, {"activity": "type-data", "answer": "DISLIKE"},
                 {"activity": "help-old", "answer": "DISLIKE"}, {"activity": "measure", "answer": "DISLIKE"}]}
                """);
        assertThat(result.path("letters").asText()).startsWith("AR");
        var interests = result.path("interests").toString();
        var sewing =
                "{\"interests\": %s, \"cards\": [{\"card\": \"mend\", \"answer\": \"YES\"}, {\"card\": \"knit\", \"answer\": \"YES\"}]}"
                        .formatted(interests);
        var first = post("/api/v1/orientation?limit=10&lang=lt", sewing).path("items");
        assertThat(first).hasSize(10);
        assertThat(first.findValues("occupation").stream()
                        .map(one -> one.path("uri").asText()))
                .contains(EMBROIDERER);
        var top = first.path(0);
        assertThat(top.path("fit").asInt())
                .isGreaterThanOrEqualTo(first.path(9).path("fit").asInt());
        assertThat(top.path("interests").asInt()).isGreaterThan(50);
        assertThat(top.path("can")).isNotEmpty();
        assertThat(top.path("occupation").path("what").asText()).endsWith(".");
        assertThat(top.path("occupation").path("where").asText()).endsWith(".");
        assertThat(top.path("interestsFrom").asText()).isEqualTo("WRITTEN");
        var driving = post(
                "/api/v1/orientation?limit=5&lang=en", "{\"cards\": [{\"card\": \"truck\", \"answer\": \"YES\"}]}");
        assertThat(driving.path("items").path(0).path("occupation").path("name").asText())
                .isEqualTo("truck driver");
    }

    @Test
    void an_occupation_says_what_it_is_what_it_pays_and_whom_to_ask() throws IOException, InterruptedException {
        for (var pay : new int[] {8, 10, 15}) {
            postEmbroidery("Siuvinėtojas (-a) " + pay, pay, EMBROIDER);
        }
        untilSeen();
        var page = read(given().queryParam("uri", EMBROIDERER)
                .queryParam("municipality", PLACE)
                .queryParam("lang", "en")
                .get("/api/v1/orientation/occupation"));
        assertThat(page.path("occupation").path("what").asText()).isEqualTo("Sews patterns on fabric.");
        assertThat(page.path("offers").path("near").asInt()).isGreaterThanOrEqualTo(3);
        var pay = page.path("offers").path("pay");
        assertThat(pay.path("lowest").asDouble())
                .isLessThanOrEqualTo(pay.path("median").asDouble());
        assertThat(pay.path("median").asDouble())
                .isLessThanOrEqualTo(pay.path("highest").asDouble());
        assertThat(page.path("near")).isNotEmpty();
        assertThat(page.path("interests")).hasSize(6);
        assertThat(page.has("regulated")).isFalse();
        var nurse =
                read(given().queryParam("uri", NURSE).queryParam("lang", "en").get("/api/v1/orientation/occupation"));
        assertThat(nurse.path("regulated").path("kind").asText()).isEqualTo("REGULATED");
        assertThat(nurse.path("regulated").path("basis").path("checkedOn").asText())
                .isEqualTo("2026-11-02");
        assertThat(nurse.path("offers").has("pay"))
                .isEqualTo(nurse.path("offers").path("pay").path("offers").asInt() >= 3);
    }

    /// The promise of each step is made true and counted again.
    @Test
    void each_step_of_the_way_opens_what_it_promises_and_a_training_teaches_it()
            throws IOException, InterruptedException {
        for (var i = 0; i < 4; i++) {
            postEmbroidery("Siuvėjas (-a) siuvinėtojas (-a) " + i, 9 + i, EMBROIDER, BY_HAND, FABRICS);
        }
        untilSeen();
        var organiser = Keys.key(Roles.ORGANISER, "Mokymo centras (bandomasis)");
        var training = Keys.with(organiser)
                .body("""
                        {"title": "Siuvinėjimas pradedantiems", "skills": ["%s"], "municipality": "%s", "price": 0}
                        """.formatted(EMBROIDER, PLACE))
                .post("/api/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var facts =
                "{\"skills\": [{\"skill\": \"%s\"}%s], \"reach\": {\"municipality\": \"%s\", \"km\": 10}, \"languages\": [{\"language\": \"lt\", \"speaking\": \"B1\", \"listening\": \"B1\"}]}";
        var now = way(facts.formatted(BY_HAND, "", PLACE));
        assertThat(now.path("plan")).hasSizeBetween(1, 3);
        assertThat(now.path("trainings").findValuesAsText("id")).contains(training);
        var counted = 0;
        for (var step : now.path("gap").path("changes")) {
            if (step.path("change").asText().equals("SKILL")) {
                var more = ", {\"skill\": \""
                        + step.path("to").path("skill").path("code").asText() + "\"}";
                var then = way(facts.formatted(BY_HAND, more, PLACE)).path("gap");
                assertThat(then.path("good").asInt())
                        .as(step.toString())
                        .isEqualTo(now.path("gap").path("good").asInt()
                                + step.path("moreGood").asInt());
                assertThat(then.path("open").asInt())
                        .isEqualTo(now.path("gap").path("open").asInt()
                                + step.path("moreOpen").asInt());
                counted++;
            }
        }
        assertThat(counted).isPositive();
        assertThat(read(given().get("/api/v1/trainings?municipality=" + PLACE))
                        .path("items")
                        .findValuesAsText("id"))
                .contains(training);
        Keys.with(Keys.key(Roles.ORGANISER, "Kitas centras (bandomasis)"))
                .delete("/api/v1/trainings/" + training)
                .then()
                .statusCode(404);
        Keys.with(organiser)
                .body("{\"title\": \"\", \"address\": \"http://x\", \"language\": \"lt\"}")
                .post("/api/v1/trainings")
                .then()
                .statusCode(422);
        Keys.with(organiser).delete("/api/v1/trainings/" + training).then().statusCode(204);
        given().get("/api/v1/trainings/" + training).then().statusCode(404);
    }

    @Test
    void rights_are_answered_at_once_each_with_its_source() throws IOException {
        var rights =
                post("/api/v1/law/rights?lang=en", "{\"status\": \"TEMPORARY_PROTECTION\", \"on\": \"2026-11-23\"}");
        assertThat(rights.path("rightToWork").path("answer").asText()).isNotBlank();
        assertThat(rights.path("language")).hasSize(6);
        assertThat(rights.path("wage").path("monthly").asDouble()).isEqualTo(1153);
        assertThat(rights.path("ask").findValuesAsText("name")).contains("Employment Service");
        for (var part : new String[] {"pay", "equality", "duties", "support", "language"}) {
            assertThat(rights.path(part)).as(part).isNotEmpty();
            for (var sentence : rights.path(part)) {
                assertThat(sentence.path("basis").path("act").asText()).isNotBlank();
                assertThat(sentence.path("basis").path("checkedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            }
        }
        assertThat(read(given().get("/api/v1/law/status-names?lang=lt")).size()).isGreaterThan(10);
        assertThat(read(given().get("/api/v1/law/facts?topic=AD&lang=lt"))).isNotEmpty();
        assertThat(read(given().get("/api/v1/law/support-measures?lang=lt"))).isNotEmpty();
    }

    @Test
    void nothing_that_is_asked_without_an_account_is_written_down() throws IOException, SQLException {
        market.tick();
        var before = rows();
        post("/api/v1/life-cards:read", "{\"answers\": [{\"card\": \"sew\", \"answer\": \"YES\"}]}");
        post("/api/v1/interests:score", "{\"answers\": [{\"activity\": \"draw\", \"answer\": \"LIKE\"}]}");
        post(
                "/api/v1/orientation",
                "{\"interests\": {\"social\": 80}, \"cards\": [{\"card\": \"sew\", \"answer\": \"YES\"}]}");
        way("{\"skills\": [{\"skill\": \"" + BY_HAND + "\"}]}");
        post("/api/v1/law/rights", "{\"status\": \"REFUGEE\"}");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_person_keeps_it_only_by_asking_and_lets_go_of_it() {
        var made = given().contentType("application/json")
                .body("{\"facts\": {}, \"findable\": false}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var at = "/api/v1/profiles/" + made.getString("id") + "/orientation";
        var key = made.getString("key");
        Keys.with(key).get(at).then().statusCode(404);
        Keys.with(key)
                .body("{\"interests\": {\"social\": 70}, \"goal\": \"" + NURSE + "\"}")
                .put(at)
                .then()
                .statusCode(200);
        assertThat(Keys.with(key)
                        .get(at)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("interests.social")
                        .toString())
                .isEqualTo("70");
        given().get(at).then().statusCode(401);
        assertThat(Keys.with(key)
                        .get("/api/v1/profiles/" + made.getString("id") + "/export")
                        .asString())
                .contains(NURSE);
        Keys.with(key).body("{\"goal\": \"nowhere\"}").put(at).then().statusCode(400);
        Keys.with(key).delete(at).then().statusCode(204);
        Keys.with(key).get(at).then().statusCode(404);
    }

    private JsonNode way(String facts) throws IOException {
        return JSON.readTree(json("{\"facts\": " + facts + "}")
                .queryParam("occupation", EMBROIDERER)
                .queryParam("lang", "en")
                .post("/api/v1/orientation:plan")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .asString());
    }

    private static JsonNode post(String path, String body) throws IOException {
        return JSON.readTree(
                json(body).post(path).then().statusCode(200).extract().asString());
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static JsonNode read(io.restassured.response.Response response) throws IOException {
        return JSON.readTree(response.then().statusCode(200).extract().asString());
    }

    private void postEmbroidery(String title, int pay, String... skills) {
        var needs = new StringBuilder();
        for (var skill : skills) {
            needs.append(needs.isEmpty() ? "" : ", ")
                    .append("{\"skill\": \"")
                    .append(skill)
                    .append("\"}");
        }
        Keys.asEmployer("UAB Siuvinėjimas (bandomoji)")
                .body("""
                        {"kind": "VACANCY", "title": "%s", "occupation": "%s", "place": {"municipality": "%s"},
                         "pay": {"from": %d, "to": %d, "per": "HOUR"}, "hours": {"from": 40}, "skills": [%s],
                         "contact": "COLLEAGUES_ONLY"}
                        """.formatted(title, EMBROIDERER, PLACE, pay, pay, needs))
                .post("/api/v1/offers")
                .then()
                .statusCode(201);
    }

    /// Which offers there are of an occupation is looked up again after a second.
    private void untilSeen() throws InterruptedException {
        market.tick();
        Thread.sleep(1_100);
    }

    private Map<String, Long> rows() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = database.getConnection();
                var tables = connection.createStatement();
                var count = connection.createStatement();
                var names =
                        tables.executeQuery("SELECT schemaname || '.' || quote_ident(relname) FROM pg_stat_user_tables"
                                + " WHERE relname !~* 'outbox|agent|flyway'")) {
            while (names.next()) {
                try (var rows = count.executeQuery("SELECT count(*) FROM " + names.getString(1))) {
                    rows.next();
                    counts.put(names.getString(1), rows.getLong(1));
                }
            }
        }
        return counts;
    }
}
