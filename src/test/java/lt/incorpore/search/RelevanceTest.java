package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Query, and what must come first: the list by which search is judged.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    private static final String EMPLOYER = "UAB Svarba";

    private static final String SEAMSTRESS =
            "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe";
    private static final String TAILOR = "http://data.europa.eu/esco/occupation/978ae3a2-0831-415a-8396-b84dde656fc5";
    private static final String CLEANER = "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397";

    /// A team language that no other test's offers name: the tests share one index.
    private static final String OWN = "ka";

    @BeforeAll
    void publish() {
        anOffer()
                .by(EMPLOYER)
                .titled("Siuvėjas (-a)")
                .described("Siuvame darbo drabužius.")
                .as(SEAMSTRESS, "7533")
                .in("82")
                .inATeamSpeaking(OWN)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Individualių užsakymų meistras")
                .as(TAILOR, "7531")
                .in("13")
                .inATeamSpeaking(OWN)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Patalpų tvarkytojas (-a)")
                .as(CLEANER, "9112")
                .in("82")
                .inATeamSpeaking(OWN)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Kambarinė")
                .described("Viešbutyje reikalinga tvarka.")
                .as(null, "9112")
                .in("13")
                .inATeamSpeaking(OWN)
                .persist();
        anOffer()
                .by(EMPLOYER)
                .titled("Vadybininkas")
                .described("Ne valytojas, bet tvarką mėgstantis žmogus.")
                .as(null, "3322")
                .in("13")
                .inATeamSpeaking(OWN)
                .persist();
        WaitForIndex.toCatchUp();
    }

    @ParameterizedTest
    @CsvSource({
        "siuvėja, Siuvėjas (-a)",
        "siuveja, Siuvėjas (-a)",
        "siuvėjos, Siuvėjas (-a)",
        "siuvėjų, Siuvėjas (-a)",
        "siuveju, Siuvėjas (-a)",
        "sivėja, Siuvėjas (-a)",
        "швея, Siuvėjas (-a)",
        "швею, Siuvėjas (-a)",
        "швачка, Siuvėjas (-a)",
        "szwaczka, Siuvėjas (-a)",
        "szwaczki, Siuvėjas (-a)",
        "seamstress, Siuvėjas (-a)",
        "valytoja, Patalpų tvarkytojas (-a)",
        "valytojos, Patalpų tvarkytojas (-a)",
        "valitoja, Patalpų tvarkytojas (-a)",
        "уборщица, Patalpų tvarkytojas (-a)",
        "уборщицей, Patalpų tvarkytojas (-a)",
        "прибиральниця, Patalpų tvarkytojas (-a)",
        "прибиральницею, Patalpų tvarkytojas (-a)",
        "sprzątaczka, Patalpų tvarkytojas (-a)",
        "sprzataczka, Patalpų tvarkytojas (-a)",
        "sprzątaczką, Patalpų tvarkytojas (-a)",
        "cleaner, Patalpų tvarkytojas (-a)",
        "cleaners, Patalpų tvarkytojas (-a)",
        "cleaner Vilnius, Kambarinė",
        "valytoja Utenoje, Patalpų tvarkytojas (-a)",
        "kambarinės, Kambarinė",
    })
    void what_people_say_finds_what_they_mean(String question, String first) {
        var answer = given().queryParam("employer", EMPLOYER)
                .queryParam("q", question)
                .queryParam("lang", "en")
                .queryParam("teamLanguage", OWN)
                .get("/api/v1/offers")
                .then();
        List<String> titles = answer.statusCode(200).extract().path("items.title");
        assertThat(titles).first().isEqualTo(first);
    }
}
