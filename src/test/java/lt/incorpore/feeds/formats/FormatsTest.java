package lt.incorpore.feeds.formats;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static lt.incorpore.testdata.Keys.asEmployer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Offers go out and come in again in the formats of others.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormatsTest {

    private static final Path EURES = Path.of(System.getProperty("incorpore.shared", "../shared/data"), "eures");
    private static final String CLEANER = "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397";
    private static final String SEWING = "http://data.europa.eu/esco/skill/a8fc2710-a8fe-4e49-b580-9bb8ec0fbd8e";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Vilnius"));

    @Inject
    JobPosting jobPosting;

    @Inject
    PositionOpening positionOpening;

    @Inject
    ObjectMapper json;

    @Test
    void what_goes_out_comes_in_again_as_the_same_offer() throws IOException {
        var seed = System.nanoTime();
        System.out.println("Offers of seed " + seed);
        var random = new Random(seed);
        var organisation = Keys.someOrganisation();
        for (var i = 0; i < 12; i++) {
            var posted = json.readTree(asEmployer(organisation)
                    .body(offer(random, "HR-" + i))
                    .post("/api/v1/offers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .asByteArray());
            for (var format : List.of(jobPosting, positionOpening)) {
                var back = back(posted.path("id").asText(), format);
                assertThat(without(format.cannotHold(), back.path("draft")))
                        .as("%s of %s", format.mediaType(), posted)
                        .isEqualTo(without(format.cannotHold(), posted.path("content")));
            }
        }
    }

    private JsonNode back(String id, OfferFormat format) throws IOException {
        var document = given().accept(format.mediaType())
                .get("/api/v1/offers/" + id)
                .then()
                .statusCode(200)
                .contentType(startsWith(format.mediaType()))
                .header("Vary", containsString("Accept"))
                .extract()
                .asByteArray();
        var converted = convert(format.mediaType(), document).statusCode(200).body("items", hasSize(1));
        return json.readTree(converted.extract().asByteArray()).path("items").path(0);
    }

    private static ValidatableResponse convert(String type, byte[] document) {
        return asEmployer("Keitėja")
                .contentType(type)
                .queryParam("lang", "en")
                .body(document)
                .post("/api/v1/offers:convert")
                .then();
    }

    private static String offer(Random random, String reference) {
        var contract = random.nextBoolean() ? "PERMANENT" : "FIXED_TERM";
        return """
                {"reference": "%s", "kind": "VACANCY", "title": "Valytojas (-a) „Rytas“ & <ko>", "language": "lt",
                 "description": "Pirma eilutė: a < b & c > d.\\nAntra – „kabutės“, ąčę.",
                 "employer": {"name": "UAB \\"Švara\\" & Ko", "code": "300123454"},
                 "occupation": "%s", "place": {"municipality": "82"%s},
                 "pay": {"from": %s, "to": %s, "per": "%s", "currency": "EUR"},
                 "hours": {"from": 40, "to": 40}, "contract": "%s", %s
                 "contact": "COLLEAGUES_ONLY", "teamLanguages": ["lt", "uk"],
                 "languages": [{"language": "lt", "listening": "A2", "speaking": "A1"}],
                 "skills": [{"skill": "%s", "essential": true}], "drivingClasses": ["B"],
                 "education": %s, "experienceMonths": %s, "positions": %s, "expires": "%s"}""".formatted(
                        reference,
                        CLEANER,
                        random.nextBoolean() ? "" : ", \"locality\": \"Daugailiai\"",
                        random.nextBoolean() ? "1500" : "1700.50",
                        random.nextBoolean() ? "2000" : "2100.25",
                        "MONTH",
                        contract,
                        random.nextBoolean() ? "" : "\"start\": \"" + TODAY.plusDays(random.nextInt(60)) + "\",",
                        SEWING,
                        random.nextBoolean() ? 0 : 3,
                        random.nextBoolean() ? 0 : 18,
                        1 + random.nextInt(9),
                        TODAY.plusDays(5 + random.nextInt(80)));
    }

    private static JsonNode without(Set<String> fields, JsonNode content) {
        var copy = (ObjectNode) content.deepCopy();
        for (var field : fields) {
            var parts = field.split("/", 2);
            if (parts.length == 1) {
                copy.remove(field);
            } else {
                drop(copy.path(parts[0]), parts[1]);
            }
        }
        return copy;
    }

    private static void drop(JsonNode node, String name) {
        if (node.isArray()) {
            node.forEach(one -> drop(one, name));
        } else if (node instanceof ObjectNode object) {
            object.remove(name);
        }
    }

    @Test
    void vacancies_of_eures_are_read_and_what_does_not_fit_is_told() throws IOException {
        assumeTrue(Files.exists(EURES.resolve("GetReply.json")), "Skipped: there is no " + EURES.toAbsolutePath());
        var items = json.readTree(Files.readAllBytes(EURES.resolve("GetReply.json")))
                .path("data")
                .path("items");
        var receptionist = items.path(0).path("jobVacancy").path("hrxml").asText();
        convert("application/xml", receptionist.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("items[0].draft.reference", equalTo("23590448"))
                .body("items[0].draft.title", equalTo("Hotellreceptionist Deltid på Boutique hotell"))
                .body("items[0].draft.iscoGroup", equalTo("4224"))
                .body("items[0].draft.contract", equalTo("PERMANENT"))
                .body("items[0].draft.education", equalTo(3))
                .body("items[0].draft.experienceMonths", equalTo(12))
                .body("items[0].draft.teamLanguages", hasItems("en", "sv"))
                .body("items[0].draft.employer.code", equalTo("5560300005"))
                .body("items[0].draft.description", not(containsString("&#")))
                .body("items[0].publishable", equalTo(false))
                .body("items[0].errors.code", hasItem("pay_missing"))
                .body("items[0].warnings.findAll { it.code == 'not_taken_over' }.rejected", hasItem("SE"));
        var cleaner = items.path(1).path("jobVacancy").path("hrxml").asText();
        convert("text/xml", cleaner.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("items[0].draft.kind", equalTo("SEASONAL"))
                .body("items[0].draft.drivingClasses", hasItem("B"))
                .body("items[0].draft.positions", equalTo(4));
    }

    @Test
    void xml_that_wants_more_than_to_be_read_is_refused() {
        var bomb =
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><PositionOpening>&c;</PositionOpening>";
        var file =
                "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><PositionOpening><DocumentID>&f;</DocumentID>"
                        + "</PositionOpening>";
        var deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        for (var document : List.of(bomb, file, deep, "<open", "")) {
            convert("application/xml", document.getBytes(StandardCharsets.UTF_8))
                    .statusCode(422)
                    .body("errors.code", hasItem("xml_broken"));
        }
        var large = "<PositionOpening>" + "x".repeat(1024 * 1024) + "</PositionOpening>";
        convert("application/xml", large.getBytes(StandardCharsets.UTF_8)).statusCode(413);
        convert("application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors.code", hasItem("no_such_type"));
    }

    @Test
    void postings_are_read_as_they_stand_in_pages() {
        convert("application/ld+json", """
                {"@context": "http://schema.org", "@graph": [{"@type": "WebSite"}, {
                  "@type": ["https://schema.org/JobPosting"], "title": ["Siuvėja"],
                  "description": "<p>Siuvame <b>drabužius</b>.</p><ul><li>Be patirties</li></ul>",
                  "hiringOrganization": "UAB Siūlas", "employmentType": ["FULL_TIME", "TEMPORARY"],
                  "jobLocation": {"@type": "Place", "address": {"addressLocality": "Utena", "addressCountry": "LT"}},
                  "baseSalary": {"currency": "EUR", "value": {"minValue": 1300, "maxValue": 1600, "unitText": "MONTH"}},
                  "validThrough": "2020-01-01T00:00", "skills": "kruopštumas", "workHours": "lanksčiai"}]}
                """.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].draft.title", equalTo("Siuvėja"))
                .body("items[0].draft.description", equalTo("Siuvame drabužius.\nBe patirties"))
                .body("items[0].draft.employer.name", equalTo("UAB Siūlas"))
                .body("items[0].draft.place.municipality", equalTo("82"))
                .body("items[0].draft.pay.from", equalTo(1300))
                .body("items[0].draft.contract", equalTo("FIXED_TERM"))
                .body("items[0].publishable", equalTo(false))
                .body("items[0].errors.pointer", hasItem("/expires"))
                .body("items[0].warnings.pointer", hasItems("/skills", "/hours"))
                .body("cannotHold", hasItem("teamLanguages"));
        convert("application/ld+json", "{\"@type\": \"Recipe\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        convert("application/ld+json", "{\"@type\": ".getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
    }

    @Test
    void many_offers_come_in_as_one_batch_in_either_format() throws IOException {
        var organisation = Keys.someOrganisation();
        var posted = asEmployer(organisation)
                .body(offer(new Random(3), "HR-77"))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var format : List.of(jobPosting, positionOpening)) {
            var document = given().accept(format.mediaType())
                    .get("/api/v1/offers/" + posted)
                    .asByteArray();
            var other = Keys.someOrganisation();
            batch(other, format.mediaType(), document)
                    .statusCode(200)
                    .body("created", equalTo(1))
                    .body("lines[0].reference", equalTo("HR-77"))
                    .body("lines[0].errors.code", hasItem("duplicate_of_another"));
            batch(other, format.mediaType(), document).statusCode(200).body("unchanged", equalTo(1));
        }
        batch(organisation, "application/ld+json", """
                [{"@type": "JobPosting", "title": "Be atlygio"}, {"@type": "JobPosting"}]""".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("rejected", equalTo(2))
                .body("lines[0].errors.code", hasItem("pay_missing"))
                .body("lines[1].errors.code", hasItem("title_missing"));
        batch(organisation, "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8)).statusCode(422);
    }

    private static ValidatableResponse batch(String organisation, String type, byte[] document) {
        return asEmployer(organisation)
                .contentType(type)
                .body(document)
                .post("/api/v1/offers:batch")
                .then();
    }

    @Test
    void a_resume_gives_codes_and_nothing_of_the_person() {
        var answer = given().contentType("application/json")
                .queryParam("lang", "en")
                .body("""
                        {"basics": {"name": "Aldona Slaptoji", "email": "aldona@example.org", "phone": "+37060000000",
                           "summary": "Trijų vaikų mama", "location": {"city": "Utena", "address": "Slaptų g. 5"}},
                         "work": [{"name": "UAB Slaptas", "position": "siuvėja", "startDate": "2011-03-04",
                           "summary": "Slapta veikla"}, {"position": "qwxyz"}],
                         "education": [{"institution": "Slapta mokykla", "studyType": "Vidurinis"}],
                         "languages": [{"language": "Lithuanian", "fluency": "Native speaker"},
                           {"language": "rusų kalba", "fluency": "B1"}]}""")
                .post("/api/v1/profiles:convert")
                .then()
                .statusCode(200)
                .body("facts.occupations", hasSize(1))
                .body("facts.occupations[0].experienced", equalTo(true))
                .body("facts.reach.municipality", equalTo("82"))
                .body("facts.education", equalTo(3))
                .body("facts.languages.find { it.language == 'lt' }.speaking", equalTo("C2"))
                .body("facts.languages.find { it.language == 'ru' }.speaking", equalTo("B1"))
                .body("notUnderstood", hasItem("/work/1/position"))
                .extract()
                .asString();
        assertThat(answer)
                .doesNotContainIgnoringCase("slapt")
                .doesNotContain("Aldona", "example.org", "37060000000", "2011", "mama", "qwxyz");
    }

    @Test
    void an_offer_is_shown_as_json_unless_another_format_comes_first() {
        var offer = anOffer()
                .titled("Kepėjas; su, kableliais " + "ir labai ilgu pavadinimu ".repeat(4))
                .in("82")
                .persist();
        var address = "/api/v1/offers/" + offer.id();
        for (var accept :
                List.of("*/*", "application/json", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
            given().accept(accept).get(address).then().statusCode(200).contentType(startsWith("application/json"));
        }
        var posting = given().get(address + ".jsonld")
                .then()
                .statusCode(200)
                .body("'@type'", equalTo("JobPosting"))
                .body("'@id'", equalTo("http://localhost:8080" + address))
                .body("url", equalTo("http://localhost:8080/lt/job/" + offer.id()))
                .extract()
                .header("ETag");
        var opening = given().get(address + ".xml")
                .then()
                .statusCode(200)
                .body(containsString("<PositionTitle>"))
                .extract()
                .header("ETag");
        assertThat(opening).isNotEqualTo(posting);
        given().header("If-None-Match", posting).get(address + ".jsonld").then().statusCode(304);
        given().header("If-None-Match", posting).get(address + ".xml").then().statusCode(200);
        var calendar = given().get(address + ".ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n ", ""))
                .contains("Kepėjas\\; su\\, kableliais")
                .contains("URL:http://localhost:8080/lt/job/" + offer.id() + "\r\n");
        assertThat(calendar.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        OfferBuilder.close(offer.number());
        given().get(address + ".ics").then().statusCode(410);
        given().accept("application/ld+json").get(address).then().statusCode(410);
        given().get("/api/v1/offers/job_999999999/job-posting").then().statusCode(404);
    }

    @Test
    void any_search_is_a_feed() {
        var employer = "UAB Kanalas";
        var offer = anOffer()
                .by(employer)
                .titled("Virėjas & padėjėjas")
                .in("82")
                .paying("8.50", PayUnit.HOUR)
                .persist();
        anOffer().by(employer).titled("Kitur").in("13").persist();
        WaitForIndex.toCatchUp();
        var query = "?near=Utena&lang=en&employer=" + employer;
        var feed = given().get("/api/v1/offers.atom" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .body("feed.entry.size()", equalTo(1))
                .body("feed.entry.title", equalTo("Virėjas & padėjėjas"))
                .body("feed.entry.id", equalTo("tag:in-corpore,2026:" + offer.id()))
                .body("feed.entry.summary", containsString("8.50"))
                .extract()
                .asString();
        assertThat(Xml.read(feed.getBytes(StandardCharsets.UTF_8)).getLocalName())
                .isEqualTo("feed");
        given().get("/api/v1/offers.jsonld" + query)
                .then()
                .statusCode(200)
                .body("itemListElement.item.title", hasItem("Virėjas & padėjėjas"))
                .body("itemListElement", hasSize(1));
        given().get("/api/v1/offers.atom?neer=Utena").then().statusCode(400).body("errors", not(empty()));
        given().get("/api/v1/offers.atom?facets=true").then().statusCode(400);
    }
}
