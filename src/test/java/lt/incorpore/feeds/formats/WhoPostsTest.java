package lt.incorpore.feeds.formats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lt.incorpore.identity.Roles;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// An offer goes by the name of whoever posts it where it names nobody else, and leaves no trace while it is hidden.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhoPostsTest {

    private static final List<String> FORMS = List.of("", "/job-posting", "/position-opening", "/calendar");

    private final String organisation = Keys.someOrganisation();

    @Test
    void an_offer_under_ones_own_key_is_found_by_the_name_of_ones_organisation() {
        var key = Keys.key(Roles.EMPLOYER, organisation);
        var id = post(key, "Skalbėjas (-a)");
        Keys.with(key)
                .body(draft("Lygintojas (-a)").replaceFirst("\\{", "{\"employer\": {\"name\": \"UAB Kitas\"},"))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .body("names.employer", equalTo("UAB Kitas"));
        WaitForIndex.toCatchUp();
        given().queryParam("employer", organisation)
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.employer", contains(organisation));
        given().queryParam("q", organisation)
                .get("/api/v1/offers")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.why.evidence", hasItem("EMPLOYER"));
        given().queryParam("employer", organisation)
                .get("/api/v1/offers.atom")
                .then()
                .body("feed.entry.size()", equalTo(1));
        given().queryParam("employer", organisation)
                .get("/api/v1/offers.jsonld")
                .then()
                .body("itemListElement", hasSize(1))
                .body("itemListElement.item.hiringOrganization.name", everyItem(equalTo(organisation)));
        given().get("/api/v1/offers/" + id).then().body("names.employer", equalTo(organisation));
        given().get("/lt/job/" + id).then().statusCode(200).body(containsString(organisation));
    }

    @Test
    void what_nobody_has_seen_leaves_no_trace_but_its_owner_sees_it_as_others_will() {
        var key = Keys.keyOfUnverified(organisation);
        var id = post(key, "Skalbėjas (-a)");
        for (var form : FORMS) {
            given().get("/api/v1/offers/" + id + form).then().statusCode(404);
            Keys.with(key).get("/api/v1/offers/" + id + form).then().statusCode(200);
        }
        given().accept("application/ld+json").get("/api/v1/offers/" + id).then().statusCode(404);
        Keys.with(key).body("{}").post("/api/v1/offers/" + id + ":close").then().statusCode(200);
        for (var form : FORMS) {
            given().get("/api/v1/offers/" + id + form).then().statusCode(404);
        }
        var known = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        var ended = post(known, "Skalbėjas (-a)");
        Keys.with(known)
                .body("{}")
                .post("/api/v1/offers/" + ended + ":close")
                .then()
                .statusCode(200);
        for (var form : FORMS) {
            given().get("/api/v1/offers/" + ended + form).then().statusCode(410);
        }
    }

    private static String post(String key, String title) {
        return Keys.with(key)
                .body(draft(title))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String draft(String title) {
        return """
                {"kind": "VACANCY", "title": "%s", "iscoGroup": "8157", "place": {"municipality": "61"},
                 "pay": {"from": 1500, "per": "MONTH"}, "hours": {"from": 40}}""".formatted(title);
    }
}
