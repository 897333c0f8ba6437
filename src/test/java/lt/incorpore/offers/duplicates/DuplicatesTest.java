package lt.incorpore.offers.duplicates;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Who posts the same again is told so, and readers see what else it was posted as.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DuplicatesTest {

    private final String mark = UUID.randomUUID().toString().replace('-', ' ');
    private final String text =
            "Valome biurus ir laiptines mieste " + mark + " darbas rytais penkias dienas per savaitę, "
                    + "suteikiame visas priemones ir mokome pirmą savaitę kartu su mentore";

    @Test
    void the_same_again_is_warned_of_and_shown_beside_the_other() {
        var owner = Keys.key(Roles.EMPLOYER, someOrganisation());
        var other = Keys.key(Roles.EMPLOYER, someOrganisation());
        String first = post(owner, "A-1", "82", text)
                .body("warnings.code", not(hasItem("duplicate_of_own")))
                .extract()
                .path("id");
        String second = post(owner, "A-2", "82", text.toUpperCase(java.util.Locale.ROOT) + "!")
                .body("warnings.findAll { it.code == 'duplicate_of_own' }.suggestion", contains(first))
                .extract()
                .path("id");
        post(other, "B-1", "82", text + " skambinkite").body("warnings.code", hasItem("duplicate_of_another"));
        post(owner, "A-3", "13", text).body("warnings.code", not(hasItem("duplicate_of_own")));
        given().get("/api/v1/offers/" + first + "/duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(second))
                .body("items[0].likeness", equalTo(1.0f));
        with(owner)
                .body("{}")
                .post("/api/v1/offers/" + second + ":close")
                .then()
                .statusCode(200);
        given().get("/api/v1/offers/" + first + "/duplicates").then().body("items", hasSize(1));
        given().get("/api/v1/offers/" + second + "/duplicates").then().statusCode(404);
    }

    @Test
    void an_offer_that_is_replaced_is_no_duplicate_of_itself() {
        var owner = Keys.key(Roles.EMPLOYER, someOrganisation());
        // Another text than the other test's, of which it might be a near duplicate.
        var own = "Kepame duoną ir bandeles kaimo kepykloje " + mark + " ruošiame tešlą, prižiūrime krosnis, kraunam"
                + " padėklus ir vežame kepinius į parduotuves kas antrą vakarą";
        for (var i = 0; i < 2; i++) {
            with(owner)
                    .body(body("82", own + " " + i))
                    .put("/api/v1/offers/by-reference/C-1")
                    .then()
                    .statusCode(i == 0 ? 201 : 200)
                    .body("warnings.code", not(hasItem("duplicate_of_own")));
        }
    }

    private static ValidatableResponse post(String key, String reference, String municipality, String text) {
        return with(key)
                .body(body(municipality, text).replaceFirst("\\{", "{\"reference\": \"" + reference + "\","))
                .post("/api/v1/offers")
                .then()
                .statusCode(201);
    }

    private static String body(String municipality, String text) {
        return """
                {"kind": "VACANCY", "title": "Valytojas (-a)", "language": "lt", "description": "%s",
                 "occupation": "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397",
                 "place": {"municipality": "%s"}, "contact": "NONE", "contract": "PERMANENT",
                 "pay": {"from": 1500, "per": "MONTH"}, "hours": {"from": 40}}""".formatted(text, municipality);
    }
}
