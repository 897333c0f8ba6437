package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.AllowedOffers;
import lt.incorpore.search.Filters;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Words narrow which offers are matched; the order among them stays exactly that of the match.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WordsInMatchesTest {

    /// No other test offers work there: what others leave behind fills no list of this one.
    private static final String TOWN = "87";

    private static final Map<String, Object> REACH = Map.of("municipality", TOWN, "km", 5);

    @Inject
    Market market;

    @Inject
    AllowedOffers allowed;

    private final String employer = Keys.someOrganisation();
    private String cleaner = "";
    private String welder = "";

    @BeforeEach
    void publish_a_cleaner_and_a_welder() {
        cleaner = publish("Valytojas (-a)", "9112", "VACANCY");
        welder = publish("Suvirintojas (-a)", "7212", "SEASONAL");
        market.tick();
        WaitForIndex.toCatchUp();
    }

    @Test
    void a_ukrainian_word_leaves_the_cleaner_and_rules_out_the_welder() {
        match("прибиральниця", "")
                .then()
                .statusCode(200)
                .body("items.offer.id", hasItem(cleaner))
                .body("items.offer.id", not(hasItem(welder)))
                .body("words.understood.word", contains("прибиральниця"))
                .body("words.understood[0].concept.code", notNullValue())
                .body("words.understood[0].corrected", equalTo(false));
    }

    @Test
    void the_order_is_that_of_all_matches_with_the_others_left_out() {
        var all = ranked(match("", ""));
        var found = allowed.by("valytojas", Filters.NONE, Lang.LT).numbers();
        assertThat(found).isNotNull();
        var left = new ArrayList<>(all);
        left.removeIf(
                id -> java.util.Arrays.binarySearch(found, Offer.numberOf(id).orElseThrow()) < 0);
        assertThat(ranked(match("valytojas", ""))).isEqualTo(left).contains(cleaner);
    }

    @Test
    void kinds_and_what_would_help_stay_within_the_words() {
        var answer = match("suvirintojas", "&kind=SEASONAL&explain=full&notYet=0");
        answer.then()
                .statusCode(200)
                .body("items.offer.id", hasItem(welder))
                .body("notYet", empty())
                .body("items.offer.kind.unique()", contains("SEASONAL"));
        assertThat(answer.<Integer>path("whatWouldHelp.open")).isLessThanOrEqualTo(answer.<Integer>path("considered"));
        match("suvirintojas", "&kind=VACANCY").then().body("items.offer.id", not(hasItem(welder)));
    }

    @Test
    void what_was_corrected_passed_over_or_found_nothing_is_said() {
        match("valytojass darbas", "")
                .then()
                .statusCode(200)
                .body("words.understood[0].corrected", equalTo(true))
                .body("words.passedOver", contains("darbas"));
        match("xqzwvk", "")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("notYet", empty())
                .body("considered", equalTo(0))
                .body("words.found", equalTo(0))
                .body("words.instead", notNullValue());
    }

    @Test
    void words_that_say_nothing_rule_nothing_out() {
        match("ieškau darbo", "")
                .then()
                .statusCode(200)
                .body("items.offer.id", hasItems(cleaner, welder))
                .body("words.understood", empty())
                .body("words.passedOver", contains("ieškau", "darbo"));
    }

    @Test
    void bad_words_are_findings_like_everywhere() {
        match("a".repeat(201), "").then().statusCode(400).body("errors.pointer", contains("?q"));
        match("b ".repeat(21), "").then().statusCode(400).body("errors[0].code", equalTo("too_many"));
        match("valytojas", "&q=x").then().statusCode(400).body("errors[0].code", equalTo("twice"));
        match("valytojas", "&near=82").then().statusCode(400).body("errors[0].pointer", equalTo("?near"));
    }

    @Test
    void an_own_profile_can_be_matched_within_words_too() {
        var made = given().contentType("application/json")
                .body(Map.of("facts", Map.of("reach", REACH)))
                .post("/api/v1/profiles");
        Keys.with(made.<String>path("key"))
                .queryParam("q", "valytojas")
                .queryParam("limit", 100)
                .get("/api/v1/profiles/{id}/matches", made.<String>path("id"))
                .then()
                .statusCode(200)
                .body("items.offer.id", hasItem(cleaner))
                .body("items.offer.id", not(hasItem(welder)));
    }

    private static List<String> ranked(Response answer) {
        return answer.path("items.offer.id");
    }

    private static Response match(String words, String more) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("reach", REACH))
                .post("/api/v1/matches?limit=100&q={words}" + more, words);
    }

    private String publish(String title, String group, String kind) {
        return Keys.asEmployer(employer)
                .body(Map.of(
                        "kind",
                        kind,
                        "title",
                        title,
                        "iscoGroup",
                        group,
                        "place",
                        Map.of("municipality", TOWN),
                        "pay",
                        Map.of("from", 1500, "per", "MONTH")))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
