package lt.incorpore.ranking.facts;

import java.util.SplittableRandom;

/// Throws that depend on a seed, a subject and a number alone: whoever asks again gets the same thing.
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String subject) {
        return of(seed, subject, 0);
    }

    static Dice of(long seed, String subject, long number) {
        long mixed = (seed * 31 + subject.hashCode()) * 0x9e3779b97f4a7c15L + number * 0xd1342543de82ef95L;
        return new Dice(new SplittableRandom(mixed));
    }

    /// `0..bound - 1`
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// `low..high`
    int from(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// `0..1`, without the one
    double share() {
        return random.nextDouble();
    }

    /// The lower of two throws: small numbers are the more common ones.
    int lower(int bound) {
        return Math.min(below(bound), below(bound));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// Near a bell curve around zero with a spread of one, from sums alone, so that every machine gets the same.
    double bell() {
        return 2 * (share() + share() + share() - 1.5);
    }
}
