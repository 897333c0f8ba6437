package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import org.junit.jupiter.api.Test;

/// Readers never see half a change.
class LiveChangeTest {

    private static final int OFFERS = 700;

    @Test
    void aReaderSeesAllOfAChangeOrNothingOfIt() throws InterruptedException {
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY);
        index.apply(offers(0));
        AtomicBoolean done = new AtomicBoolean();
        List<String> halves = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            PersonFacts person = PersonFacts.person(1).build();
            OfferQuery query = OfferQuery.on(TODAY).best(OFFERS + 10).counting();
            while (!done.get()) {
                OfferMatches matches = index.top(person, query);
                long even = matches.open().stream()
                        .filter(match -> match.number() < OFFERS)
                        .count();
                if (matches.openCount() != OFFERS || matches.open().size() != OFFERS || even % OFFERS != 0) {
                    halves.add(matches.openCount() + " open, " + even + " of the first");
                }
            }
        });
        for (int round = 0; round < 60; round++) {
            long from = round % 2 * OFFERS;
            index.apply(
                    offers(OFFERS - from), LongStream.range(from, from + OFFERS).toArray());
        }
        done.set(true);
        reader.join();
        assertThat(halves).isEmpty();
    }

    @Test
    void ofSeveralWithOneNumberTheLastCounts() {
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY);
        OfferNeeds before = OfferNeeds.offer(1).kind(1).build();
        OfferNeeds after = OfferNeeds.offer(1).kind(2).build();
        index.apply(List.of(before, after));
        assertThat(index.get(1)).contains(after);
        index.apply(List.of(before), 1, 2, 3);
        assertThat(index.get(1)).contains(before);
        index.apply(List.of(), 1, 1);
        assertThat(index.get(1)).isEmpty();
        assertThat(index.size()).isZero();
    }

    private static List<OfferNeeds> offers(long from) {
        return LongStream.range(from, from + OFFERS)
                .mapToObj(number -> OfferNeeds.offer(number).build())
                .toList();
    }
}
