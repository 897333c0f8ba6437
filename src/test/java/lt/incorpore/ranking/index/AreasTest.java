package lt.incorpore.ranking.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.Point;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final LabourMarket MARKET = LabourMarket.europe(5);

    @Test
    void no_place_is_nearer_than_the_area_it_lies_in() {
        var rows = rows(5_000);
        var areas = Areas.of(rows.data, 5_000);
        var homes = rows(50);
        for (var home = 0; home < 50; home++) {
            var from = home * OfferRows.STRIDE + OfferRows.PLACE;
            for (var row = 0; row < 5_000; row++) {
                assertThat(areas.chord(areas.of(row), homes.data, from))
                        .isLessThanOrEqualTo(chord(rows, row, homes.data, from));
            }
        }
    }

    @Test
    void the_way_to_the_only_place_of_an_area_is_the_way_to_it() {
        var offer = OfferNeeds.offer(1).at(Point.ofDegrees(54.9, 23.9)).build();
        var rows = OfferRows.of(List.of(offer, offer, offer));
        var areas = Areas.of(rows.data, 3);
        var home = rows(1);
        assertThat(areas.count()).isOne();
        assertThat(areas.chord(0, home.data, OfferRows.PLACE)).isEqualTo(chord(rows, 2, home.data, OfferRows.PLACE));
        assertThat(areas.chord(0, rows.data, OfferRows.PLACE)).isZero();
    }

    @Test
    void rows_are_shared_out_evenly_among_as_many_areas_as_they_can_fill() {
        for (var size : List.of(1, 63, 64, 127, 128, 1_000, 20_000)) {
            var areas = Areas.of(rows(size).data, size);
            assertThat(areas.count()).isEqualTo(Math.clamp(size / 64, 1, 256));
            var held = new int[areas.count()];
            IntStream.range(0, size).forEach(row -> held[areas.of(row)]++);
            var even = size / areas.count();
            for (var rows : held) {
                assertThat(rows).isBetween(even / 2, 2 * even + 1);
            }
        }
    }

    @Test
    void places_that_are_all_one_are_one_area() {
        var offer = OfferNeeds.offer(1).at(Point.ofDegrees(54.9, 23.9)).build();
        var rows = OfferRows.of(Collections.nCopies(1_000, offer));
        assertThat(Areas.of(rows.data, 1_000).count()).isOne();
        assertThat(Areas.of(new int[1_000 * OfferRows.STRIDE], 1_000).count()).isOne();
    }

    @Test
    void areas_are_small_beside_their_leaf() {
        var rows = rows(20_000);
        var areas = Areas.of(rows.data, 20_000);
        var far = 0;
        for (var row = 0; row < 20_000; row += 100) {
            var from = row * OfferRows.STRIDE + OfferRows.PLACE;
            var near = new HashSet<Integer>();
            for (var other = 0; other < 20_000; other++) {
                if (Point.metres(areas.chord(areas.of(other), rows.data, from)) < 50_000) {
                    near.add(areas.of(other));
                }
            }
            assertThat(near).contains(areas.of(row));
            far += areas.count() - near.size();
        }
        assertThat(far / 200)
                .as("areas farther than 50 km, of " + areas.count())
                .isGreaterThan(areas.count() * 3 / 4);
    }

    private static long chord(OfferRows rows, int row, int[] home, int from) {
        var at = row * OfferRows.STRIDE + OfferRows.PLACE;
        return Point.chord(
                (long) rows.data[at] - home[from],
                (long) rows.data[at + 1] - home[from + 1],
                (long) rows.data[at + 2] - home[from + 2]);
    }

    /// Offers whose place is known.
    private static OfferRows rows(int count) {
        return OfferRows.of(LongStream.range(0, Long.MAX_VALUE)
                .mapToObj(MARKET::offer)
                .filter(offer -> offer.posting().place().point().isKnown())
                .limit(count)
                .toList());
    }
}
