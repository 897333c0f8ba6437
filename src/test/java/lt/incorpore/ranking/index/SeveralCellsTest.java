package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.Posting;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// Leaves of more rows than fit a cell, asked as seldom as will do: the little brother of [LargeWorldTest].
class SeveralCellsTest {

    private static final int ROWS = (5 << SkillLists.CELL_BITS) / 2;

    @Test
    void offersOfSeveralCellsEqualBruteForce() {
        Worlds world = new Worlds(60_000, 3_000);
        List<OfferNeeds> offers =
                world.offers(ROWS).stream().map(SeveralCellsTest::nowhere).toList();
        OfferIndex index = new OfferIndex(world.graph);
        index.apply(offers);
        OfferQuery query = OfferQuery.on(TODAY).best(2_000).notYet(500);
        for (PersonFacts person : world.people(2)) {
            OfferMatches expected = new Oracle(world.graph).offersFor(person, offers, query.counting());
            assertThat(index.top(person, query).open()).isEqualTo(expected.open());
            assertThat(index.top(person, query.counting())).isEqualTo(expected);
        }
        long last = offers.getLast().number();
        assertThat(index.get(last)).contains(offers.getLast());
        index.apply(List.of(), last);
        assertThat(index.get(last)).isEmpty();
    }

    @Test
    void peopleOfSeveralCellsEqualBruteForce() {
        Worlds world = new Worlds(61_000, 3_000);
        List<PersonFacts> people = world.people(ROWS).stream()
                .map(person -> person.but().limits(Limits.NONE).build())
                .toList();
        PersonIndex index = new PersonIndex(world.graph);
        index.apply(people);
        for (OfferNeeds offer : world.offers(2)) {
            assertThat(index.top(offer, 2_000, TODAY))
                    .isEqualTo(new Oracle(world.graph).peopleFor(offer, people, 2_000, TODAY));
        }
        long last = people.getLast().number();
        assertThat(index.get(last)).contains(people.getLast());
        index.apply(List.of(), last);
        assertThat(index.get(last)).isEmpty();
    }

    /// Rows of one way share a leaf.
    private static OfferNeeds nowhere(OfferNeeds offer) {
        Posting posting = offer.posting();
        Place nowhere = new Place(Point.UNKNOWN, false, false);
        return new OfferNeeds(
                offer.number(),
                offer.demands(),
                offer.legal(),
                offer.conditions(),
                new Posting(posting.kind(), nowhere, posting.confirmed(), posting.replies()));
    }
}
