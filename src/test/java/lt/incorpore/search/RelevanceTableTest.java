package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.offers.OfferContent.Benefits;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Query, occupation that must come first, and where: over one offer of every occupation of the starter set in
/// Utena and a few elsewhere that meet plain conditions. Words of people in Lithuanian, English, Russian, Polish,
/// Ukrainian, Arabic and Persian, inflected, misspelt, without diacritics and in the letters of another language.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTableTest {

    private static final String EMPLOYER = "UAB Lentelė";

    @Inject
    Taxonomy taxonomy;

    private final Map<String, Occupation> byName = new HashMap<>();

    @BeforeAll
    void publish() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            for (var occupation : taxonomy.occupations()) {
                byName.put(taxonomy.name(occupation, Lang.LT), occupation);
                offer(occupation, "82").persist();
            }
            elsewhere();
        });
        WaitForIndex.toCatchUp();
    }

    private void elsewhere() {
        offer("valytojas", "13")
                .working(20, 20)
                .at(Shift.NIGHT)
                .experience(0)
                .education(0)
                .askingForLithuanian(Cefr.A0)
                .persist();
        offer("siuvėjas", "13").persist();
        offer("siuvėjas", "43").at(Shift.WEEKEND).persist();
        offer("siuvėjas", "27").persist();
        offer("virėjas", "13").at(Shift.EVENING).persist();
        offer("vilkiko vairuotojas", "85")
                .giving(new Benefits(true, true, null, null))
                .experience(0)
                .persist();
        offer("sargas", "13").at(Shift.NIGHT).persist();
        offer("interneto svetainių kūrėjas", "13").remote(Remote.FULLY).persist();
        offer("uogų ir vaisių skynėjas", "34").ofKind(OfferKind.SEASONAL).persist();
    }

    private OfferBuilder offer(String name, String municipality) {
        var occupation = byName.get(name);
        if (occupation == null) {
            throw new IllegalStateException("No occupation is called " + name);
        }
        return offer(occupation, municipality);
    }

    private OfferBuilder offer(Occupation occupation, String municipality) {
        var name = taxonomy.name(occupation, Lang.LT);
        return anOffer()
                .by(EMPLOYER)
                .titled(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " (-a)")
                .as(occupation.uri(), occupation.iscoGroup())
                .in(municipality)
                .experience(12)
                .education(3)
                .askingForLithuanian(Cefr.B1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            valytoja                          | valytojas |
            valitoja                          | valytojas |
            valytojos                         | valytojas |
            VALYTOJA                          | valytojas |
            valytojas (-a)                    | valytojas |
            ieškau valytojos darbo            | valytojas |
            cleaner                           | valytojas |
            cleaners                          | valytojas |
            claener                           | valytojas |
            уборщица                          | valytojas |
            уборщицей                         | valytojas |
            уборщеца                          | valytojas |
            прибиральниця                     | valytojas |
            прибиральницею                    | valytojas |
            прибіральниця                     | valytojas |
            sprzątaczka                       | valytojas |
            sprzataczka                       | valytojas |
            sprzątaczką                       | valytojas |
            uborshchica                       | valytojas |
            uborshchitsa                      | valytojas |
            uborschitsa                       | valytojas |
            prybyralnytsia                    | valytojas |
            pribiralnica                      | valytojas |
            валитоя                           | valytojas |
            نظافتچی                           | valytojas |
            نظافتچي                           | valytojas |
            عامل نظافة                        | valytojas |
            عاملة نظافة في أوتينا             | valytojas |
            шофёр                             | vilkiko vairuotojas |
            шофер в Утене                     | vilkiko vairuotojas | 82
            trucker                           | vilkiko vairuotojas |
            tirowiec                          | vilkiko vairuotojas |
            kierowca C+E                      | vilkiko vairuotojas |
            водитель С Е                      | vilkiko vairuotojas |
            budowlaniec                       | pagalbinis statybos darbininkas |
            construction worker               | pagalbinis statybos darbininkas |
            cleaning lady                     | valytojas |
            uogavimas                         | uogų ir vaisių skynėjas |
            berry picking                     | uogų ir vaisių skynėjas |
            кухонный рабочий                  | virtuvės darbuotojas |
            apsauginis                        | apsaugos darbuotojas |
            уход за пожилыми                  | lankomosios priežiūros darbuotojas |
            догляд за літніми                 | lankomosios priežiūros darbuotojas |
            سواق                              | taksi vairuotojas |
            siuvėja                           | siuvėjas  |
            siuvejas                          | siuvėjas  |
            siuvėja Utenoje                   | siuvėjas  | 82
            siuveja zarasuose                 | siuvėjas  | 43
            siuvėja Zarasai                   | siuvėjas  | 43
            siuvėjos Panevėžyje               | siuvėjas  | 27
            швея в Утене                      | siuvėjas  | 82
            швея в Вильнюсе                   | siuvėjas  | 13
            ищу работу швеёй в Зарасай        | siuvėjas  | 43
            szwaczka w Wilnie                 | siuvėjas  | 13
            szwaczka w Poniewieżu             | siuvėjas  | 27
            швачка у Вільнюсі                 | siuvėjas  | 13
            шукаю роботу швачкою в Утені      | siuvėjas  | 82
            shveya                            | siuvėjas  |
            shvachka                          | siuvėjas  |
            shveya v Vilniuse                 | siuvėjas  | 13
            seamstress in Vilnius             | siuvėjas  | 13
            خیاط                              | siuvėjas  |
            siuvėja Utenos apskrityje         | siuvėjas  |
            virėja                            | virėjas   |
            повар                             | virėjas   |
            povar                             | virėjas   |
            kukhar                            | virėjas   |
            kuchar                            | virėjas   |
            повар в Вильнюсе                  | virėjas   | 13
            kucharka                          | virėjas   |
            آشپز                              | virėjas   |
            طباخة                             | virėjas   |
            pardavėja Utenoje                 | pardavėjas | 82
            продавщица                        | pardavėjas |
            فروشنده                           | pardavėjas |
            taksi vairuotoja                  | taksi vairuotojas |
            таксист                           | taksi vairuotojas |
            vairuotojas sunkvežimio           | vilkiko vairuotojas |
            водій вантажівки                  | vilkiko vairuotojas |
            kierowca ciężarówki               | vilkiko vairuotojas |
            dalnoboyshchik                    | vilkiko vairuotojas |
            راننده کامیون                     | vilkiko vairuotojas |
            elektryk                          | elektrikas |
            електрик                          | elektrikas |
            elektrikas Utenojo                | elektrikas | 82
            suvirintojes                      | suvirintojas |
            сварщик                           | suvirintojas |
            svarshchik                        | suvirintojas |
            zvariuvalnyk                      | suvirintojas |
            جوشکار                            | suvirintojas |
            valytoja be patirties             | valytojas | 13
            уборщица без опыта                | valytojas | 13
            sprzątaczka bez doświadczenia     | valytojas | 13
            прибиральниця без досвіду         | valytojas | 13
            cleaner no experience             | valytojas | 13
            darbas naktimis valytoja          | valytojas | 13
            cleaner night shift               | valytojas | 13
            уборщица в ночную смену           | valytojas | 13
            прибиральниця нічна зміна         | valytojas | 13
            sprzątaczka na nocną zmianę       | valytojas | 13
            valytoja puse etato               | valytojas | 13
            part-time cleaner                 | valytojas | 13
            уборщица на полставки             | valytojas | 13
            sprzątaczka na pół etatu          | valytojas | 13
            прибиральниця неповний робочий день | valytojas | 13
            no Lithuanian needed              | valytojas | 13
            darbas be lietuvių kalbos         | valytojas | 13
            работа без знания языка           | valytojas | 13
            робота без знання мови            | valytojas | 13
            عمل بدون لغة                      | valytojas | 13
            работа без литовского языка       | valytojas | 13
            praca bez znajomości litewskiego  | valytojas | 13
            робота без литовської             | valytojas | 13
            بدون خبرة عامل نظافة              | valytojas | 13
            vairuotojas su būstu              | vilkiko vairuotojas | 85
            водитель с жильём                 | vilkiko vairuotojas | 85
            darbas nuotoliu                   | interneto svetainių kūrėjas | 13
            удалённая работа программист      | interneto svetainių kūrėjas | 13
            siuvėja savaitgaliais             | siuvėjas  | 43
            sezoninis darbas Anykščiuose      | uogų ir vaisių skynėjas | 34
            virėjas vakarais Vilniuje         | virėjas   | 13
            night watchman in Vilnius         | sargas    | 13
            """)
    void what_people_say_brings_first_what_they_mean(String question, String occupation, String municipality) {
        var answer = given().queryParam("employer", EMPLOYER)
                .queryParam("q", question)
                .queryParam("lang", "lt")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .extract();
        assertThat(answer.<String>path("items[0].occupation.name"))
                .as("%s: %s", question, answer.path("understood"))
                .isEqualTo(occupation);
        if (municipality != null) {
            assertThat(answer.<String>path("items[0].municipality.code")).isEqualTo(municipality);
        }
    }
}
