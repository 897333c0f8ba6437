package lt.incorpore.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How long one thing takes, by the clock and by the processor: the first is what people wait, the second does not grow
/// when the machine has more to do.
final class Samples {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Sample> samples = new ArrayList<>();
    private long sink;

    private record Sample(String what, double millis, double onProcessor) {}

    void time(boolean isKept, String what, LongSupplier work) {
        var processor = THREADS.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        sink += work.getAsLong();
        var took = (System.nanoTime() - start) / 1e6;
        if (isKept) {
            samples.add(new Sample(what, took, (THREADS.getCurrentThreadCpuTime() - processor) / 1e6));
        }
    }

    double at(double share) {
        return at(share, Sample::millis);
    }

    double onProcessor(double share) {
        return at(share, Sample::onProcessor);
    }

    private double at(double share, ToDoubleFunction<Sample> time) {
        var sorted = samples.stream().mapToDouble(time).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    /// What took the processor longest, for whoever wants to know why.
    String slowest(int most) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(Sample::onProcessor).reversed())
                .limit(most)
                .map(one -> String.format(Locale.ROOT, "%8.2f ms  %s", one.onProcessor, one.what))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %,d",
                at(0.5),
                at(0.95),
                at(0.99),
                onProcessor(0.5),
                onProcessor(0.95),
                onProcessor(0.99),
                sink == Long.MIN_VALUE ? 0 : samples.size());
    }
}
