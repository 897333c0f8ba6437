package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAnswerTest {

    private static final String EMPLOYER = "UAB Atsakymas";
    private static final String CLEANER = "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397";

    private String first = "";

    @BeforeAll
    void publish() {
        first = anOffer()
                .by(EMPLOYER)
                .titled("Valytojas (-a)")
                .as(CLEANER, "9112")
                .in("82")
                .paying("8.00", PayUnit.HOUR)
                .inATeamSpeaking("uk")
                .persist()
                .id();
        anOffer()
                .by(EMPLOYER)
                .titled("Tvarkytoja")
                .as(CLEANER, "9112")
                .in("13")
                .paying("1300", PayUnit.MONTH)
                .ofKind(OfferKind.TRY_OUT)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Kambarinė")
                .as(null, "9112")
                .in("13")
                .experience(0)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Programuotojas")
                .as(null, "2512")
                .in("13")
                .persist();
        WaitForIndex.toCatchUp();
    }

    @Test
    void an_item_says_why_it_was_found_and_how_far_it_is() {
        search().queryParam("q", "прибиральниця")
                .queryParam("near", "Utena")
                .queryParam("lang", "en")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(first))
                .body("items[0].employer", equalTo(EMPLOYER))
                .body("items[0].municipality.code", equalTo("82"))
                .body("items[0].distanceKm", equalTo(0.0f))
                .body("items[0].occupation.name", equalTo("cleaner"))
                .body("items[0].why[0].word", equalTo("прибиральниця"))
                .body("items[0].why[0].evidence", equalTo("OCCUPATION"))
                .body("items[0].why[0].concept.uri", equalTo(CLEANER))
                .body("items[0].why[0].language", equalTo("uk"))
                .body("total.value", equalTo(1))
                .body("total.exact", equalTo(true))
                .body("next", nullValue());
    }

    @Test
    void a_page_leads_to_the_next_by_link_and_by_cursor() {
        var link = search().queryParam("limit", 3)
                .get("/api/v1/offers")
                .then()
                .body("items", hasSize(3))
                .body("total.value", equalTo(4))
                .body("next", notNullValue())
                .extract()
                .header("Link");
        var address = link.substring(1, link.indexOf('>'));
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("items", hasSize(1))
                .body("total.value", equalTo(4));
    }

    @Test
    void filters_narrow() {
        search().queryParam("payFrom", "8").get("/api/v1/offers").then().body("total.value", equalTo(1));
        search().queryParam("payFrom", "7.50").get("/api/v1/offers").then().body("total.value", equalTo(2));
        search().queryParam("kind", "TRY_OUT").get("/api/v1/offers").then().body("total.value", equalTo(1));
        search().queryParam("county", "VL").get("/api/v1/offers").then().body("total.value", equalTo(3));
        search().queryParam("isco", "91").get("/api/v1/offers").then().body("total.value", equalTo(3));
        search().queryParam("isco", "91", "25").get("/api/v1/offers").then().body("total.value", equalTo(4));
        search().queryParam("noExperience", true).get("/api/v1/offers").then().body("total.value", equalTo(1));
        search().queryParam("teamLanguage", "uk").get("/api/v1/offers").then().body("total.value", equalTo(1));
    }

    @Test
    void facets_are_named_in_the_readers_language() {
        search().queryParam("facets", true)
                .queryParam("lang", "en")
                .get("/api/v1/offers")
                .then()
                .body("facets.kind.find { it.value == 'TRY_OUT' }.name", equalTo("Try-out"))
                .body("facets.county.find { it.value == 'UT' }.name", equalTo("Utena County"))
                .body("facets.isco.find { it.value == '9' }.count", equalTo(3));
    }

    @Test
    void nothing_found_says_what_there_would_be_instead() {
        search().queryParam("q", "valytoja Zarasai")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total.value", equalTo(0))
                .body("instead.within60Km", equalTo(1))
                .body("instead.anywhere", equalTo(3))
                .body("instead.wordsAlone", greaterThan(-1))
                .body("instead.nearest.municipality.code", equalTo("82"))
                .body("instead.nearest.count", equalTo(1))
                .body("instead.sentence", containsString("Arčiausiai: Utenos rajono savivaldybė"))
                .body("instead.without.find { it.values[0] == 'zarasai' }.count", equalTo(3));
    }

    @Test
    void nothing_found_names_the_one_wish_that_rules_all_out() {
        search().queryParam("q", "valytoja night shift")
                .queryParam("kind", "TRY_OUT")
                .queryParam("lang", "en")
                .get("/api/v1/offers")
                .then()
                .body("items", hasSize(0))
                .body("understood.find { it.meaning == 'CONDITION' }.parameter", equalTo("shift"))
                .body("understood.find { it.meaning == 'CONDITION' }.value", equalTo("NIGHT"))
                .body("instead.without.find { it.name == 'night shift' }.count", equalTo(1))
                .body("instead.without.find { it.parameter == 'kind' }", nullValue())
                .body("instead.sentence", containsString("Without “night shift”: 1 offer."));
    }

    @ParameterizedTest
    @CsvSource({"lt, Nežinome žodžio", "en, We do not know the word:", "ru, Мы не знаем слова", "pl, Nie znamy słowa"})
    void a_word_that_nothing_is_called_is_named_in_the_readers_language(String lang, String said) {
        given().queryParam("q", "qwxzqwxz")
                .queryParam("lang", lang)
                .get("/api/v1/offers")
                .then()
                .body("instead.unknown", contains("qwxzqwxz"))
                .body("instead.sentence", containsString(said));
    }

    @ParameterizedTest
    @CsvSource({
        "valy, lt",
        "siuv, lt",
        "clea, en",
        "уборщ, ru",
        "прибир, uk",
        "sprz, pl",
        "ubors, ru",
        "ute, lt",
        "вильн, ru",
        "be pat, lt",
        "valytoja ute, lt",
        "valytoja puse et, lt",
    })
    void each_suggestion_finds_as_many_offers_as_it_says(String text, String lang) {
        List<Map<String, Object>> items = given().queryParam("q", text)
                .queryParam("lang", lang)
                .get("/api/v1/offers:suggest")
                .then()
                .statusCode(200)
                .header("Content-Language", lang)
                .body("items", not(empty()))
                .extract()
                .path("items");
        for (var item : items) {
            var search = given().queryParam((String) item.get("parameter"), item.get("value"));
            if (item.get("q") != null) {
                search.queryParam("q", item.get("q"));
            }
            search.get("/api/v1/offers").then().body("total.value", equalTo(item.get("count")));
        }
    }

    @Test
    void a_suggestion_says_what_it_is_in_the_readers_language() {
        given().queryParam("q", "прибиральн")
                .queryParam("lang", "en")
                .get("/api/v1/offers:suggest")
                .then()
                .body("items[0].meaning", equalTo("OCCUPATION"))
                .body("items.find { it.value == '" + CLEANER + "' }.name", equalTo("cleaner"))
                .body("items.find { it.value == '" + CLEANER + "' }.language", equalTo("uk"));
        given().queryParam("q", "x".repeat(201))
                .get("/api/v1/offers:suggest")
                .then()
                .statusCode(400);
        given().queryParam("limit", "21").get("/api/v1/offers:suggest").then().statusCode(400);
        given().get("/api/v1/offers:suggest").then().statusCode(200).body("items", empty());
    }

    @Test
    void filters_look_at_hours_language_licence_start_and_benefits() {
        var by = "UAB Filtrai";
        var soon = LocalDate.now().plusDays(10);
        anOffer()
                .by(by)
                .titled("pusė")
                .working(20, 20)
                .at(Shift.DAY)
                .paying("700", PayUnit.MONTH)
                .askingForLithuanian(Cefr.A0)
                .startingOn(soon)
                .persist();
        anOffer()
                .by(by)
                .titled("visas")
                .working(40, 40)
                .at(Shift.NIGHT)
                .paying("1300", PayUnit.MONTH)
                .askingForLithuanian(Cefr.A2)
                .drivenWith(DrivingClass.B)
                .giving(new OfferContent.Benefits(true, true, null, null))
                .persist();
        anOffer()
                .by(by)
                .titled("laisvas")
                .working(20, 40)
                .meeting(ContactKind.CUSTOMERS_FACE_TO_FACE)
                .askingForLithuanian(Cefr.A0)
                .drivenWith(DrivingClass.CE)
                .persist();
        WaitForIndex.toCatchUp();
        finds(by, "workingTime", "PART_TIME", "pusė", "laisvas");
        finds(by, "workingTime", "FULL_TIME", "visas", "laisvas");
        finds(by, "hoursTo", "30", "pusė", "laisvas");
        finds(by, "hoursFrom", "30", "visas", "laisvas");
        finds(by, "noNights", "true", "pusė");
        finds(by, "benefit", "HOUSING", "visas");
        finds(by, "driving", "NONE", "pusė");
        finds(by, "driving", "C", "pusė", "visas");
        finds(by, "driving", "CE", "pusė", "visas", "laisvas");
        finds(by, "startBy", soon.minusDays(1).toString(), "visas", "laisvas");
        finds(by, "startBy", soon.toString(), "pusė", "visas", "laisvas");
        // The law asks for some Lithuanian where customers are met, whatever the employer says.
        finds(by, "lithuanian", "A0", "pusė");
        finds(by, "lithuanian", "A2", "pusė", "visas", "laisvas");
        // 700 euros for half a month of work are 1400 for a whole one.
        given().queryParam("employer", by)
                .queryParam("payFrom", "1350")
                .queryParam("payPer", "MONTH")
                .get("/api/v1/offers")
                .then()
                .body("items.title", contains("pusė"));
        given().queryParam("employer", by)
                .queryParam("near", "Utena")
                .queryParam("facets", true)
                .get("/api/v1/offers")
                .then()
                .statusCode(200);
    }

    private static void finds(String employer, String parameter, String value, String... titles) {
        given().queryParam("employer", employer)
                .queryParam(parameter, value)
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items.title", containsInAnyOrder(titles));
    }

    @Test
    void similar_offers_share_the_work_and_are_never_the_offer_itself() {
        given().get("/api/v1/offers/" + first + "/similar")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first)))
                .body("items", not(empty()))
                .body("items.iscoGroup.code", everyItem(equalTo("9112")));
        given().get("/api/v1/offers/job_999999999/similar").then().statusCode(404);
        given().get("/api/v1/offers/nonsense/similar").then().statusCode(404);
    }

    private static RequestSpecification search() {
        return given().queryParam("employer", "uab atsakymas");
    }
}
