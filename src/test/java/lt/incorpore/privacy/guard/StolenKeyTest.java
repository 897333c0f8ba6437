package lt.incorpore.privacy.guard;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.asEmployer;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.letHelp;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.Market;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A robot with a stolen key takes what it can get.
@QuarkusTest
class StolenKeyTest {

    private static final int CASELOAD = 50;
    private static final int OUTSIDE = 5;
    private static final int MOST_PEOPLE = 40;
    private static final int MOST_CARDS = 300;
    private static final String PLACE = "84";

    @Inject
    Market market;

    @Inject
    Taxonomy taxonomy;

    @Inject
    RevokeKey revoke;

    private final String centre = someOrganisation();
    private final String employer = someOrganisation();
    private String occupation = "";

    @BeforeEach
    void an_occupation() {
        occupation = taxonomy.occupationsOf("7531").getFirst().uri();
    }

    private Response person() {
        var made = given().contentType("application/json")
                .body(Map.of(
                        "findable",
                        true,
                        "facts",
                        Map.of(
                                "occupations", List.of(Map.of("occupation", occupation, "experienced", true)),
                                "reach", Map.of("municipality", PLACE, "km", 5))))
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        return made;
    }

    private String helped() {
        var made = person();
        letHelp(made, centre, true);
        return made.path("id");
    }

    private String offer() {
        var posted = asEmployer(employer)
                .body(Map.of(
                        "kind",
                        "VACANCY",
                        "title",
                        "Siuvėjas (-a)",
                        "occupation",
                        occupation,
                        "place",
                        Map.of("municipality", PLACE),
                        "pay",
                        Map.of("from", 1500, "to", 1600, "per", "MONTH"),
                        "hours",
                        Map.of("from", 40, "to", 40)))
                .post("/api/v1/offers");
        posted.then().statusCode(201);
        return posted.path("id");
    }

    private static String numberOf(String key) {
        return key.split("_")[2];
    }

    private List<Map<String, String>> alarmsOf(String viewer) {
        return alarms(alarm -> viewer.equals(alarm.get("viewer")));
    }

    private static List<Map<String, String>> alarms(Predicate<Map<String, String>> which) {
        List<Map<String, String>> all = with(key(Roles.STEWARD, "Prižiūrėtojai"))
                .get("/api/v1/alarms")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream().filter(which).toList();
    }

    private static int begin(String thief, String profile) {
        return with(thief)
                .body(Map.of("profile", profile, "purpose", "PROFILE", "agreed", "SPOKEN", "witness", "HELPER"))
                .post("/api/v1/assistances")
                .statusCode();
    }

    @Test
    void a_stolen_counsellor_key_opens_nobody_outside_the_caseload_forty_inside_and_is_noticed() {
        var inside = new ArrayList<String>();
        for (var i = 0; i < CASELOAD; i++) {
            inside.add(helped());
        }
        var outside = new ArrayList<String>();
        for (var i = 0; i < OUTSIDE; i++) {
            outside.add(person().path("id"));
        }
        var offers = List.of(offer(), offer(), offer());
        market.tick();
        var thief = key(Roles.COUNSELLOR, centre);
        var taken = new HashSet<String>();
        var began = Instant.now();
        for (var offer : offers) {
            for (var limit : List.of(10, 100)) {
                List<String> profiles = with(thief)
                        .get("/api/v1/offers/{id}/candidates?limit={limit}", offer, limit)
                        .path("items.profile");
                taken.addAll(profiles);
            }
        }
        var everybody = new ArrayList<>(outside);
        everybody.addAll(inside.reversed());
        for (var each : everybody) {
            if (begin(thief, each) == 201) {
                taken.add(each);
            }
        }
        var noticed = alarmsOf(numberOf(thief));
        var delay = Duration.between(began, Instant.now());
        System.out.printf(
                "Stolen counsellor key: %d of %d people outside the caseload, %d of %d inside, alarms %s after %d ms.%n",
                outside.stream().filter(taken::contains).count(),
                OUTSIDE,
                inside.stream().filter(taken::contains).count(),
                CASELOAD,
                noticed.stream().map(alarm -> alarm.get("kind")).toList(),
                delay.toMillis());
        assertThat(taken).isSubsetOf(inside).hasSize(MOST_PEOPLE);
        assertThat(noticed).singleElement().satisfies(alarm -> {
            assertThat(alarm).containsEntry("kind", "LOOKS_CAP").containsEntry("role", "counsellor");
            assertThat(alarm.toString()).doesNotContain(inside);
        });
        assertThat(delay).isLessThan(Duration.ofMinutes(1));
        // A colleague goes on working.
        assertThat(begin(key(Roles.COUNSELLOR, centre), inside.getLast())).isEqualTo(201);
    }

