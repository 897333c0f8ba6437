package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The main job over HTTP: an offer goes in, an explained match comes out, both ways.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MainJobTest {

    @Inject
    Taxonomy taxonomy;

    @Inject
    Market market;

    private String tailor = "";
    private List<String> skills = List.of();

    @BeforeEach
    void find_a_tailor() {
        var occupation = taxonomy.occupationsOf("7531").getFirst();
        tailor = occupation.uri();
        skills = taxonomy.essentialSkills(occupation.number()).stream()
                .map(skill -> skill.uri())
                .toList();
    }

    @Test
    void an_offer_is_matched_within_a_second_and_the_reasons_add_up_to_the_score() {
        var employer = Keys.someOrganisation();
        var id = Keys.asEmployer(employer)
                .body(sewing())
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        market.tick();
        var answer = given().contentType("application/json")
                .header("Accept-Language", "lt")
                .body(seamstress())
                .post("/api/v1/matches?limit=100");

        answer.then().statusCode(200).body("items.offer.id", hasItem(id));
        everyScoreIsTheSumOfItsReasons(answer, "items");
    }

    @Test
    void candidates_are_cards_for_the_owner_and_reasons_for_a_counsellor() {
        var employer = Keys.someOrganisation();
        var id = Keys.asEmployer(employer)
                .body(sewing())
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var made = given().contentType("application/json")
                .body(Map.of("facts", seamstress(), "findable", true))
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        market.tick();

        Keys.asEmployer(employer)
                .get("/api/v1/offers/{id}/candidates", id)
                .then()
                .statusCode(200)
                .body("cards[0].band", equalTo("A"));
        Keys.asEmployer(Keys.someOrganisation())
                .get("/api/v1/offers/{id}/candidates", id)
                .then()
                .statusCode(404);
        var full = Keys.asCounsellor().get("/api/v1/offers/{id}/candidates", id);
        full.then().statusCode(200).body("items.profile", not(hasItem(made.<String>path("id"))));
        Keys.letHelp(made);
        full = Keys.asCounsellor().get("/api/v1/offers/{id}/candidates", id);
        full.then().statusCode(200).body("items.profile", hasItem(made.<String>path("id")));
        Keys.with(made.path("key"))
                .get("/api/v1/profiles/{id}/access-log", made.<String>path("id"))
                .then()
                .body("looks[0].role", equalTo("counsellor"))
                .body("looks[0].fields", equalTo(List.of("MATCHING_FACTS")));
        everyScoreIsTheSumOfItsReasons(full, "items");
    }

    private static void everyScoreIsTheSumOfItsReasons(Response answer, String list) {
        List<Map<String, Object>> items = answer.path(list);
        assertThat(items).isNotEmpty();
        for (var i = 0; i < items.size(); i++) {
            List<Integer> parts = answer.path(list + "[" + i + "].reasons.contribution");
            assertThat(parts.stream().mapToInt(part -> part).sum())
                    .isEqualTo(answer.<Integer>path(list + "[" + i + "].score"));
        }
    }

    private Map<String, Object> sewing() {
        return Map.of(
                "kind",
                "VACANCY",
                "title",
                "Siuvėjas (-a)",
                "occupation",
                tailor,
                "place",
                Map.of("municipality", "82"),
                "pay",
                Map.of("from", 1300, "to", 1600, "per", "MONTH"),
                "hours",
                Map.of("from", 40, "to", 40, "shifts", List.of("DAY")),
                "contact",
                "COLLEAGUES_ONLY",
                "skills",
                skills.stream()
                        .map(uri -> Map.of("skill", uri, "essential", true))
                        .toList());
    }

    private Map<String, Object> seamstress() {
        return Map.of(
                "occupations", List.of(Map.of("occupation", tailor, "experienced", true)),
                "skills", skills.stream().map(uri -> Map.of("skill", uri)).toList(),
                "languages", List.of(Map.of("language", "lt", "listening", "A2", "speaking", "A2")),
                "reach", Map.of("municipality", "82", "km", 25),
                "rightToWork", Map.of("answer", "YES"));
    }
}
