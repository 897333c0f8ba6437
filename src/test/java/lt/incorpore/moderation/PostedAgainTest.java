package lt.incorpore.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// What a report, a rejection or an appeal put aside does not come back by being ended, copied or changed a little;
/// a person's decision settles it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PostedAgainTest {

    private static final String ANY = "/api/v1/offers";

    @Inject
    ReportOffer report;

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private final String steward = Keys.key(Roles.STEWARD, Keys.someOrganisation());
    private final String employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
    private final String other = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());

    @Test
    void a_reported_offer_stays_aside_when_it_is_ended_and_sent_again_or_copied() {
        var text = "Rūšiuojame siuntas " + mark;
        var id = put(employer, "R-1", text).<String>path("id");
        reported(id, 1);
        waits(post(employer, text), "REPORTED");
        close(id);
        waits(post(employer, text + " A."), "REPORTED");
        var again = put(employer, "R-1", text);
        waits(again, "REPORTED");
        assertThat(again.<String>path("id")).isEqualTo(id);
        close(id);
        waits(put(employer, "R-1", "Visai kitas darbas sode prie obelų " + mark), "REPORTED");
        waits(post(employer, text), "REPORTED");
        open(post(employer, "Kepame duoną kepykloje naktimis ir savaitgaliais " + mark));

        decide(id, "APPROVE");
        open(put(employer, "R-1", "Visai kitas darbas sode prie kriaušių " + mark));
        close(id);
        open(put(employer, "R-1", "Visai kitas darbas sode prie kriaušių " + mark));
    }

    @Test
    void a_rejected_text_waits_from_whomever_it_comes() {
        var text = "Renkame uogas miške ir vežame į supirktuvę " + mark;
        var id = held(employer, "S-1", text);
        decide(id, "REJECT");
        waits(post(other, text), "REJECTED_BEFORE");
        waits(post(employer, text + ", skambinkite"), "REJECTED_BEFORE");
        var mended = put(employer, "S-1", "Skiname obuolius sode " + mark);
        mended.then().statusCode(201);
        waits(mended, "REJECTED_BEFORE");
        decide(mended.path("id"), "APPROVE");
        waits(post(employer, text), "REJECTED_BEFORE");

        var approved = post(other, text).<String>path("id");
        decide(approved, "APPROVE");
        var more = Map.of("from", 1600, "per", "MONTH");
        var changed = Keys.with(other)
                .contentType("application/merge-patch+json")
                .body(Map.of("pay", more))
                .patch(ANY + "/{id}", approved);
        changed.then().statusCode(200);
        open(changed);
    }

    @Test
    void a_longer_text_waits_though_another_changed_a_few_words() {
        var text = ("Ieškome žmonių, kurie moka lyginti ir pakuoti drabužius, dirba kruopščiai ir nori "
                + "mokytis siūti mūsų dirbtuvėje " + mark + ". ");
        decide(held(employer, "T-1", text), "REJECT");
        waits(post(other, text + "A."), "REJECTED_BEFORE");
        open(post(other, "Trumpai"));
    }

    @Test
    void very_short_texts_of_others_wait_only_when_all_else_is_the_same() {
        var text = mark.substring(0, Math.min(6, mark.length()));
        decide(held(employer, "U-1", text), "REJECT");
        waits(post(other, text), "REJECTED_BEFORE");
        var body = new java.util.HashMap<>(draft(text));
        body.put("pay", Map.of("from", 1700, "per", "MONTH"));
        open(Keys.with(Keys.key(Roles.EMPLOYER, Keys.someOrganisation()))
                .body(body)
                .post(ANY));
    }

    private String held(String key, String reference, String text) {
        var id = put(key, reference, text).<String>path("id");
        reported(id, 1);
        return id;
    }

    private void reported(String id, int round) {
        var number = Offer.numberOf(id).orElseThrow();
        for (var i = 0; i < 2; i++) {
            report.report(number, Report.Reason.ASKS_FOR_MONEY, "198.18." + number % 250 + "." + (10 * round + i));
        }
    }

    private static void waits(Response posted, String reason) {
        assertThat(posted.<String>path("state")).as(posted.asString()).isEqualTo("HELD");
        assertThat(posted.<List<String>>path("held.reasons")).containsExactly(reason);
    }

    private static void open(Response posted) {
        assertThat(posted.<String>path("state")).as(posted.asString()).isEqualTo("OPEN");
    }

    private void close(String id) {
        Keys.with(employer).body("{}").post(ANY + "/{id}:close", id).then().statusCode(200);
    }

    private void decide(String id, String decision) {
        Keys.with(steward)
                .body(Map.of("decision", decision, "reason", "Todėl."))
                .post("/api/v1/moderation/offers/{id}:decide", id)
                .then()
                .statusCode(200);
    }

    private static Response put(String key, String reference, String text) {
        return Keys.with(key).body(draft(text)).put(ANY + "/by-reference/{reference}", reference);
    }

    private static Response post(String key, String text) {
        return Keys.with(key).body(draft(text)).post(ANY);
    }

    private static Map<String, Object> draft(String text) {
        return Map.of(
                "kind",
                "VACANCY",
                "title",
                text,
                "iscoGroup",
                "9112",
                "place",
                Map.of("municipality", "56"),
                "pay",
                Map.of("from", 1500, "per", "MONTH"));
    }
}
