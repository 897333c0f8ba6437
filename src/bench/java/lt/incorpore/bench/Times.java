package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/// What queries took, one value for each query, in milliseconds.
record Times(double[] sorted) {

    /// @param rounds nanoseconds, a row for each round; of each query the middle round counts
    static Times ofRounds(long[][] rounds, int queries) {
        return of(middles(rounds, queries));
    }

    /// Milliseconds of each query, in their order.
    static double[] middles(long[][] rounds, int queries) {
        double[] middles = new double[queries];
        for (int query = 0; query < queries; query++) {
            long[] values = new long[rounds.length];
            for (int round = 0; round < rounds.length; round++) {
                values[round] = rounds[round][query];
            }
            Arrays.sort(values);
            middles[query] = values[values.length / 2] / 1e6;
        }
        return middles;
    }

    static Times of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    double percentile(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    void into(ObjectNode row, String prefix) {
        row.put(prefix + "Mean", mean())
                .put(prefix + "P50", percentile(50))
                .put(prefix + "P95", percentile(95))
                .put(prefix + "P99", percentile(99));
    }
}