    @Test
    void a_key_that_is_changed_for_another_again_and_again_opens_no_more_people_and_ends_whole() {
        var inside = new ArrayList<String>();
        for (var i = 0; i < 44; i++) {
            inside.add(helped());
        }
        var offer = offer();
        market.tick();
        var owner = key(Roles.COUNSELLOR, centre);
        var thief = owner;
        var taken = new HashSet<String>();
        for (var round = 0; round < 4; round++) {
            List<String> profiles = with(thief)
                    .get("/api/v1/offers/{id}/candidates?limit=100", offer)
                    .path("items.profile");
            taken.addAll(profiles);
            for (var each : inside.subList(11 * round, 11 * round + 11)) {
                if (begin(thief, each) == 201) {
                    taken.add(each);
                }
            }
            thief = with(thief)
                    .body("{\"overlapHours\": " + (round == 3 ? 1 : 0) + "}")
                    .post("/api/v1/keys/me:rotate")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("key");
        }
        assertThat(taken).isSubsetOf(inside).hasSize(MOST_PEOPLE);
        var lineage = numberOf(owner);
        assertThat(alarms(alarm -> lineage.equals(alarm.get("lineage"))))
                .extracting(alarm -> alarm.get("kind"))
                .containsExactly("LOOKS_CAP");
        with(thief)
                .get("/api/v1/keys/me")
                .then()
                .statusCode(200)
                .body("lineage", org.hamcrest.Matchers.equalTo(lineage));

        // The operator knows the one that was given out.
        assertThat(revoke.lineageOf(lineage).orElseThrow().keys())
                .hasSize(2)
                .contains(numberOf(thief))
                .doesNotContain(lineage);
        with(thief).get("/api/v1/keys/me").then().statusCode(401);
        with(thief).post("/api/v1/keys/me:rotate").then().statusCode(401);
    }

    @Test
    void many_offers_show_an_employer_no_more_cards_than_the_cap() {
        for (var i = 0; i < 30; i++) {
            person();
        }
        var thief = key(Roles.EMPLOYER, employer);
        var seen = new HashMap<String, Integer>();
        var refused = 0;
        var offers = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            offers.add(offer());
        }
        market.tick();
        for (var offer : offers) {
            var answer = with(thief).get("/api/v1/offers/{id}/candidates", offer);
            if (answer.statusCode() == 429) {
                assertThat(answer.<String>path("code")).isEqualTo("seen_enough");
                refused++;
                continue;
            }
            List<String> cards = answer.path("cards.card");
            assertThat(cards).hasSizeLessThanOrEqualTo(30);
            cards.forEach(card -> seen.merge(card, 1, Integer::sum));
        }
        assertThat(seen).hasSize(MOST_CARDS);
        assertThat(refused).isPositive();
        assertThat(alarmsOf(numberOf(thief)))
                .extracting(alarm -> alarm.get("kind"))
                .containsExactly("CARDS_CAP");
        // What was seen today stays visible.
        with(thief)
                .get("/api/v1/offers/{id}/candidates", offers.getFirst())
                .then()
                .statusCode(200);
        System.out.printf("Stolen employer key: %d cards of 12 offers, %d lists refused.%n", seen.size(), refused);
    }

    @Test
    void whoever_opens_a_profile_of_nobody_is_noticed() {
        helped();
        var nobody =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        honey.mark(UUID.fromString(nobody.path("id")));
        letHelp(nobody, centre, true);
        var thief = key(Roles.COUNSELLOR, centre);
        assertThat(begin(thief, nobody.path("id"))).isEqualTo(201);
        assertThat(alarmsOf(numberOf(thief)))
                .extracting(alarm -> alarm.get("kind"))
                .containsExactly("HONEY_PROFILE");
        for (var role : List.of(Roles.AUDITOR, Roles.ADMINISTRATOR)) {
            Browser.enrol(role)
                    .browser()
                    .sends()
                    .get("/api/v1/alarms")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.viewer == '" + numberOf(thief) + "' }.kind", contains("HONEY_PROFILE"));
        }
    }

    @Inject
    Honey honey;
}
