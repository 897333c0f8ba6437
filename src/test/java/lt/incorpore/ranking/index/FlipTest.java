package lt.incorpore.ranking.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// What is no input is flipped, and not a byte of an answer moves: neither the order in which rows came, nor in how
/// many pieces, nor which copy is asked, nor what a row was before, nor who else is asked about.
///
/// What a person or an offer is beyond its facts cannot be flipped here, because there is no place for it; see
/// `ClosedRecordsTest`.
class FlipTest {

    private static final int ROWS = 1_400;
    private static final int[] PIECES = {1, 7, 97, 600, ROWS};

    @Test
    void offersComeOutTheSameHoweverTheyWentIn() {
        for (long seed = 0; seed < 2; seed++) {
            Worlds world = new Worlds(20_000 + seed, 50);
            List<OfferNeeds> offers = world.offers(ROWS);
            List<PersonFacts> people = world.people(40);
            OfferIndex straight = new OfferIndex(world.graph);
            straight.apply(offers);
            byte[] expected = answers(straight, people);
            for (int pieces : PIECES) {
                OfferIndex index = new OfferIndex(world.graph);
                inPieces(shuffled(offers, pieces + seed), pieces, index::apply);
                assertThat(answers(index, people))
                        .as("seed %d, %d at once", seed, pieces)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void peopleComeOutTheSameHoweverTheyWentIn() {
        for (long seed = 0; seed < 2; seed++) {
            Worlds world = new Worlds(21_000 + seed, 50);
            List<PersonFacts> people = world.people(ROWS);
            List<OfferNeeds> offers = world.offers(40);
            PersonIndex straight = new PersonIndex(world.graph);
            straight.apply(people);
            byte[] expected = answers(straight, offers);
            for (int pieces : PIECES) {
                PersonIndex index = new PersonIndex(world.graph);
                inPieces(shuffled(people, pieces + seed), pieces, index::apply);
                assertThat(answers(index, offers))
                        .as("seed %d, %d at once", seed, pieces)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aNodeThatFollowedEveryChangeAnswersLikeOneThatBeganToday() {
        Worlds world = new Worlds(22_000, 50);
        OfferIndex followed = new OfferIndex(world.graph);
        PersonIndex followedPeople = new PersonIndex(world.graph);
        Random random = new Random(22);
        for (int round = 0; round < 60; round++) {
            long from = random.nextInt(ROWS);
            followed.apply(
                    LongStream.range(from, from + random.nextInt(80))
                            .mapToObj(world::offer)
                            .toList(),
                    random.longs(20, 0, ROWS).toArray());
            followedPeople.apply(
                    LongStream.range(from, from + random.nextInt(80))
                            .mapToObj(world::person)
                            .toList(),
                    random.longs(20, 0, ROWS).toArray());
        }
        List<OfferNeeds> offers = world.offers(ROWS / 2);
        List<PersonFacts> people = world.people(ROWS / 2);
        followed.apply(offers, LongStream.range(-200, 2L * ROWS).toArray());
        followedPeople.apply(people, LongStream.range(-200, 2L * ROWS).toArray());
        OfferIndex began = new OfferIndex(world.graph);
        began.apply(offers);
        PersonIndex beganPeople = new PersonIndex(world.graph);
        beganPeople.apply(people);
        assertThat(answers(followed, people.subList(0, 60))).isEqualTo(answers(began, people.subList(0, 60)));
        assertThat(answers(followedPeople, offers.subList(0, 60)))
                .isEqualTo(answers(beganPeople, offers.subList(0, 60)));
    }

    @Test
    void whoAskedBeforeAndUnderWhichNumberChangesNothing() {
        Worlds world = new Worlds(23_000, 50);
        OfferIndex index = new OfferIndex(world.graph);
        index.apply(world.offers(ROWS));
        List<PersonFacts> people = world.people(60);
        byte[] expected = answers(index, people);
        List<PersonFacts> renumbered = new ArrayList<>();
        for (PersonFacts person : people) {
            answers(index, List.of(world.person(1), world.person(2)));
            renumbered.add(new PersonFacts(
                    -person.number() * 31 - 5, person.ability(), person.rights(), person.wishes(), person.limits()));
        }
        assertThat(answers(index, renumbered)).isEqualTo(expected);
    }

    private static byte[] answers(OfferIndex index, List<PersonFacts> people) {
        StringBuilder all = new StringBuilder();
        OfferQuery query = OfferQuery.on(TODAY).best(30).notYet(30).counting();
        for (PersonFacts person : people) {
            all.append(index.top(person, query)).append(index.count(person, query, 550_000));
        }
        return all.toString().getBytes(UTF_8);
    }

    private static byte[] answers(PersonIndex index, List<OfferNeeds> offers) {
        StringBuilder all = new StringBuilder();
        for (OfferNeeds offer : offers) {
            all.append(index.top(offer, 30, TODAY)).append(index.count(offer, TODAY));
        }
        return all.toString().getBytes(UTF_8);
    }

    private static <R> List<R> shuffled(List<R> rows, long seed) {
        List<R> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private static <R> void inPieces(List<R> rows, int size, Consumer<Collection<R>> index) {
        for (int from = 0; from < rows.size(); from += size) {
            index.accept(rows.subList(from, Math.min(rows.size(), from + size)));
        }
    }
}
