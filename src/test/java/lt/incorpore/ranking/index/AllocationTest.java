package lt.incorpore.ranking.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import org.junit.jupiter.api.Test;

/// A search allocates nothing but its result, so that many of them leave no work to the garbage collector.
class AllocationTest {

    private static final LabourMarket MARKET = LabourMarket.lithuania(9);
    private static final int WARM_UP = 400;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Keeps the compiler from leaving out what nobody uses.
    private Object kept = "";

    @Test
    void aSearchForOffersAllocatesOnlyItsResult() {
        OfferIndex index = new OfferIndex(MARKET.graph());
        index.apply(LongStream.range(0, 3_000).mapToObj(MARKET::offer).toList());
        OfferQuery query = OfferQuery.on(LabourMarket.TODAY).notYet(5);
        for (long number = 0; number < 10; number++) {
            PersonFacts person = MARKET.person(number);
            OfferMatches matches = index.top(person, query);
            long result = least(
                    () -> new OfferMatches(rebuilt(matches.open()), rebuilt(matches.notYet()), matches.openCount()));
            assertThat(least(() -> index.top(person, query)) - result)
                    .as("bytes beside the result for person %d", number)
                    .isZero();
        }
    }

    @Test
    void aSearchForPeopleAllocatesOnlyItsResult() {
        PersonIndex index = new PersonIndex(MARKET.graph());
        index.apply(LongStream.range(0, 3_000).mapToObj(MARKET::person).toList());
        for (long number = 0; number < 10; number++) {
            OfferNeeds offer = MARKET.offer(number);
            List<Match> matches = index.top(offer, 10, LabourMarket.TODAY);
            long result = least(() -> rebuilt(matches));
            assertThat(least(() -> index.top(offer, 10, LabourMarket.TODAY)) - result)
                    .as("bytes beside the result for offer %d", number)
                    .isZero();
        }
    }

    private static List<Match> rebuilt(List<Match> matches) {
        Match[] copies = new Match[matches.size()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = new Match(matches.get(i).number(), matches.get(i).score());
        }
        return Collections.unmodifiableList(Arrays.asList(copies));
    }

    /// Fewest bytes of many runs: the first ones also load classes.
    private long least(Supplier<Object> work) {
        List<Long> bytes = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            kept = work.get();
            bytes.add(THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(kept).isNotNull();
        return Collections.min(bytes);
    }
}
