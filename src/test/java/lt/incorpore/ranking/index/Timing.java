package lt.incorpore.ranking.index;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;

/// Prints what a search costs, in CPU of its own thread. A measurement to steer by, not a test.
///
/// Arguments: `country` or `continent`, then how many offers and people.
final class Timing {

    private static final int QUERIES = 300;
    private static final int BATCH = 100_000;
    private static final int TODAY = LabourMarket.TODAY;

    private Timing() {}

    public static void main(String... arguments) {
        boolean country = arguments[0].equals("country");
        for (String count : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            int size = Integer.parseInt(count);
            offers(country ? LabourMarket.lithuania(size) : LabourMarket.europe(size), size);
            people(country ? LabourMarket.lithuania(size) : LabourMarket.europe(size), size);
        }
    }

    private static void offers(LabourMarket market, int count) {
        OfferIndex index = new OfferIndex(market.graph());
        fill("offers", count, market::offer, index::apply);
        List<PersonFacts> people = made(market::person);
        OfferQuery query = OfferQuery.on(TODAY);
        say("  the tenth best score: %s", tenthBest(index, people, query));
        measure("top 10", i -> index.top(people.get(i), query));
        measure("top 10, 5 not yet", i -> index.top(people.get(i), query.notYet(5)));
        measure("top 10, all counted", i -> index.top(people.get(i), query.counting()));
        OfferQuery hits =
                query.only(LongStream.range(0, 2_000).map(i -> i * 37 % count).toArray());
        measure("top 10 of 2,000 hits", i -> index.top(people.get(i), hits));
        measure("count of good", i -> index.count(people.get(i), query, 700_000));
        update(count, market::offer, index::apply);
    }

    /// Deciles over the people who have ten offers: real people do not fit perfectly, and easy lists prune too well.
    private static String tenthBest(OfferIndex index, List<PersonFacts> people, OfferQuery query) {
        int[] scores = people.stream()
                .map(person -> index.top(person, query).open())
                .filter(list -> list.size() == 10)
                .mapToInt(list -> list.getLast().score() / 1_000)
                .sorted()
                .toArray();
        return IntStream.rangeClosed(0, 10)
                .mapToObj(tenth -> Integer.toString(scores[tenth * (scores.length - 1) / 10]))
                .collect(Collectors.joining(" ", "", " (" + scores.length + " of " + people.size() + " people)"));
    }

    private static void people(LabourMarket market, int count) {
        PersonIndex index = new PersonIndex(market.graph());
        fill("people", count, market::person, index::apply);
        List<OfferNeeds> offers = made(market::offer);
        measure("top 10", i -> index.top(offers.get(i), 10, TODAY));
        update(count, market::person, index::apply);
    }

    private static <R> List<R> made(LongFunction<R> maker) {
        return LongStream.range(0, QUERIES).mapToObj(maker).toList();
    }

    private static <R> void fill(String what, int count, LongFunction<R> maker, Consumer<Collection<R>> index) {
        long before = memory();
        long build = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<R> batch = LongStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(maker)
                    .toList();
            long start = cpu();
            index.accept(batch);
            build += cpu() - start;
        }
        say("%,d %s: filled in %.2f s of CPU, %d bytes each", count, what, build / 1e9, (memory() - before) / count);
    }

    private static <R> void update(int count, LongFunction<R> maker, Consumer<Collection<R>> index) {
        List<List<R>> batches = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            long from = i * 100;
            batches.add(LongStream.range(from, from + 100)
                    .map(number -> number * 31 % count)
                    .mapToObj(maker)
                    .toList());
        }
        long start = cpu();
        batches.forEach(index);
        say("  update, by the hundred: %.1f us each", (cpu() - start) / 1e3 / 20_000);
    }

    private static void measure(String what, IntConsumer query) {
        double[] times = new double[QUERIES];
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < QUERIES; i++) {
                long start = cpu();
                query.accept(i);
                times[i] = (cpu() - start) / 1e6;
            }
        }
        double mean = Arrays.stream(times).average().orElse(0);
        Arrays.sort(times);
        say(
                "  %s: mean %.3f, p50 %.3f, p95 %.3f, p99 %.3f ms",
                what, mean, times[QUERIES / 2], times[QUERIES * 95 / 100], times[QUERIES * 99 / 100]);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
