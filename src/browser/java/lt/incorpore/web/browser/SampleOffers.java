package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lt.incorpore.matches.Market;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import org.jspecify.annotations.Nullable;

/// A few offers in Kretinga (municipality 56), as employers write them, so that pages have something to show.
final class SampleOffers {

    private static final String ESCO = "http://data.europa.eu/esco/occupation/";

    private static final List<String> OFFERS = List.of(
            offer("Siuvėjas (-a)", "517c01aa-e875-4690-bf38-17307a57eafe", 1350, "\"contact\":\"COLLEAGUES_ONLY\","
                    + "\"teamLanguages\":[\"lt\",\"ru\",\"uk\"],\"hours\":{\"from\":40,\"shifts\":[\"DAY\"]},"
                    + "\"benefits\":{\"transport\":true,\"mentor\":true},\"experienceMonths\":0"),
            offer("Namų tekstilės siuvėjas (-a)", "28b25dbf-1eab-45e8-9d02-7a5eea9bb139", 1280,
                    "\"contact\":\"COLLEAGUES_ONLY\",\"languages\":[{\"language\":\"lt\",\"speaking\":\"A2\"}],"
                            + "\"hours\":{\"from\":20,\"to\":30,\"shifts\":[\"DAY\"]}"),
            offer("Drabužių taisytojas (-a)", "db55bf08-3ad3-4bf6-bf59-7f9f426a6de5", 1400,
                    "\"contact\":\"CUSTOMERS_FACE_TO_FACE\",\"languages\":[{\"language\":\"lt\",\"speaking\":\"B2\"}],"
                            + "\"hours\":{\"from\":40,\"shifts\":[\"DAY\",\"WEEKEND\"]}"),
            offer("Valytojas (-a)", "303a1e34-cb16-4054-b323-81e5eec17397", 1200,
                    "\"contact\":\"NONE\",\"hours\":{\"from\":20,\"shifts\":[\"EVENING\"]},\"experienceMonths\":0"),
            offer("Virėjas (-a)", "90f75f67-495d-49fa-ab57-2f320e251d7e", 1500,
                    "\"contact\":\"COLLEAGUES_ONLY\",\"hours\":{\"from\":40,\"shifts\":[\"ROTATING\"]},\"benefits\":{\"meals\":true}"),
            offer("Slaugytojo padėjėjas (-a)", "87d0795a-d41f-47ee-979f-0ab7d73836e7", 1300,
                    "\"contact\":\"CUSTOMERS_FACE_TO_FACE\",\"hours\":{\"from\":40,\"shifts\":[\"DAY\",\"NIGHT\"]}"),
            offer("Statybos darbininkas (-ė)", "fb7e2f4f-1545-42f1-972e-94082e49c6dc", 1450,
                    "\"contact\":\"COLLEAGUES_ONLY\",\"hours\":{\"from\":40,\"shifts\":[\"DAY\"]}"));

    private SampleOffers() {}

    private static @Nullable String first;

    /// Posts them, once for all tests.
    ///
    /// @return name of the first of them
    static synchronized String job() {
        if (first == null) {
            first = post();
        }
        return Objects.requireNonNull(first);
    }

    private static String post() {
        var key = Keys.key("employer", "UAB „Pajūrio darbai“ (išgalvota)");
        var ids = new java.util.ArrayList<String>();
        for (var offer : OFFERS) {
            var answer = Keys.with(key).body(offer).post("/api/v1/offers");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            ids.add(answer.path("id"));
        }
        WaitForIndex.toCatchUp();
        jakarta.enterprise.inject.spi.CDI.current().select(Market.class).get().tick();
        return ids.getFirst();
    }

    private static String offer(String title, String occupation, int pay, String more) {
        return """
                {"kind":"VACANCY","title":"%s","occupation":"%s","place":{"municipality":"56","locality":"Kretinga"},
                 "employer":{"name":"UAB „Pajūrio darbai“ (išgalvota)"},
                 "description":"Darbas ramioje komandoje. Išmokysime visko, ko reikia.\\nDarbo vieta arti stoties.","language":"lt",
                 "pay":{"from":%d,"to":%d,"per":"MONTH"},"contract":"PERMANENT",%s}""".formatted(
                        title, ESCO + occupation, pay, pay + 150, more);
    }
}
