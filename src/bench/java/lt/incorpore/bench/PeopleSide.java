package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.PersonIndex;

/// The other direction: the best people for an offer.
final class PeopleSide {

    private static final int BATCH = 100_000;
    private static final int CHECKED = 20;
    private static final int ROUNDS = 3;

    private PeopleSide() {}

    static void measure(World world, int size, int queries, Findings findings) {
        LabourMarket market = world.market();
        List<OfferNeeds> offers =
                LongStream.range(0, Math.max(CHECKED, queries)).mapToObj(market::offer).toList();
        long heap = Gauge.heap();
        PersonIndex index = new PersonIndex(market.graph());
        long cpu = fill(index, market, size);
        long bytes = Gauge.heap() - heap;
        check(index, offers.subList(0, CHECKED), market, size);
        long[][] times = new long[ROUNDS][offers.size()];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < offers.size(); i++) {
                long before = Gauge.cpu();
                index.top(offers.get(i), Race.BEST, LabourMarket.TODAY);
                times[Math.max(0, round)][i] = Gauge.cpu() - before;
            }
        }
        ObjectNode row = findings.row("people", world, size);
        Times result = Times.ofRounds(times, offers.size());
        result.into(row, "cpu");
        row.put("bytesPerProfile", (double) bytes / size).put("cpuSeconds", cpu / 1e9).put("checked", CHECKED);
        Findings.say(
                "%s, %,d people: p50 %.2f ms, p99 %.2f ms, %d bytes each",
                world.title(), size, result.percentile(50), result.percentile(99), bytes / size);
        findings.save();
    }

    private static long fill(PersonIndex index, LabourMarket market, int size) {
        long cpu = 0;
        for (int from = 0; from < size; from += BATCH) {
            var people = LongStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(market::person)
                    .toList();
            long before = Gauge.cpu();
            index.apply(people);
            cpu += Gauge.cpu() - before;
        }
        return cpu;
    }

    private static void check(PersonIndex index, List<OfferNeeds> offers, LabourMarket market, int size) {
        List<List<Match>> truth = new BruteForce(market, Race.BEST).peopleFor(offers, market::person, size);
        for (int i = 0; i < truth.size(); i++) {
            List<Match> found = index.top(offers.get(i), Race.BEST, LabourMarket.TODAY);
            if (!found.equals(truth.get(i))) {
                throw new IllegalStateException(
                        "people for offer %d differ: %s, but %s".formatted(i, found, truth.get(i)));
            }
        }
    }
}
