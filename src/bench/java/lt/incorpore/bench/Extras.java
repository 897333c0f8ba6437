package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.OfferMatches;
import lt.incorpore.ranking.index.OfferQuery;

/// Everything at a site but single queries: throughput, lists for everybody, updates, allocation, the memory floor.
final class Extras {

    private static final int BATCH = 1_000;
    private static final int CHANGES = 60;
    private static final int CHANGED_AT_ONCE = 100;
    private static final long SLICE = 1_500_000_000L;

    private final LabourMarket market;
    private final List<PersonFacts> people;
    private final ObjectNode row;

    Extras(LabourMarket market, List<PersonFacts> people, ObjectNode row) {
        this.market = market;
        this.people = people;
        this.row = row;
    }

    /// @param truth the lists of the first people
    /// @param cpu   milliseconds of CPU that the core took for each person
    void floor(int size, List<List<Match>> truth, double[] cpu) {
        Floor.Bytes bytes = new Floor(market).touched(people.subList(0, truth.size()), truth, size);
        double bandwidth = Floor.bandwidth();
        double measured = 0;
        for (int i = 0; i < truth.size(); i++) {
            measured += cpu[i] / truth.size();
        }
        double floor = bytes.sum() / truth.size() / bandwidth * 1e3;
        row.putObject("floor")
                .put("people", truth.size())
                .put("bytesPerSecond", bandwidth)
                .put("postingBytes", bytes.postings() / truth.size())
                .put("recordBytes", bytes.records() / truth.size())
                .put("milliseconds", floor)
                .put("measuredMilliseconds", measured)
                .put("distance", measured / floor);
        Findings.say("  memory floor %.3f ms, measured %.3f ms", floor, measured);
    }

    void ofCore(CoreContender core) {
        List<PersonFacts> everybody =
                LongStream.range(10_000, 10_000 + BATCH).mapToObj(market::person).toList();
        long before = Gauge.cpu();
        everybody.forEach(person -> core.top(person, Race.BEST));
        row.put("batchMillisecondsPerPerson", (Gauge.cpu() - before) / 1e6 / BATCH);
        OfferQuery counting = OfferQuery.on(LabourMarket.TODAY).counting();
        OfferQuery notYet = OfferQuery.on(LabourMarket.TODAY).notYet(5);
        times("counting", person -> core.index().top(person, counting));
        times("notYet", person -> core.index().top(person, notYet));
        allocation(core);
    }

    private void times(String name, Consumer<PersonFacts> query) {
        long[][] cpu = new long[3][people.size()];
        for (long[] round : cpu) {
            for (int i = 0; i < round.length; i++) {
                long before = Gauge.cpu();
                query.accept(people.get(i));
                round[i] = Gauge.cpu() - before;
            }
        }
        Times.ofRounds(cpu, people.size()).into(row, name);
    }

    /// What a query allocates, less what its answer is made of: the same answer made again from bare numbers.
    private void allocation(CoreContender core) {
        OfferQuery query = OfferQuery.on(LabourMarket.TODAY).best(Race.BEST);
        long all = 0;
        long answers = 0;
        for (PersonFacts person : people) {
            long before = Gauge.allocated();
            OfferMatches matches = core.index().top(person, query);
            long after = Gauge.allocated();
            all += after - before;
            int length = matches.open().size();
            before = Gauge.allocated();
            Match[] again = new Match[length];
            for (int i = 0; i < length; i++) {
                again[i] = new Match(i, i);
            }
            new OfferMatches(
                    Collections.unmodifiableList(Arrays.asList(again)),
                    Collections.unmodifiableList(Arrays.asList(new Match[0])),
                    OfferMatches.NOT_COUNTED);
            answers += Gauge.allocated() - before;
        }
        row.put("allocatedBytes", (double) all / people.size());
        row.put("allocatedBesideResult", (double) (all - answers) / people.size());
    }

    /// Throughput and updates of all that live in this process; the updates come last, because they change it.
    void together(List<Contender> contenders, int size) {
        for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
            for (Contender contender : contenders) {
                double perSecond = throughput(contender, threads);
                row.withArray("throughput")
                        .addObject()
                        .put("contender", contender.name())
                        .put("threads", threads)
                        .put("perSecond", perSecond);
                Findings.say("  %s: %,.0f queries a second on %d threads", contender.name(), perSecond, threads);
            }
        }
        updates(contenders, size);
    }

    private double throughput(Contender contender, int threads) {
        List<Callable<Integer>> work = new ArrayList<>();
        long end = System.nanoTime() + SLICE;
        for (int thread = 0; thread < threads; thread++) {
            int first = thread * people.size() / threads;
            work.add(() -> {
                int done = 0;
                while (System.nanoTime() < end) {
                    contender.top(people.get((first + done++) % people.size()), Race.BEST);
                }
                return done;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            int done = 0;
            for (Future<Integer> result : pool.invokeAll(work)) {
                done += result.get();
            }
            return done * 1e9 / SLICE;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(contender.name(), e);
        }
    }

    private void updates(List<Contender> contenders, int size) {
        long[][] cpu = new long[contenders.size()][CHANGES];
        long[][] wall = new long[contenders.size()][CHANGES];
        for (int change = -CHANGES / 3; change < CHANGES; change++) {
            List<OfferNeeds> changed = changed(size, change + CHANGES);
            for (int i = 0; i < contenders.size(); i++) {
                int turn = (i + change + CHANGES) % contenders.size();
                long wallBefore = System.nanoTime();
                long before = contenders.get(turn).cpu();
                contenders.get(turn).update(changed);
                if (change >= 0) {
                    cpu[turn][change] = contenders.get(turn).cpu() - before;
                    wall[turn][change] = System.nanoTime() - wallBefore;
                }
            }
        }
        agree(contenders);
        for (int i = 0; i < contenders.size(); i++) {
            double each = Arrays.stream(cpu[i]).sum() / 1e3 / CHANGES / CHANGED_AT_ONCE;
            ObjectNode update = row.withArray("updates").addObject();
            update.put("contender", contenders.get(i).name()).put("microsecondsOfCpuPerOffer", each);
            Times.ofRounds(new long[][] {wall[i]}, CHANGES).into(update, "visibleAfter");
            Findings.say("  %s: %.1f us of CPU an update", contenders.get(i).name(), each);
        }
    }

    private List<OfferNeeds> changed(int size, int change) {
        return LongStream.range(0, CHANGED_AT_ONCE)
                .map(i -> (change * 7_919L + i * 104_729L) % size)
                .distinct()
                .mapToObj(number -> market.offer(number, change + 1))
                .toList();
    }

    /// After the updates as before them, one answer.
    private void agree(List<Contender> contenders) {
        for (PersonFacts person : people.subList(0, Math.min(60, people.size()))) {
            List<Match> expected = contenders.getFirst().top(person, Race.BEST);
            for (Contender contender : contenders) {
                if (!contender.top(person, Race.BEST).equals(expected)) {
                    throw new IllegalStateException("%s differs from %s after updates, person %d"
                            .formatted(contender.name(), contenders.getFirst().name(), person.number()));
                }
            }
        }
    }
}
