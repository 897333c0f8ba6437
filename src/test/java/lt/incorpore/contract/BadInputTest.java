package lt.incorpore.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is sent: a clear problem, never a failure of ours, never a look inside, and nothing stored.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    private static final String OFFER =
            "{\"kind\":\"VACANCY\",\"title\":\"Virėjas\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                    + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}%s}";

    /// @param status the expected one; @param code the expected problem; @param pointer one that must be among the
    /// findings
    private record Case(String name, int status, String code, String pointer, Function<BadInputTest, Response> sent) {}

    private final String employer = Keys.someOrganisation();

    @Test
    void fifty_kinds_of_bad_input_are_each_answered_with_a_clear_problem() {
        var cases = new ArrayList<Case>();
        shapes(cases);
        codes(cases);
        numbers(cases);
        people(cases);
        doors(cases);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(50);
        var before = ownOffers();

        var all = new SoftAssertions();
        for (var bad : cases) {
            holds(bad, bad.sent.apply(this), all);
        }
        all.assertAll();
        assertThat(ownOffers()).isEqualTo(before);
    }

    private static void holds(Case bad, Response answer, SoftAssertions all) {
        var body = answer.asString();
        all.assertThat(answer.statusCode()).as(bad.name + ": " + body).isEqualTo(bad.status);
        all.assertThat(body)
                .as(bad.name)
                .doesNotContain("Exception", "at lt.", "org.hibernate", "jackson", "SQL", "org.postgresql");
        all.assertThat(answer.contentType()).as(bad.name).startsWith("application/problem+json");
        if (!answer.contentType().startsWith("application/problem+json")) {
            return;
        }
        all.assertThat(answer.<String>path("code")).as(bad.name).isEqualTo(bad.code);
        all.assertThat(answer.header("Request-Id")).as(bad.name).isNotBlank();
        all.assertThat(answer.<String>path("title")).as(bad.name).isNotBlank();
        if (!bad.pointer.isEmpty()) {
            all.assertThat(answer.<List<String>>path("errors.pointer"))
                    .as(bad.name + ": " + body)
                    .contains(bad.pointer);
            all.assertThat(answer.<List<String>>path("errors.message"))
                    .as(bad.name)
                    .allMatch(message -> message != null && !message.isBlank());
        }
    }

    @Test
    void every_finding_comes_at_once_in_the_callers_language() {
        var answer = employer()
                .header("Accept-Language", "lt")
                .body(
                        "{\"kind\":\"VACANCI\",\"titel\":\"x\",\"occupation\":\"nonsense\",\"hours\":{\"from\":90,\"to\":\"x\"},"
                                + "\"place\":{\"municipality\":\"Utena\"},\"education\":12}")
                .post("/api/v1/offers");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .contains(
                        "/kind",
                        "/titel",
                        "/hours/to",
                        "/hours/from",
                        "/title",
                        "/occupation",
                        "/place/municipality",
                        "/education",
                        "/pay/from");
        assertThat(answer.<String>path("errors.find { it.pointer == '/kind' }.suggestion"))
                .isEqualTo("VACANCY");
        assertThat(answer.<String>path("errors.find { it.pointer == '/titel' }.suggestion"))
                .isEqualTo("title");
        assertThat(answer.<String>path("errors.find { it.pointer == '/place/municipality' }.suggestion"))
                .isEqualTo("82");
        assertThat(answer.<String>path("errors.find { it.pointer == '/pay/from' }.law"))
                .contains("25 str.");
    }

    private void shapes(List<Case> cases) {
        cases.add(post("empty body", 400, "", ""));
        cases.add(post("not JSON", 400, "", "hello"));
        cases.add(post("cut JSON", 400, "", "{\"kind\":\"VACANCY\""));
        cases.add(post("null", 400, "", "null"));
        cases.add(post("array for an object", 400, "", "[]"));
        cases.add(post("string for an object", 400, "", "\"offer\""));
        cases.add(post("number for an object", 400, "", "17"));
        cases.add(post("two values", 400, "", "{} {}"));
        cases.add(post("same field twice", 400, "", "{\"kind\":\"VACANCY\",\"kind\":\"SEASONAL\"}"));
        cases.add(post("deep JSON", 400, "", "[".repeat(2_000) + "]".repeat(2_000)));
        cases.add(post(
                "deep JSON inside a field",
                400,
                "",
                "{\"place\":" + "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_501)));
        cases.add(post("unknown field", 400, "/colour", offer(",\"colour\":\"red\"")));
        cases.add(post("unknown field inside", 400, "/hours/from_", offer(",\"hours\":{\"from_\":5}")));
        cases.add(post("text for a number", 400, "/education", offer(",\"education\":\"high\"")));
        cases.add(post("object for a text", 400, "/description", offer(",\"description\":{}")));
        cases.add(post("object for a list", 400, "/skills", offer(",\"skills\":{\"a\":1}")));
        cases.add(post("fraction for a whole number", 400, "/positions", offer(",\"positions\":1.5")));
        cases.add(post("huge number", 400, "/positions", offer(",\"positions\":99999999999999999999")));
        cases.add(post("unknown word", 400, "/contract", offer(",\"contract\":\"FOREVER\"")));
        cases.add(post("not a date", 400, "/start", offer(",\"start\":\"30.11.2026\"")));
        cases.add(post("broken UTF-8", 400, "", null));
        cases.add(new Case(
                "wrong media type",
                415,
                "unsupported_media_type",
                "",
                test -> given().header("Authorization", "Bearer " + Keys.key("employer", test.employer))
                        .contentType("text/csv")
                        .body("a;b")
                        .post("/api/v1/offers")));
        cases.add(new Case(
                "five megabytes",
                413,
                "too_large",
                "",
                test -> test.employer()
                        .body(offer(",\"description\":\"" + "x".repeat(5_000_000) + "\""))
                        .post("/api/v1/offers")));
    }

    private void codes(List<Case> cases) {
        cases.add(rejected(
                "unknown occupation",
                "/occupation",
                offer(",\"occupation\":\"http://data.europa.eu/esco/occupation/1\"")));
        cases.add(rejected(
                "group of two digits", "/iscoGroup", OFFER.formatted("").replace("5120", "51")));
        cases.add(rejected("unknown group", "/iscoGroup", OFFER.formatted("").replace("5120", "5999")));
        cases.add(rejected(
                "unknown municipality",
                "/place/municipality",
                OFFER.formatted("").replace("\"82\"", "\"99\"")));
        cases.add(rejected("unknown skill", "/skills/0/skill", offer(",\"skills\":[{\"skill\":\"sew\"}]")));
        cases.add(rejected(
                "unknown language",
                "/languages/0/language",
                offer(",\"languages\":[{\"language\":\"xx\",\"speaking\":\"A1\"}]")));
        cases.add(rejected("language without level", "/languages/0", offer(",\"languages\":[{\"language\":\"lt\"}]")));
        cases.add(
                rejected(
                        "language twice",
                        "/languages/1",
                        offer(
                                ",\"languages\":[{\"language\":\"lt\",\"speaking\":\"A1\"},{\"language\":\"lt\",\"speaking\":\"A2\"}]")));
        cases.add(rejected("title missing", "/title", OFFER.formatted("").replace("Virėjas", " ")));
        cases.add(rejected("long title", "/title", OFFER.formatted("").replace("Virėjas", "x".repeat(201))));
        cases.add(rejected("blank reference", "/reference", offer(",\"reference\":\" \"")));
        cases.add(rejected(
                "service offered by a firm", "/kind", OFFER.formatted("").replace("VACANCY", "SERVICE_OFFER")));
        cases.add(rejected(
                "point without longitude",
                "/place",
                OFFER.formatted("").replace("\"82\"", "\"82\",\"latitude\":55.5")));
    }

    private void numbers(List<Case> cases) {
        cases.add(rejected(
                "pay missing",
                "/pay/from",
                "{\"kind\":\"VACANCY\",\"title\":\"a\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"}}"));
        cases.add(rejected(
                "pay below the minimum",
                "/pay/from",
                OFFER.formatted(",\"hours\":{\"from\":40}").replace("1500", "900")));
        cases.add(rejected("negative pay", "/pay/from", OFFER.formatted("").replace("1500", "-5")));
        cases.add(rejected("pay without unit", "/pay/per", OFFER.formatted("").replace(",\"per\":\"MONTH\"", "")));
        cases.add(rejected("pay range reversed", "/pay/to", OFFER.formatted("").replace("1500", "1500,\"to\":1400")));
        cases.add(rejected(
                "foreign currency", "/pay/currency", OFFER.formatted("").replace("1500", "1500,\"currency\":\"USD\"")));
        cases.add(rejected("hours beyond the week", "/hours/to", offer(",\"hours\":{\"from\":10,\"to\":200}")));
        cases.add(rejected("hours reversed", "/hours/to", offer(",\"hours\":{\"from\":40,\"to\":20}")));
        cases.add(rejected("education beyond ISCED", "/education", offer(",\"education\":9")));
        cases.add(rejected("expired before posted", "/expires", offer(",\"expires\":\"2020-01-01\"")));
        cases.add(rejected("starts in ten years", "/start", offer(",\"start\":\"2036-01-01\"")));
        cases.add(rejected("skill weight", "/skills/0/weight", offer(",\"skills\":[{\"skill\":\"x\",\"weight\":9}]")));
    }

    private void people(List<Case> cases) {
        cases.add(match(
                "unknown skill of a person",
                422,
                "facts_rejected",
                "/skills/0/skill",
                "{\"skills\":[{\"skill\":\"x\"}]}"));
        cases.add(match("status of a person", 400, "malformed_request", "/nationality", "{\"nationality\":\"LT\"}"));
        cases.add(match(
                "a day without an answer",
                422,
                "facts_rejected",
                "/rightToWork/from",
                "{\"rightToWork\":{\"answer\":\"YES_FROM\"}}"));
        cases.add(match(
                "kilometres from nowhere", 422, "facts_rejected", "/reach/municipality", "{\"reach\":{\"km\":5}}"));
        cases.add(match(
                "shift that suits and never suits",
                422,
                "facts_rejected",
                "/times/never/0",
                "{\"times\":{\"shifts\":[\"NIGHT\"],\"never\":[\"NIGHT\"]}}"));
        cases.add(new Case(
                "limit beyond the most",
                400,
                "unknown_parameter",
                "?limit",
                test -> json().body("{}").post("/api/v1/matches?limit=5000")));
        cases.add(new Case(
                "misspelt parameter",
                400,
                "unknown_parameter",
                "?limitt",
                test -> json().body("{}").post("/api/v1/matches?limitt=5")));
        cases.add(new Case(
                "unknown kind",
                400,
                "unknown_parameter",
                "?kind",
                test -> json().body("{}").post("/api/v1/matches?kind=JOB")));
        cases.add(new Case(
                "unknown depth",
                400,
                "unknown_parameter",
                "?explain",
                test -> json().body("{}").post("/api/v1/matches?explain=everything")));
        cases.add(new Case(
                "a limit in words",
                400,
                "unknown_parameter",
                "?limit",
                test -> json().body("{}").post("/api/v1/matches?limit=ten")));
        cases.add(new Case(
                "words without end",
                400,
                "unknown_parameter",
                "?q",
                test -> json().body("{}").post("/api/v1/matches?q=" + "x".repeat(300))));
        cases.add(new Case(
                "unknown language of the answer",
                400,
                "unknown_parameter",
                "?lang",
                test -> json().body("{}").post("/api/v1/matches?lang=xx")));
        cases.add(new Case(
                "profile of nobody",
                400,
                "malformed_request",
                "/facts/skills",
                test -> json().body("{\"facts\":{\"skills\":\"none\"}}").post("/api/v1/profiles")));
    }

    private void doors(List<Case> cases) {
        cases.add(new Case(
                "no key", 401, "not_signed_in", "", test -> json().body("{}").post("/api/v1/offers")));
        cases.add(new Case(
                "a key that never was",
                401,
                "not_signed_in",
                "",
                test -> json().header("Authorization", "Bearer ick_live_00000000_nothing")
                        .body("{}")
                        .post("/api/v1/offers")));
        cases.add(new Case(
                "another scheme",
                401,
                "not_signed_in",
                "",
                test -> json().header("Authorization", "Basic YTpi").body("{}").post("/api/v1/offers")));
        cases.add(new Case(
                "a counsellor posts",
                403,
                "not_allowed",
                "",
                test -> Keys.asCounsellor().body(OFFER.formatted("")).post("/api/v1/offers")));
        cases.add(new Case("a foreign profile", 404, "not_found", "", test -> {
            var key = json().body("{}").post("/api/v1/profiles").<String>path("key");
            return Keys.with(key).get("/api/v1/profiles/00000000-0000-4000-8000-000000000000");
        }));
        cases.add(new Case("a foreign offer is not closed", 404, "not_found", "", test -> {
            var id = Keys.asEmployer(Keys.someOrganisation())
                    .body(OFFER.formatted(""))
                    .post("/api/v1/offers")
                    .<String>path("id");
            return test.employer().post("/api/v1/offers/{id}:close", id);
        }));
        cases.add(new Case(
                "an offer that never was",
                404,
                "not_found",
                "",
                test -> json().get("/api/v1/offers/job_999999999999")));
        cases.add(new Case(
                "an id of another form", 404, "not_found", "", test -> json().get("/api/v1/offers/42%27%20OR%201=1")));
        cases.add(new Case(
                "an id that cannot be decoded twice",
                404,
                "not_found",
                "",
                test -> json().urlEncodingEnabled(false).get("/api/v1/offers/%25s%25n%25x")));
        cases.add(new Case("an unknown address", 404, "not_found", "", test -> json().get("/api/v1/jobz")));
        cases.add(
                new Case("an unknown method", 405, "method_not_allowed", "", test -> json().delete("/api/v1/matches")));
        cases.add(new Case(
                "a batch that is no list",
                400,
                "malformed_request",
                "",
                test -> test.employer().body("{}").post("/api/v1/offers:batch")));
        cases.add(new Case(
                "a batch too long",
                413,
                "batch_too_long",
                "",
                test -> test.employer().body("[" + "{},".repeat(20_000) + "{}]").post("/api/v1/offers:batch")));
        cases.add(new Case(
                "a foreign cursor",
                400,
                "unknown_parameter",
                "?cursor",
                test -> test.employer().get("/api/v1/own-offers?cursor=abc")));
        cases.add(new Case(
                "a body contradicts its address",
                422,
                "offer_rejected",
                "/reference",
                test -> test.employer().body(offer(",\"reference\":\"B\"")).put("/api/v1/offers/by-reference/A")));
        cases.add(new Case(
                "an unknown contact kind",
                400,
                "unknown_parameter",
                "?contact",
                test -> json().get("/api/v1/law/language-minimum?contact=PHONE")));
        cases.add(new Case(
                "a day that is none",
                400,
                "unknown_parameter",
                "?on",
                test -> json().get("/api/v1/law/wage-floor?on=2026-13-40")));
        cases.add(new Case(
                "a situation without status",
                400,
                "malformed_request",
                "/status",
                test -> json().body("{}").post("/api/v1/law/right-to-work")));
    }

    private static Case post(String name, int status, String pointer, @Nullable String body) {
        return new Case(
                name,
                status,
                "malformed_request",
                pointer,
                test -> body == null
                        ? test.employer()
                                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'})
                                .post("/api/v1/offers")
                        : test.employer().body(body).post("/api/v1/offers"));
    }

    private static Case rejected(String name, String pointer, String body) {
        return new Case(
                name,
                422,
                "offer_rejected",
                pointer,
                test -> test.employer().body(body).post("/api/v1/offers"));
    }

    private static Case match(String name, int status, String code, String pointer, String body) {
        return new Case(name, status, code, pointer, test -> json().body(body).post("/api/v1/matches"));
    }

    private static String offer(String more) {
        return OFFER.formatted(more);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json").header("Accept-Language", "en");
    }

    private RequestSpecification employer() {
        return Keys.asEmployer(employer).header("Prefer", "handling=strict");
    }

    private Map<String, Object> ownOffers() {
        return employer().get("/api/v1/own-offers").path("total");
    }
}
