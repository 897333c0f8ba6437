package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.profiles.Profile;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two people who can and wish the same get the same answer, byte for byte, whatever else is kept of them.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwinsTest {

    @Inject
    Taxonomy taxonomy;

    @Inject
    Market market;

    private List<String> skills = List.of();

    @BeforeEach
    void publish_offers() {
        var occupation = taxonomy.occupationsOf("7531").getFirst();
        skills = taxonomy.essentialSkills(occupation.number()).stream()
                .map(skill -> skill.uri())
                .toList();
        var employer = Keys.someOrganisation();
        for (var pay = 1_300; pay < 1_600; pay += 50) {
            Keys.asEmployer(employer)
                    .body(Map.of(
                            "kind", "VACANCY",
                            "title", "Siuvėjas (-a)",
                            "occupation", occupation.uri(),
                            "place", Map.of("municipality", "82"),
                            "skills", List.of(Map.of("skill", skills.getFirst(), "essential", true)),
                            "pay", Map.of("from", pay, "per", "MONTH")))
                    .post("/api/v1/offers")
                    .then()
                    .statusCode(201);
        }
        market.tick();
    }

    /// Beside the facts a profile keeps these and nothing else; a new one has to be flipped below as well.
    @Test
    void a_profile_keeps_nothing_else_beside_its_facts() {
        assertThat(Arrays.stream(Profile.class.getDeclaredFields())
                        .map(field -> field.getName())
                        .filter(name -> !name.startsWith("$")))
                .containsExactlyInAnyOrder(
                        "id", "number", "version", "facts", "findable", "paused", "createdOn", "changedOn", "demo");
    }

    @Test
    void version_findability_number_and_age_of_a_profile_change_no_byte() {
        var quiet = profile(Map.of("facts", facts()));
        var busy = profile(Map.of("facts", Map.of(), "findable", true));
        for (var i = 0; i < 3; i++) {
            change(busy, Map.of("facts", Map.of("education", i), "findable", i % 2 == 0));
        }
        change(busy, Map.of("facts", facts(), "findable", true));
        assertThat(matches(busy)).isEqualTo(matches(quiet));
        assertThat(given().contentType("application/json")
                        .body(facts())
                        .post("/api/v1/matches?explain=full&limit=100&lang=lt")
                        .asString())
                .isEqualTo(matches(quiet));
    }

    @Test
    void the_paper_behind_a_right_and_the_day_it_was_checked_change_no_byte() {
        var one = new HashMap<>(facts());
        one.put("rightToWork", Map.of("answer", "YES", "document", "IDENTITY_DOCUMENT", "checkedOn", "2026-01-10"));
        var other = new HashMap<>(facts());
        other.put(
                "rightToWork",
                Map.of(
                        "answer", "YES_WITH_DOCUMENT",
                        "document", "REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY",
                        "checkedOn", "2026-11-02"));
        assertThat(matches(profile(Map.of("facts", other)))).isEqualTo(matches(profile(Map.of("facts", one))));
    }

    @Test
    void the_order_in_which_facts_were_told_changes_no_byte() {
        var turned = new HashMap<>(facts());
        turned.put(
                "skills",
                skills.reversed().stream().map(uri -> Map.of("skill", uri)).toList());
        assertThat(matches(profile(Map.of("facts", turned)))).isEqualTo(matches(profile(Map.of("facts", facts()))));
    }

    private Map<String, Object> facts() {
        return Map.of(
                "skills", skills.stream().map(uri -> Map.of("skill", uri)).toList(),
                "languages", List.of(Map.of("language", "lt", "listening", "A2", "speaking", "A2")),
                "reach", Map.of("municipality", "82", "km", 25),
                "rightToWork", Map.of("answer", "YES"));
    }

    private record Made(String id, String key) {}

    private static Made profile(Map<String, ?> body) {
        var made = given().contentType("application/json").body(body).post("/api/v1/profiles");
        made.then().statusCode(201);
        return new Made(made.path("id"), made.path("key"));
    }

    private static void change(Made profile, Map<String, ?> body) {
        Keys.with(profile.key)
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/profiles/{id}", profile.id)
                .then()
                .statusCode(200);
    }

    private static String matches(Made profile) {
        var answer =
                Keys.with(profile.key).get("/api/v1/profiles/{id}/matches?explain=full&limit=100&lang=lt", profile.id);
        answer.then().statusCode(200);
        return answer.asString();
    }
}
