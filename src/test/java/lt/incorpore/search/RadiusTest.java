package lt.incorpore.search;

import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RadiusTest {

    private static final int KM = 40;

    @Inject
    FindOffers find;

    @Inject
    Taxonomy taxonomy;

    @Test
    void an_offer_just_within_the_circle_is_found_and_one_just_outside_is_not() {
        var utena = taxonomy.municipalityNamed("Utena").orElseThrow();
        var circle = new Around(utena.latitude(), utena.longitude(), KM);
        var inside = north(circle, KM - 0.02);
        var outside = north(circle, KM + 0.02);
        anOffer().by("UAB Riba").titled("viduje").at(inside, utena.longitude()).persist();
        anOffer()
                .by("UAB Riba")
                .titled("išorėje")
                .at(outside, utena.longitude())
                .persist();
        WaitForIndex.toCatchUp();
        assertThat(found("UAB Riba", circle)).containsExactly("viduje");
    }

    @Test
    void a_circle_does_not_stop_at_a_county_and_takes_a_whole_municipality_by_its_middle() {
        var utena = taxonomy.municipalityNamed("Utena").orElseThrow();
        for (var municipality : taxonomy.municipalities()) {
            anOffer()
                    .by("UAB Visur")
                    .titled(municipality.code())
                    .in(municipality.code())
                    .persist();
        }
        WaitForIndex.toCatchUp();
        var circle = new Around(utena.latitude(), utena.longitude(), 70);
        var near = taxonomy.municipalities().stream()
                .filter(there -> circle.contains(there.latitude(), there.longitude()))
                .toList();
        assertThat(near).extracting(Municipality::county).contains("UT", "PN");
        assertThat(found("UAB Visur", circle))
                .containsExactlyInAnyOrderElementsOf(
                        near.stream().map(Municipality::code).toList());
    }

    @Test
    void an_offers_own_point_counts_more_than_its_municipality() {
        var utena = taxonomy.municipalityNamed("Utena").orElseThrow();
        anOffer()
                .by("UAB Kitur")
                .titled("kitur")
                .in(utena.code())
                .at(55.7, 21.14)
                .persist();
        WaitForIndex.toCatchUp();
        assertThat(found("UAB Kitur", new Around(utena.latitude(), utena.longitude(), KM)))
                .isEmpty();
        assertThat(found("UAB Kitur", new Around(55.7, 21.1, KM))).containsExactly("kitur");
    }

    @Test
    void distances_are_those_of_the_great_circle() {
        var vilnius = new Around(54.6872, 25.2797, 1);
        assertThat(vilnius.distanceTo(54.8985, 23.9036)).isCloseTo(91.5, within(0.5));
        assertThat(vilnius.distanceTo(54.6872, 25.2797)).isZero();
    }

    private List<String> found(String employer, Around circle) {
        var filters = Filters.NONE.with(Choice.EMPLOYER, employer).around(circle);
        return find.find(OfferQuestion.of("", filters), 100, null).hits().stream()
                .map(hit -> hit.offer().content().title())
                .toList();
    }

    private static double north(Around from, double km) {
        return from.latitude() + Math.toDegrees(km / 6371.0087714);
    }
}
