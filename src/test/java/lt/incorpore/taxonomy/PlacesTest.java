package lt.incorpore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import lt.incorpore.platform.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private final Places places = Places.read();

    @Test
    void lithuania_has_60_municipalities_in_10_counties() {
        assertThat(places.municipalities()).hasSize(60);
        assertThat(places.counties()).hasSize(10);
        assertThat(places.municipalities().stream().map(Municipality::iso)).doesNotHaveDuplicates();
        assertThat(places.municipalities())
                .allSatisfy(place -> assertThat(places.county(place.county())).isPresent());
    }

    @Test
    void the_county_of_utena_has_six_municipalities() {
        assertThat(places.municipalities().stream()
                        .filter(place -> place.county().equals("UT"))
                        .map(Municipality::centre))
                .containsExactlyInAnyOrder("Anykščiai", "Ignalina", "Molėtai", "Utena", "Visaginas", "Zarasai");
    }

    @ParameterizedTest
    @CsvSource({
        "Utenos rajono savivaldybė, 82",
        "Utenos r. sav., 82",
        "UTENOS R. SAV., 82",
        "Utenos r., 82",
        "Utena, 82",
        "Utenoje, 82",
        "Utenos, 82",
        "Утена, 82",
        "Utenos m., 82",
        "Vilniaus miesto sav., 13",
        "Vilniaus m. sav., 13",
        "vilnius, 13",
        "Wilno, 13",
        "Vilniaus rajono sav., 41",
        "rejon wileński, 41",
        "Visagino sav., 30",
        "Вісагінас, 30",
        "Salcininku r. sav., 85",
        "šalčininkuose, 85",
        "Panevezio miesto savivaldybe, 27",
        "Panevėžys, 27",
        "Kazlų Rūdos sav., 58",
        "Alytaus rajono savivaldybė, 33",
        "Alytus, 11",
        "أوتينا, 82",
        "اوتنا, 82",
        "فيلنيوس, 13",
        "ناحیه ویلنیوس, 41",
    })
    void a_municipality_is_known_by_any_spelling(String spelling, String code) {
        assertThat(places.municipalityNamed(spelling)).map(Municipality::code).contains(code);
    }

    @Test
    void every_municipality_is_known_by_its_own_names() {
        for (var place : places.municipalities()) {
            for (var lang : Lang.values()) {
                assertThat(places.municipalityNamed(place.name(lang))).contains(place);
            }
            assertThat(places.municipalityNamed(place.locative())).contains(place);
            assertThat(places.municipalityNamed(place.genitive())).contains(place);
        }
    }

    @Test
    void a_place_that_is_no_municipality_stays_unknown() {
        assertThat(places.municipalityNamed("Paryžius")).isEmpty();
        assertThat(places.municipalityNamed("")).isEmpty();
        assertThat(places.municipalityNamed("sav.")).isEmpty();
        assertThat(places.municipalityNamed("Utena".repeat(100_000))).isEmpty();
    }

    @Test
    void languages_are_numbered_without_gaps() {
        var languages = Languages.read();
        assertThat(languages.all().stream().map(Language::number).toList())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(
                                1, languages.all().size())
                        .boxed()
                        .toList());
        assertThat(languages.language("LT")).map(Language::number).contains(1);
        assertThat(languages.language("xx")).isEmpty();
        assertThat(languages.all())
                .allSatisfy(language -> assertThat(language.names().byTag()).hasSize(Lang.values().length));
    }
}
