package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The best few of many: a heap with the worst one on top. Its room is kept from one search to the next.
final class Best {

    private long[] numbers = new long[128];
    private int[] scores = new int[128];
    private int length;
    private int size;

    /// Begins anew.
    ///
    /// @param most how many to keep
    void empty(int most) {
        if (most > numbers.length) {
            numbers = new long[most];
            scores = new int[most];
        }
        length = most;
        size = 0;
    }

    /// The lowest score that can still enter, ties included: whatever scores less can be skipped unseen.
    int threshold() {
        if (size < length) {
            return 0;
        }
        return length == 0 ? Integer.MAX_VALUE : scores[0];
    }

    /// @return whether it entered
    boolean offer(long number, int score) {
        if (size < length) {
            up(size++, number, score);
            return true;
        }
        if (length > 0 && worse(scores[0], numbers[0], score, number)) {
            down(0, number, score);
            return true;
        }
        return false;
    }

    /// Best first. Empties the heap.
    List<Match> drain() {
        Match[] matches = new Match[size];
        for (int i = size - 1; i >= 0; i--) {
            matches[i] = new Match(numbers[0], scores[0]);
            size--;
            down(0, numbers[size], scores[size]);
        }
        return Collections.unmodifiableList(Arrays.asList(matches));
    }

    /// The one order of the room: by score, and of equal scores the lower number is better.
    private static boolean worse(int score, long number, int otherScore, long otherNumber) {
        return score < otherScore || score == otherScore && number > otherNumber;
    }

    private void up(int from, long number, int score) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!worse(score, number, scores[parent], numbers[parent])) {
                break;
            }
            numbers[place] = numbers[parent];
            scores[place] = scores[parent];
            place = parent;
        }
        numbers[place] = number;
        scores[place] = score;
    }

    private void down(int from, long number, int score) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && worse(scores[child + 1], numbers[child + 1], scores[child], numbers[child])) {
                child++;
            }
            if (!worse(scores[child], numbers[child], score, number)) {
                break;
            }
            numbers[place] = numbers[child];
            scores[place] = scores[child];
            place = child;
        }
        numbers[place] = number;
        scores[place] = score;
    }
}
