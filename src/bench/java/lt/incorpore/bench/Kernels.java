package lt.incorpore.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import lt.incorpore.ranking.Explanation;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.OfferCount;
import lt.incorpore.ranking.index.OfferIndex;
import lt.incorpore.ranking.index.OfferMatches;
import lt.incorpore.ranking.index.OfferQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The single steps of the core, measured by JMH over 100,000 offers of Lithuania.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Kernels {

    private static final int SIZE = 100_000;
    private static final int PEOPLE = 300;
    private static final int GOOD = 700_000;

    private final LabourMarket market = World.LITHUANIA.market();
    private final OfferIndex index = new OfferIndex(market.graph());
    private final Scoring scoring = new Scoring(market.graph());
    private final List<PersonFacts> people = World.people(market, PEOPLE);
    private final OfferQuery query = OfferQuery.on(LabourMarket.TODAY);
    private final List<OfferNeeds> offers =
            LongStream.range(0, PEOPLE).mapToObj(market::offer).toList();
    private final List<List<OfferNeeds>> changes = LongStream.range(0, PEOPLE)
            .mapToObj(change -> LongStream.range(0, 100)
                    .mapToObj(i -> market.offer((change * 7_919 + i * 104_729) % SIZE, (int) change + 1))
                    .toList())
            .toList();
    private int next;

    @Setup
    public void fill() {
        World.pour(market, SIZE, index::apply);
    }

    private int next() {
        next = (next + 1) % PEOPLE;
        return next;
    }

    @Benchmark
    public OfferMatches search() {
        return index.top(people.get(next()), query);
    }

    @Benchmark
    public OfferCount count() {
        return index.count(people.get(next()), query, GOOD);
    }

    @Benchmark
    public Explanation explain() {
        return scoring.explain(people.get(next()), offers.get(next), LabourMarket.TODAY);
    }

    @Benchmark
    public void updateOfHundred() {
        index.apply(changes.get(next()));
    }
}
