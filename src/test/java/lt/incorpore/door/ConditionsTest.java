package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Nothing is sent twice, and nobody writes over what another has just changed.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConditionsTest {

    private static final String OFFER =
            "{\"kind\":\"VACANCY\",\"title\":\"%s\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                    + "\"pay\":{\"from\":%d,\"per\":\"MONTH\"}%s}";

    private final String key = Keys.key("employer", Keys.someOrganisation());

    private RequestSpecification employer() {
        return Keys.with(key);
    }

    private Response post(String title) {
        var answer = employer().body(OFFER.formatted(title, 1500, "")).post("/api/v1/offers");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static Response patch(RequestSpecification by, String id, String body) {
        return by.contentType("application/merge-patch+json").body(body).patch("/api/v1/offers/{id}", id);
    }

    @Test
    void a_tag_follows_from_content_and_language_and_not_from_the_key() {
        var posted = post("Virėjas");
        var id = posted.<String>path("id");
        var asOwner = employer().get("/api/v1/offers/{id}", id).header("ETag");
        var asNobody = given().header("Accept-Language", "en")
                .get("/api/v1/offers/{id}", id)
                .header("ETag");
        var asOther = Keys.asEmployer(Keys.someOrganisation())
                .get("/api/v1/offers/{id}", id)
                .header("ETag");
        assertThat(List.of(posted.header("ETag"), asOwner, asOther)).containsOnly(asNobody);
        assertThat(asNobody).startsWith("\"");
        assertThat(given().get("/api/v1/offers/{id}?lang=lt", id).header("ETag"))
                .isNotEqualTo(asNobody);

        var again = given().header("Accept-Language", "en")
                .header("If-None-Match", asNobody)
                .get("/api/v1/offers/{id}", id);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(asNobody);
        assertThat(again.headers().getValues("Vary").toString()).contains("Accept-Language");

        // As a proxy that packs answers hands tags on.
        assertThat(given().header("Accept-Language", "en")
                        .header("If-None-Match", "W/" + asNobody)
                        .get("/api/v1/offers/{id}", id)
                        .statusCode())
                .isEqualTo(304);
        patch(employer().header("If-Match", "W/" + asNobody), id, "{\"title\":\"Virėjas (-a)\"}")
                .then()
                .statusCode(200);

        var own = employer().get("/api/v1/own-offers").header("ETag");
        assertThat(employer()
                        .header("If-None-Match", own)
                        .get("/api/v1/own-offers")
                        .statusCode())
                .isEqualTo(304);
        patch(employer(), id, "{\"title\":\"Virėja (-as)\"}").then().statusCode(200);
        assertThat(employer()
                        .header("If-None-Match", own)
                        .get("/api/v1/own-offers")
                        .statusCode())
                .isEqualTo(200);
        assertThat(employer()
                        .header("If-None-Match", asNobody)
                        .get("/api/v1/offers/{id}", id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_not_modified_costs_nothing() {
        var id = post("Virėjas").<String>path("id");
        var tag = employer().get("/api/v1/offers/{id}", id).header("ETag");
        for (var i = 0; i < 5; i++) {
            employer()
                    .header("If-None-Match", tag)
                    .get("/api/v1/offers/{id}", id)
                    .then()
                    .statusCode(304);
        }
        var before = rest(employer().get("/api/v1/offers/{id}", id));
        var free = employer().header("If-None-Match", tag).get("/api/v1/offers/{id}", id);
        assertThat(free.header("RateLimit-Policy")).isEqualTo("\"key\";q=1000000;w=60");
        assertThat(rest(free)).isGreaterThanOrEqualTo(before);
        var after = rest(employer().get("/api/v1/offers/{id}", id));
        assertThat(after).isGreaterThan(before - 100);
    }

    private static int rest(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    @Test
    void a_patch_changes_what_it_names_and_leaves_all_else() {
        var posted = post("Virėjas");
        var id = posted.<String>path("id");
        var first = posted.header("ETag");
        var patched = patch(
                employer().header("If-Match", first),
                id,
                "{\"pay\":{\"to\":1800},\"hours\":{\"from\":40},\"description\":\"Skanu.\"}");
        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        assertThat(patched.<Map<String, Object>>path("content.pay"))
                .containsEntry("from", 1500)
                .containsEntry("to", 1800)
                .containsEntry("per", "MONTH");
        assertThat(patched.<String>path("content.title")).isEqualTo("Virėjas");
        assertThat(patched.header("ETag")).isNotEqualTo(first);
        var bare = patch(employer(), id, "{\"description\":null}");
        assertThat(bare.<String>path("content.description")).isNull();
        var same = patch(employer(), id, "{\"description\":null}");
        assertThat(same.header("Outcome")).isEqualTo("UNCHANGED");
        assertThat(same.header("ETag")).isEqualTo(bare.header("ETag"));

        var stale = patch(employer().header("If-Match", first), id, "{\"pay\":{\"to\":1900}}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<String>path("code")).isEqualTo("changed_meanwhile");
        assertThat(stale.<String>path("errors.find { it.pointer == '/pay/to' }.rejected"))
                .isEqualTo("1900");
        assertThat(stale.<String>path("errors.find { it.pointer == '/pay/to' }.suggestion"))
                .isEqualTo("1800");
        assertThat(stale.<List<String>>path("errors.pointer")).containsExactly("If-Match", "/pay/to");

        assertThat(patch(employer(), id, "{\"pay\":{\"from\":5}}").statusCode()).isEqualTo(422);
        assertThat(patch(employer(), id, "{\"pay\":\"much\"}").statusCode()).isEqualTo(400);
        assertThat(patch(employer(), id, "[]").statusCode()).isEqualTo(400);
        assertThat(patch(employer(), id, "{\"reference\":\"B\"}").statusCode()).isEqualTo(422);
        assertThat(patch(employer(), "job_999999999999", "{}").statusCode()).isEqualTo(404);
        assertThat(patch(Keys.asEmployer(Keys.someOrganisation()), id, "{\"title\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().contentType("application/merge-patch+json")
                        .body("{}")
                        .patch("/api/v1/offers/{id}", id)
                        .statusCode())
                .isEqualTo(401);
        employer().post("/api/v1/offers/{id}:close", id).then().statusCode(200);
        assertThat(patch(employer(), id, "{\"title\":\"x\"}").statusCode()).isEqualTo(410);
    }

    @Test
    void a_stale_put_or_close_is_refused_with_what_stands_now() {
        var address = "/api/v1/offers/by-reference/A-1";
        var absent = employer()
                .header("If-Match", "\"3-en\"")
                .body(OFFER.formatted("Virėjas", 1500, ""))
                .put(address);
        assertThat(absent.statusCode()).isEqualTo(412);
        var first = employer().body(OFFER.formatted("Virėjas", 1500, "")).put(address);
        assertThat(first.statusCode()).isEqualTo(201);
        var second = employer()
                .header("If-Match", first.header("ETag"))
                // Another language's tag names the same version.
                .header("Accept-Language", "lt")
                .body(OFFER.formatted("Virėjas", 1600, ""))
                .put(address);
        assertThat(second.statusCode()).isEqualTo(200);
        var stale = employer()
                .header("If-Match", first.header("ETag"))
                .body(OFFER.formatted("Kepėjas", 1600, ""))
                .put(address);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<String>path("errors.find { it.pointer == '/title' }.suggestion"))
                .isEqualTo("Virėjas");
        assertThat(stale.<List<String>>path("errors.pointer")).doesNotContain("/pay/from");
        var id = first.<String>path("id");
        assertThat(employer()
                        .header("If-Match", first.header("ETag"))
                        .post("/api/v1/offers/{id}:close", id)
                        .statusCode())
                .isEqualTo(412);
        assertThat(employer()
                        .header("If-Match", "\"nonsense\", " + second.header("ETag"))
                        .post("/api/v1/offers/{id}:close", id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_profile_is_changed_only_by_who_has_read_it() {
        var made = given().contentType("application/json").body("{}").post("/api/v1/profiles");
        var mine = made.<String>path("key");
        var address = "/api/v1/profiles/" + made.<String>path("id");
        assertThat(Keys.with(mine).body("{}").put(address).statusCode()).isEqualTo(428);
        var tag = Keys.with(mine).get(address).header("ETag");
        var changed = Keys.with(mine)
                .header("If-Match", tag)
                .body("{\"findable\":true,\"facts\":{\"education\":3}}")
                .put(address);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        var stale = Keys.with(mine)
                .header("If-Match", tag)
                .body("{\"facts\":{\"education\":5}}")
                .put(address);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("If-Match", "/facts/education", "/findable");
        assertThat(Keys.with(mine)
                        .header("If-Match", changed.header("ETag"))
                        .body("{}")
                        .put(address)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void preferences_are_honoured() {
        var minimal = employer()
                .header("Prefer", "return=minimal")
                .body(OFFER.formatted("Virėjas", 1500, ""))
                .post("/api/v1/offers");
        assertThat(minimal.statusCode()).isEqualTo(201);
        assertThat(minimal.asByteArray()).isEmpty();
        assertThat(minimal.header("Preference-Applied")).isEqualTo("return=minimal");
        var id = minimal.header("Location").replaceAll(".*/", "");
        var none = patch(employer().header("Prefer", "return=minimal"), id, "{\"title\":\"Kepėjas\"}");
        assertThat(none.statusCode()).isEqualTo(204);
        assertThat(none.header("ETag"))
                .isEqualTo(employer().get("/api/v1/offers/{id}", id).header("ETag"));

        var misspelt = OFFER.formatted("Virėjas", 1500, ",\"hourz\":5");
        var lenient = employer().body(misspelt).post("/api/v1/offers");
        assertThat(lenient.statusCode()).isEqualTo(201);
        assertThat(lenient.<String>path("warnings.find { it.pointer == '/hourz' }.suggestion"))
                .isEqualTo("hours");
        var strict = employer()
                .header("Prefer", "respond-async, handling=strict")
                .body(misspelt)
                .post("/api/v1/offers");
        assertThat(strict.statusCode()).isEqualTo(400);
    }

    @Test
    void other_peoples_pages_may_read_and_see_the_headers_but_send_no_key() {
        var id = post("Virėjas").<String>path("id");
        var read = given().header("Origin", "https://example.org").get("/api/v1/offers/{id}", id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Access-Control-Allow-Origin")).isIn("*", "https://example.org");
        assertThat(read.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(read.header("Access-Control-Expose-Headers"))
                .contains("ETag", "RateLimit", "Request-Id", "Retry-After", "Link");
        var asked = given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/offers");
        assertThat(String.valueOf(asked.header("Access-Control-Allow-Headers")).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("authorization");
    }
}
