package lt.incorpore.taxonomy.linking;

import java.util.Locale;

/// Where the first right answer stood, for many questions: mean reciprocal rank and how often it was among the first.
final class Ranks {

    private int asked;
    private double reciprocals;
    private int first;
    private int amongFive;
    private int amongTen;
    private long nanos;

    /// @param rank  of the first right answer, from 1; 0 where there is none
    /// @param nanos that the answer took
    void add(int rank, long nanos) {
        asked++;
        this.nanos += nanos;
        if (rank > 0) {
            reciprocals += 1.0 / rank;
            first += rank == 1 ? 1 : 0;
            amongFive += rank <= 5 ? 1 : 0;
            amongTen += rank <= 10 ? 1 : 0;
        }
    }

    int asked() {
        return asked;
    }

    double meanReciprocalRank() {
        return share(reciprocals);
    }

    double atOne() {
        return share(first);
    }

    double atFive() {
        return share(amongFive);
    }

    /// As the command prints it.
    String line(String set) {
        return String.format(
                Locale.ROOT,
                "%-18s %6d %8.4f %8.4f %8.4f %8.4f %8.2f",
                set,
                asked,
                meanReciprocalRank(),
                atOne(),
                atFive(),
                share(amongTen),
                share(nanos / 1e6));
    }

    static String header() {
        return String.format("%-18s %6s %8s %8s %8s %8s %8s", "set", "titles", "MRR", "acc@1", "acc@5", "acc@10", "ms");
    }

    private double share(double of) {
        return asked == 0 ? 0 : of / asked;
    }
}
