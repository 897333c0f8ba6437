package lt.incorpore.taxonomy.linking;

import java.util.Map;
import java.util.Random;

/// What texts are about, beyond their very words: a sentence about "swine" is near a skill about "pigs" when other
/// texts speak of both. Each text and each word becomes a point in a space of few directions, those along which the
/// texts differ most (latent semantic analysis: Deerwester and others 1990). The directions are found by orthogonal
/// iteration; which of them is which matters to no cosine, so nothing is decomposed further.
final class Topics {

    /// Twenty to a hundred did as well.
    private static final int MOST_DIRECTIONS = 40;
    /// Two to twelve did as well.
    private static final int ROUNDS = 4;

    private final Vectors texts;
    private final int directions;
    private final float[][] byFeature;
    /// Each of length 1; 0 where nothing is known of a text.
    private final float[][] byText;

    Topics(Vectors texts) {
        this(texts, MOST_DIRECTIONS);
    }

    Topics(Vectors texts, int most) {
        this.texts = texts;
        directions = Math.min(most, Math.min(texts.size(), texts.features()));
        var start = new float[texts.features()][directions];
        // Any start will do, as long as it is the same one each time.
        var random = new Random(1);
        for (var feature : start) {
            for (var direction = 0; direction < directions; direction++) {
                feature[direction] = (float) random.nextGaussian();
            }
        }
        var features = start;
        for (var round = 0; round < ROUNDS; round++) {
            features = texts.toFeatures(texts.toTexts(features, directions), directions);
            straighten(features);
        }
        byFeature = features;
        byText = texts.toTexts(features, directions);
        for (var text : byText) {
            toLengthOne(text);
        }
    }

    /// @return by text, -1 to 1
    float[] cosines(Map<String, Float> question) {
        var asked = texts.ofQuestion(question, byFeature, directions);
        toLengthOne(asked);
        var cosines = new float[byText.length];
        for (var text = 0; text < cosines.length; text++) {
            cosines[text] = dot(asked, byText[text]);
        }
        return cosines;
    }

    /// Gram and Schmidt: each direction loses what those before it say already.
    private void straighten(float[][] features) {
        for (var direction = 0; direction < directions; direction++) {
            for (var before = 0; before < direction; before++) {
                var shared = 0.0;
                for (var feature : features) {
                    shared += feature[direction] * feature[before];
                }
                for (var feature : features) {
                    feature[direction] -= (float) shared * feature[before];
                }
            }
            var squares = 0.0;
            for (var feature : features) {
                squares += feature[direction] * feature[direction];
            }
            var factor = toOne(squares);
            for (var feature : features) {
                feature[direction] *= factor;
            }
        }
    }

    private static void toLengthOne(float[] point) {
        var factor = toOne(dot(point, point));
        for (var direction = 0; direction < point.length; direction++) {
            point[direction] *= factor;
        }
    }

    // What is shorter than that is left over from rounding.
    private static float toOne(double squares) {
        return squares < 1e-10 ? 0 : (float) (1 / Math.sqrt(squares));
    }

    private static float dot(float[] one, float[] other) {
        var sum = 0f;
        for (var at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
