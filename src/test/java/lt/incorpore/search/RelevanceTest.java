package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.TestDatabase;
import org.jspecify.annotations.Nullable;
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

    @BeforeAll
    void publish() {
        offer("Siuvėjas (-a)", "517c01aa-e875-4690-bf38-17307a57eafe", "7533", "82")
                .described("Siuvame darbo drabužius.")
                .persist();
        offer("Individualių užsakymų meistras", "978ae3a2-0831-415a-8396-b84dde656fc5", "7531", "13")
                .persist();
        offer("Patalpų tvarkytojas (-a)", "303a1e34-cb16-4054-b323-81e5eec17397", "9112", "82")
                .persist();
        offer("Kambarinė", null, "9112", "13")
                .described("Viešbutyje reikalinga tvarka.")
                .persist();
        offer("Vadybininkas", null, "3322", "13")
                .described("Ne valytojas, bet tvarką mėgstantis žmogus.")
                .persist();
        offer("Slaugos darbuotojas", "87d0795a-d41f-47ee-979f-0ab7d73836e7", "5321", "11")
                .persist();
        offer("Slaugytoja", "8d3e8aaa-791b-4c75-a465-f3f827028f50", "2221", "11")
                .persist();
        offer("Reisų vairuotojas (CE)", "45037d43-a8f5-4f46-b332-b2935bc305f4", "8332", "13")
                .described("Reikalinga CE kategorija.")
                .persist();
        offer("Taksi vairuotojas", "6f7c1e84-8162-4c20-a575-b57ff624eef5", "8322", "13")
                .persist();
        offer("Auklėtojo padėjėjas", null, "5312", "13").persist();
        offer("Auklė dvynukams", "0a5356bc-7f81-4e40-971d-c1dc789c5fb4", "5311", "13")
                .persist();
        WaitForIndex.toCatchUp();
    }

    private static OfferBuilder offer(String title, @Nullable String occupation, String group, String municipality) {
        var uri = occupation == null ? null : "http://data.europa.eu/esco/occupation/" + occupation;
        return anOffer().by(EMPLOYER).titled(title).as(uri, group).in(municipality);
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
        "slaugytojo padėjėja, Slaugos darbuotojas",
        "slaugytojo padėjėjos Alytuje, Slaugos darbuotojas",
        "медсестра, Slaugytoja",
        "pielęgniarka, Slaugytoja",
        "nurse, Slaugytoja",
        "nurse assistant, Slaugos darbuotojas",
        "vairuotojas CE kategorija, Reisų vairuotojas (CE)",
        "водій вантажівки, Reisų vairuotojas (CE)",
        "водитель такси, Taksi vairuotojas",
        "kierowcy ciężarówek, Reisų vairuotojas (CE)",
        "ieškau darbo vairuotojas Vilniuje, Taksi vairuotojas",
        "auklė, Auklė dvynukams",
        "няню, Auklė dvynukams",
        "babysitter, Auklė dvynukams",
        "SIUVĖJA, Siuvėjas (-a)",
        "'valytoja, siuvėja', Siuvėjas (-a)",
    })
    void what_people_say_finds_what_they_mean(String question, String first) {
        var answer = given().queryParam("employer", EMPLOYER)
                .queryParam("q", question)
                .queryParam("lang", "en")
                .get("/api/v1/offers")
                .then();
        List<String> titles = answer.statusCode(200).extract().path("items.title");
        assertThat(titles).first().isEqualTo(first);
    }
}
