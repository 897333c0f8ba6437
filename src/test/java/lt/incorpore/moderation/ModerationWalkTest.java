package lt.incorpore.moderation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.screening.RescreenOffers;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A held offer is seen by its owner and by stewards, and by nobody else by any way, until a person has decided.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModerationWalkTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    ReportOffer report;

    @Inject
    RescreenOffers rescreen;

    @Inject
    EntityManager entities;

    private final String word = "Zuikis" + UUID.randomUUID().toString().substring(0, 8);
    private final String steward = Keys.key(Roles.STEWARD, Keys.someOrganisation());

    @Test
    void what_an_unverified_employer_posts_waits_for_a_person() {
        var employer = Keys.keyOfUnverified(Keys.someOrganisation());
        var posted = put(employer, "A-1", Map.of());
        var id = posted.<String>path("id");
        posted.then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("held.reasons", contains("UNVERIFIED"))
                .body("held.next", containsString("24 hours"));
        seenByNobody(id);
        Keys.with(employer)
                .get("/api/v1/offers/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"));
        put(employer, "A-1", Map.of()).then().statusCode(200).header("Outcome", "UNCHANGED");

        var waiting = inQueue(id);
        assertThat(waiting.get("late")).isEqualTo(false);
        assertThat(waiting.get("waitedHours")).isEqualTo(0);
        assertThat((Map<?, ?>) waiting.get("organisation")).hasFieldOrPropertyWithValue("verified", false);

        decide(id, "APPROVE", "Kodas patikrintas.").statusCode(200).body("state", equalTo("OPEN"));
        seenByAll(id);
        decide(id, "APPROVE", "").statusCode(409).body("code", equalTo("offer_not_held"));

        put(employer, "A-1", Map.of("title", word + " kitas")).then().body("state", equalTo("HELD"));
        seenByNobody(id);
    }

    @Test
    void an_organisation_whose_code_a_steward_looked_up_is_no_longer_held() {
        var employer = Keys.keyOfUnverified(Keys.someOrganisation());
        var id = put(employer, "B-1", Map.of()).<String>path("id");
        var organisation =
                ((Map<?, ?>) java.util.Objects.requireNonNull(inQueue(id).get("organisation"))).get("id");
        Keys.with(steward)
                .body(Map.of("code", "30"))
                .post("/api/v1/moderation/organisations/{id}:verify", organisation)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        Keys.with(steward)
                .body(Map.of("code", "300000001"))
                .post("/api/v1/moderation/organisations/{id}:verify", organisation)
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
        put(employer, "B-2", Map.of()).then().statusCode(201).body("state", equalTo("OPEN"));
    }

    @Test
    void a_rejected_offer_says_why_and_can_be_appealed() {
        var employer = Keys.keyOfUnverified(Keys.someOrganisation());
        var id = put(employer, "C-1", Map.of()).<String>path("id");
        decide(id, "REJECT", "").statusCode(400).body("errors.pointer", contains("/reason"));
        decide(id, "REJECT", "Tokios įmonės nėra.").statusCode(200).body("state", equalTo("CLOSED"));
        Keys.with(employer)
                .get("/api/v1/offers/{id}", id)
                .then()
                .body("closeReason", equalTo("REJECTED"))
                .body("held.answer", equalTo("Tokios įmonės nėra."))
                .body("held.next", containsString("appeal"));
        seenByNobody(id);
        put(employer, "C-1", Map.of()).then().statusCode(200).header("Outcome", "UNCHANGED");

        appeal(Keys.key(Roles.EMPLOYER, Keys.someOrganisation()), id, "Mano!").statusCode(404);
        appeal(employer, id, " ").statusCode(400).body("errors.pointer", contains("/text"));
        appeal(employer, id, "x".repeat(2_001)).statusCode(400).body("errors.code", contains("too_long"));
        appeal(employer, id, "Esame registruoti nuo vakar.")
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("held.reasons", hasItem("APPEALED"));
        var waiting = inQueue(id);
        assertThat(String.valueOf(waiting.get("appeals"))).contains("Esame registruoti nuo vakar.");
        assertThat(String.valueOf(waiting.get("decisions"))).contains("REJECT", "Tokios įmonės nėra.");

        put(employer, "C-1", Map.of("title", word + " pataisytas"))
                .then()
                .body("state", equalTo("HELD"))
                .body("held.reasons", hasItems("UNVERIFIED", "APPEALED"));
        decide(id, "APPROVE", "Radome.").statusCode(200);
        seenByAll(id);
        appeal(employer, id, "Dar kartą").statusCode(409).body("code", equalTo("nothing_to_appeal"));
    }

    @Test
    void two_independent_reports_hide_an_offer_at_once() {
        // Other tests report from the same address, which may do so only so often a day.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("DELETE FROM moderation_report")
                        .executeUpdate());
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        var id = put(employer, "D-1", Map.of()).<String>path("id");
        var number = Offer.numberOf(id).orElseThrow();
        given().contentType("application/json")
                .body(Map.of())
                .post("/api/v1/offers/{id}:report", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        reportOverHttp(id).statusCode(202);
        reportOverHttp(id).statusCode(202);
        seenByAll(id);
        report.report(number, Report.Reason.ASKS_FOR_MONEY, "2001:db8:1:2:aaaa::1");
        seenByNobody(id);
        assertThat(String.valueOf(inQueue(id).get("reports"))).contains("ASKS_FOR_MONEY", "NOT_A_REAL_OFFER");
        put(employer, "D-1", Map.of("title", word + " po pranešimo"))
                .then()
                .body("state", equalTo("HELD"))
                .body("held.reasons", contains("REPORTED"));

        decide(id, "APPROVE", "").statusCode(200);
        seenByAll(id);
        report.report(number, Report.Reason.OTHER, "2001:db8:1:2:bbbb::2");
        report.report(number, Report.Reason.OTHER, "192.0.2.7");
        seenByAll(id);
        report.report(number, Report.Reason.OTHER, "192.0.2.8");
        seenByNobody(id);
    }

    @Test
    void one_address_reports_five_offers_a_day() {
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        for (var i = 0; i < 5; i++) {
            report.report(numberOf(put(employer, "E-" + i, Map.of())), Report.Reason.OTHER, "198.51.100.9");
        }
        var sixth = numberOf(put(employer, "E-6", Map.of()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> report.report(sixth, Report.Reason.OTHER, "198.51.100.9"))
                .hasMessageContaining("too_many_reports");
    }

    @Test
    void what_a_rule_blocks_is_not_kept_and_what_it_holds_waits() {
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        put(employer, "H-1", Map.of("description", "A deposit of 50 euro is required."))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("screen_r1_fee"))
                .body("errors.rejected", hasItem(containsString("deposit")))
                .body("errors.suggestion", hasItem(notNullValue()));
        var cash = Map.<String, Object>of("description", "Cash in hand, no paperwork.");
        var posted = put(employer, "H-1", cash);
        posted.then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("held.reasons", contains("SCREEN"))
                .body("held.findings.code", hasItem("screen_r12_no_contract"))
                .body("warnings.severity", hasItem("REVIEW"));
        var id = posted.<String>path("id");
        seenByNobody(id);
        put(employer, "H-1", Map.of("description", "A written contract from the first day."))
                .then()
                .body("state", equalTo("OPEN"));
        seenByAll(id);

        put(employer, "H-1", cash).then().body("state", equalTo("HELD"));
        decide(id, "APPROVE", "").statusCode(200);
        makeRulesOld(id);
        assertThat(rescreen.rescreen()).isZero();
        seenByAll(id);
        makeUnapproved(id);
        assertThat(rescreen.rescreen()).isEqualTo(1);
        seenByNobody(id);
    }

    @Test
    void what_a_rule_blocks_can_be_put_before_a_person() {
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        var blocked = Map.<String, Object>of("description", "A deposit of 50 euro is required.");
        put(employer, "J-1", blocked).then().statusCode(422);
        var draft = draft(blocked);
        draft.put("reference", "J-1");
        appealDraft(employer, draft, "").statusCode(400).body("errors.pointer", contains("/text"));
        var wrong = new HashMap<>(draft);
        wrong.remove("pay");
        appealDraft(employer, wrong, "Prašau").statusCode(422).body("errors.code", hasItem("pay_missing"));
        appealDraft(employer, draft(Map.of()), "Prašau").statusCode(409);
        var waits = appealDraft(employer, draft, "Grąžinamas tą pačią dieną, raktas nuo spintelės.")
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("held.reasons", contains("SCREEN", "APPEALED"))
                .body("held.findings.code", hasItem("screen_r1_fee"));
        var id = waits.extract().<String>path("id");
        seenByNobody(id);
        assertThat(String.valueOf(inQueue(id).get("appeals"))).contains("spintelės");
        decide(id, "APPROVE", "Teisėta.").statusCode(200);
        seenByAll(id);
        put(employer, "J-1", blocked).then().statusCode(200).header("Outcome", "UNCHANGED");
        put(employer, "J-1", Map.of("description", "A deposit of 60 euro is required."))
                .then()
                .statusCode(422);
        seenByAll(id);
    }

    @Test
    void fields_that_contradict_the_words_or_the_register_wait_or_are_refused() {
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        put(employer, "K-1", Map.of("employer", Map.of("name", "UAB Adata", "code", "300123456")))
                .then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("held.findings.code", contains("screen_employer_code"));
        put(employer, "K-2", Map.of("employer", Map.of("name", "UAB Adata", "code", "300123454")))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"));
        put(employer, "K-3", Map.of("employer", Map.of("name", "darbas.vilnius@gmail.com")))
                .then()
                .statusCode(201)
                .body("held.findings.pointer", contains("/employer/name"))
                .body("held.findings.code", contains("screen_r8_contact"));
        var young = "We hire teenagers from 15 years old.";
        put(employer, "K-4", Map.of("description", young)).then().statusCode(201);
        put(employer, "K-5", Map.of("description", young, "hazardous", true))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("screen_r16_minors"));
        put(employer, "K-6", Map.of("description", young, "hours", Map.of("from", 40, "shifts", List.of("NIGHT"))))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("screen_r16_minors"));
        var fluent = "Puikus lietuvių kalbos mokėjimas.";
        put(employer, "K-7", Map.of("description", fluent, "contact", "COLLEAGUES_ONLY"))
                .then()
                .body("warnings.code", hasItem("screen_language_unneeded"));
        put(employer, "K-8", Map.of("description", fluent, "contact", "CUSTOMERS_FACE_TO_FACE"))
                .then()
                .body("warnings.code", not(hasItem("screen_language_unneeded")));
    }

    @Test
    void a_draft_is_checked_against_what_is_posted_and_codes_are_proposed() {
        var employer = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        var text =
                "Ieškome žmogaus, kuris moka dirbti siuvimo mašina, taiso drabužius ir siuva užuolaidas mūsų siuvykloje "
                        + word;
        var changes = Map.<String, Object>of("title", "Siuvėja overlokininkė", "description", text);
        var id = put(employer, "L-1", changes).<String>path("id");
        with(employer)
                .body(draft(changes))
                .post("/api/v1/offers:validate")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("warnings.find { it.code == 'duplicate_of_own' }.suggestion", equalTo(id))
                .body("proposals.occupations.uri", not(org.hamcrest.Matchers.empty()))
                .body("proposals.skills.words", not(org.hamcrest.Matchers.empty()));
        var same = draft(changes);
        same.put("reference", "L-1");
        with(employer)
                .body(same)
                .post("/api/v1/offers:validate")
                .then()
                .body("warnings.code", not(hasItem("duplicate_of_own")));
        with(employer)
                .body(List.of(draft(changes)))
                .post("/api/v1/offers:batch?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("lines[0].errors.code", hasItem("duplicate_of_own"));
    }

    @Test
    void the_same_text_under_several_employers_waits() {
        var text = "Tikras ilgas skelbimo tekstas apie paprastą darbą. ".repeat(6) + word;
        for (var i = 0; i < 2; i++) {
            put(Keys.key(Roles.EMPLOYER, Keys.someOrganisation()), "I-1", Map.of("description", text))
                    .then()
                    .body("state", equalTo("OPEN"));
        }
        put(Keys.key(Roles.EMPLOYER, Keys.someOrganisation()), "I-1", Map.of("description", text))
                .then()
                .body("state", equalTo("HELD"))
                .body("held.findings.code", hasItem("screen_r15_copied"));
    }

    @Test
    void only_stewards_of_others_decide() {
        var organisation = Keys.someOrganisation();
        var employer = Keys.keyOfUnverified(organisation);
        var id = put(employer, "F-1", Map.of()).<String>path("id");
        Keys.with(employer).get("/api/v1/moderation/queue").then().statusCode(403);
        given().get("/api/v1/moderation/queue").then().statusCode(401);
        Keys.with(Keys.key(Roles.STEWARD, organisation))
                .body(Map.of("decision", "APPROVE"))
                .post("/api/v1/moderation/offers/{id}:decide", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("own_offer"));
        Keys.with(employer)
                .body(Map.of("reason", "REJECTED"))
                .post("/api/v1/offers/{id}:close", id)
                .then()
                .statusCode(400);
        Keys.with(employer)
                .body("")
                .post("/api/v1/offers/{id}:close", id)
                .then()
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void the_queue_is_paged_from_the_oldest() {
        var employer = Keys.keyOfUnverified(Keys.someOrganisation());
        put(employer, "G-1", Map.of());
        put(employer, "G-2", Map.of());
        var first = Keys.with(steward).queryParam("limit", 1).get("/api/v1/moderation/queue");
        first.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total.value", greaterThanOrEqualTo(2))
                .body("next", notNullValue());
        Keys.with(steward)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/moderation/queue")
                .then()
                .statusCode(200)
                .body("items.id", not(contains(first.<String>path("items[0].id"))));
    }

    private void makeRulesOld(String id) {
        change(id, "rules = 'old'");
    }

    private void makeUnapproved(String id) {
        change(id, "rules = 'old', approved = false");
    }

    private void change(String id, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE offer SET " + what + " WHERE number = "
                                + Offer.numberOf(id).orElseThrow())
                        .executeUpdate());
    }

    private ValidatableResponse reportOverHttp(String id) {
        return given().contentType("application/json")
                .body(Map.of("reason", "NOT_A_REAL_OFFER"))
                .post("/api/v1/offers/{id}:report", id)
                .then();
    }

    private void seenByNobody(String id) {
        var status = given().get("/api/v1/offers/{id}", id).statusCode();
        assertThat(status).isIn(404, 410);
        WaitForIndex.toCatchUp();
        search().then().statusCode(200).body("items.id", not(hasItem(id)));
        awaitMatched(id, false);
    }

    private void seenByAll(String id) {
        given().get("/api/v1/offers/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("held", nullValue());
        WaitForIndex.toCatchUp();
        search().then().statusCode(200).body("items.id", hasItem(id));
        awaitMatched(id, true);
    }

    private Response search() {
        return given().queryParam("q", word).queryParam("limit", 50).get("/api/v1/offers");
    }

    private void awaitMatched(String id, boolean wanted) {
        var end = Instant.now().plus(LONGEST);
        while (matched().contains(id) != wanted) {
            assertThat(Instant.now()).as(id + " matched: " + !wanted).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private List<String> matched() {
        return given().contentType("application/json")
                .body("{\"reach\":{\"municipality\":\"82\"}}")
                .post("/api/v1/matches?limit=100&q={word}", word)
                .path("items.offer.id");
    }

    private Map<String, Object> inQueue(String id) {
        var queue = Keys.with(steward).queryParam("limit", 100).get("/api/v1/moderation/queue");
        queue.then().statusCode(200).body("items.id", hasItem(id));
        return queue.path("items.find { it.id == '" + id + "' }");
    }

    private ValidatableResponse decide(String id, String decision, String reason) {
        return Keys.with(steward)
                .body(Map.of("decision", decision, "reason", reason))
                .post("/api/v1/moderation/offers/{id}:decide", id)
                .then();
    }

    private static ValidatableResponse appeal(String key, String id, String text) {
        return Keys.with(key)
                .body(Map.of("text", text))
                .post("/api/v1/offers/{id}:appeal", id)
                .then();
    }

    private static long numberOf(Response posted) {
        return Offer.numberOf(posted.path("id")).orElseThrow();
    }

    private static ValidatableResponse appealDraft(String key, Map<String, Object> draft, String text) {
        return Keys.with(key)
                .body(Map.of("offer", draft, "text", text))
                .post("/api/v1/offers:appeal")
                .then();
    }

    private Response put(String key, String reference, Map<String, Object> changes) {
        return with(key).body(draft(changes)).put("/api/v1/offers/by-reference/{reference}", reference);
    }

    private Map<String, Object> draft(Map<String, Object> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "VACANCY",
                "title",
                word,
                "iscoGroup",
                "9112",
                "place",
                Map.of("municipality", "82"),
                "pay",
                Map.of("from", 1500, "per", "MONTH")));
        body.putAll(changes);
        return body;
    }

    private static RequestSpecification with(String key) {
        return Keys.with(key);
    }
}
