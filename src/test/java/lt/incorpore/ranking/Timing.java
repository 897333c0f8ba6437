package lt.incorpore.ranking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints what a search costs, in CPU of its own thread. A measurement to steer by, not a test.
final class Timing {

    private static final int QUERIES = 300;

    private Timing() {}

    public static void main(String... counts) {
        for (String count : counts) {
            offers(Integer.parseInt(count));
        }
        for (String count : counts) {
            people(Integer.parseInt(count));
        }
    }

    private static void offers(int count) {
        Market market = new Market(count);
        OfferIndex index = new OfferIndex(market.graph);
        long before = memory();
        long build = 0;
        for (int from = 0; from < count; from += 100_000) {
            List<OfferNeeds> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + 100_000); i++) {
                batch.add(market.offer(i));
            }
            long start = cpu();
            index.apply(batch);
            build += cpu() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d offers: built in %.2f s, %d bytes an offer%n",
                count,
                build / 1e9,
                (memory() - before) / count);
        List<PersonFacts> people = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            people.add(market.person(i));
        }
        OfferQuery query = OfferQuery.on(Market.TODAY);
        measure(
                "  top 10",
                () -> people.forEach(person -> index.top(person, query)),
                i -> index.top(people.get(i), query));
        measure("  with 5 not yet", () -> {}, i -> index.top(people.get(i), query.notYet(5)));
        measure("  counting", () -> {}, i -> index.top(people.get(i), query.counting()));
        long[] some = java.util.stream.LongStream.range(0, 2_000)
                .map(i -> i * 37 % count)
                .toArray();
        OfferQuery only = query.only(some);
        measure("  of 2,000 hits", () -> {}, i -> index.top(people.get(i), only));
        long start = cpu();
        for (int i = 0; i < 100; i++) {
            List<OfferNeeds> batch = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                batch.add(market.offer((i * 100L + j) * 31 % count));
            }
            index.apply(batch);
        }
        System.out.printf(Locale.ROOT, "  update in hundreds: %.1f us each%n", (cpu() - start) / 1e3 / 10_000);
    }

    private static void people(int count) {
        Market market = new Market(count);
        PersonIndex index = new PersonIndex(market.graph);
        long before = memory();
        long build = 0;
        for (int from = 0; from < count; from += 100_000) {
            List<PersonFacts> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + 100_000); i++) {
                batch.add(market.person(i));
            }
            long start = cpu();
            index.apply(batch);
            build += cpu() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d people: built in %.2f s, %d bytes a person%n",
                count,
                build / 1e9,
                (memory() - before) / count);
        List<OfferNeeds> offers = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            offers.add(market.offer(i));
        }
        measure(
                "  top 10",
                () -> offers.forEach(offer -> index.top(offer, 10, Market.TODAY)),
                i -> index.top(offers.get(i), 10, Market.TODAY));
    }

    private static void measure(String what, Runnable warm, java.util.function.IntConsumer query) {
        for (int i = 0; i < 5; i++) {
            warm.run();
        }
        double[] times = new double[QUERIES];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < QUERIES; i++) {
                long start = cpu();
                query.accept(i);
                times[i] = (cpu() - start) / 1e6;
            }
        }
        double[] sorted = Market.sorted(times);
        double mean = java.util.Arrays.stream(times).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: mean %.3f, p50 %.3f, p95 %.3f, p99 %.3f ms%n",
                what,
                mean,
                Market.quantile(sorted, .5),
                Market.quantile(sorted, .95),
                Market.quantile(sorted, .99));
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
