package lt.incorpore.proof.fairness;

/// The measures of an exposure audit, each as its source has it.
final class Measures {

    /// 95 per cent, two-sided.
    private static final double Z = 1.959964;

    private Measures() {}

    record Interval(double from, double to) {

        boolean holds(double value) {
            return from <= value && value <= to;
        }
    }

    /// A share with Wilson's interval (Wilson 1927), which stays sensible for few and for none.
    static Interval wilson(int some, int all) {
        if (all == 0) {
            return new Interval(0, 1);
        }
        var share = (double) some / all;
        var z = Z * Z / all;
        var middle = (share + z / 2) / (1 + z);
        var half = Z / (1 + z) * Math.sqrt(share * (1 - share) / all + z / (4 * all));
        return new Interval(middle - half, middle + half);
    }

    /// The ratio of two shares with the interval of Katz et al. (1978). Of a ratio with a nought nothing is known.
    static Interval katz(int some, int all, int otherSome, int otherAll) {
        if (some == 0 || otherSome == 0) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        var share = (double) some / all;
        var other = (double) otherSome / otherAll;
        var half = Z * Math.sqrt((1 - share) / some + (1 - other) / otherSome);
        return new Interval(share / other * Math.exp(-half), share / other * Math.exp(half));
    }

    /// Skew@k (Geyik et al. 2019): the logarithm of a group's share at the top over its share of the pool.
    static double skew(double shareAtTop, double shareOfPool) {
        return Math.log(shareAtTop / shareOfPool);
    }

    /// NDKL (Geyik et al. 2019) of one list: how far the groups' shares in each beginning of it are from those of the
    /// whole list, beginnings counting less the longer they are. 0 is alike everywhere; short lists are never 0.
    static double ndkl(int[] groups, int count) {
        var pool = new double[count];
        for (var group : groups) {
            pool[group] += 1.0 / groups.length;
        }
        var seen = new int[count];
        var sum = 0.0;
        var norm = 0.0;
        for (var i = 0; i < groups.length; i++) {
            seen[groups[i]]++;
            var weight = Math.log(2) / Math.log(i + 2);
            sum += weight * divergence(seen, i + 1, pool);
            norm += weight;
        }
        return norm == 0 ? 0 : sum / norm;
    }

    private static double divergence(int[] seen, int length, double[] pool) {
        var sum = 0.0;
        for (var group = 0; group < seen.length; group++) {
            if (seen[group] > 0) {
                var share = (double) seen[group] / length;
                sum += share * Math.log(share / pool[group]);
            }
        }
        return sum;
    }
}
