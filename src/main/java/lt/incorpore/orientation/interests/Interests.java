package lt.incorpore.orientation.interests;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How strong each of the six interests is, 0 to 100: of a person, or of what an occupation offers.
@Schema(name = "Interests")
public record Interests(
        int realistic, int investigative, int artistic, int social, int enterprising, int conventional) {

    public static final int MOST = 100;

    /// What the letters of an occupation stand for, by their place.
    private static final int[] BY_PLACE = {100, 75, 50};

    private static final int NOT_NAMED = 15;

    public Interests {
        for (var score : new int[] {realistic, investigative, artistic, social, enterprising, conventional}) {
            if (score < 0 || score > MOST) {
                throw new IllegalArgumentException("An interest is 0 to 100: " + score);
            }
        }
    }

    /// @param scores all six
    public static Interests of(Map<Interest, Integer> scores) {
        var all = new EnumMap<Interest, Integer>(Interest.class);
        for (var interest : Interest.values()) {
            all.put(interest, scores.getOrDefault(interest, 0));
        }
        return new Interests(
                all.getOrDefault(Interest.REALISTIC, 0),
                all.getOrDefault(Interest.INVESTIGATIVE, 0),
                all.getOrDefault(Interest.ARTISTIC, 0),
                all.getOrDefault(Interest.SOCIAL, 0),
                all.getOrDefault(Interest.ENTERPRISING, 0),
                all.getOrDefault(Interest.CONVENTIONAL, 0));
    }

    /// One to three letters, the strongest first, such as `SEC`.
    static Interests ofLetters(String letters) {
        var scores = new EnumMap<Interest, Integer>(Interest.class);
        for (var interest : Interest.values()) {
            scores.put(interest, NOT_NAMED);
        }
        if (letters.isEmpty() || letters.length() > BY_PLACE.length) {
            throw new IllegalArgumentException("One to three letters: " + letters);
        }
        for (var place = 0; place < letters.length(); place++) {
            var interest = Interest.of(letters.charAt(place))
                    .orElseThrow(() -> new IllegalArgumentException("No letter of an interest: " + letters));
            scores.put(interest, BY_PLACE[place]);
        }
        return of(scores);
    }

    public int of(Interest interest) {
        return switch (interest) {
            case REALISTIC -> realistic;
            case INVESTIGATIVE -> investigative;
            case ARTISTIC -> artistic;
            case SOCIAL -> social;
            case ENTERPRISING -> enterprising;
            case CONVENTIONAL -> conventional;
        };
    }

    /// The strongest first; of equal ones in Holland's order.
    public List<Interest> strongestFirst() {
        return Stream.of(Interest.values())
                .sorted(Comparator.comparingInt((Interest interest) -> -of(interest)))
                .toList();
    }

    /// How alike two shapes of interests are, whatever their height: the correlation of the six scores, from 0 for
    /// opposite over 500 for nothing in common to 1000 for the same. A shape without hills says nothing: 500.
    public int fit(Interests other) {
        double products = 0;
        double squares = 0;
        double otherSquares = 0;
        for (var interest : Interest.values()) {
            var here = of(interest) - mean();
            var there = other.of(interest) - other.mean();
            products += here * there;
            squares += here * here;
            otherSquares += there * there;
        }
        if (squares == 0 || otherSquares == 0) {
            return 500;
        }
        var correlation = products / Math.sqrt(squares * otherSquares);
        return (int) Math.round(Math.clamp(500 + 500 * correlation, 0, 1000));
    }

    private double mean() {
        return (realistic + investigative + artistic + social + enterprising + conventional)
                / (double) Interest.values().length;
    }

    /// The mean of several.
    static Interests mean(List<Interests> some) {
        var scores = new EnumMap<Interest, Integer>(Interest.class);
        for (var interest : Interest.values()) {
            scores.put(interest, (int) Math.round(
                    some.stream().mapToInt(one -> one.of(interest)).average().orElseThrow()));
        }
        return of(scores);
    }
}
