package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts as vectors of weighted features, and the cosine of each with a question. A feature weighs by how often it
/// stands in the text, times its rarity: `ln(1 + (n - df + ½) / (df + ½))`, the idf of BM25 (Robertson & Zaragoza
/// 2009), to the power of [#FLATTENING] so that a rare word does not drown all others.
final class Vectors {

    private static final double FLATTENING = 0.7;

    private final Map<String, Integer> features;
    private final int size;
    private final int[] starts;
    private final int[] texts;
    private final float[] weights;
    private final float[] rarities;
    /// Sum of the rarities of each text's features.
    private final float[] sums;

    private Vectors(Builder built) {
        features = built.features;
        size = built.ids.size();
        rarities = new float[features.size()];
        starts = new int[features.size() + 1];
        built.ids.forEach(ids -> Arrays.stream(ids).forEach(id -> starts[id + 1]++));
        for (var id = 0; id < rarities.length; id++) {
            rarities[id] = rarity(starts[id + 1]);
            starts[id + 1] += starts[id];
        }
        texts = new int[starts[rarities.length]];
        weights = new float[texts.length];
        sums = new float[size];
        var next = Arrays.copyOf(starts, rarities.length);
        for (var text = 0; text < size; text++) {
            fill(text, built.ids.get(text), built.counts.get(text), next);
        }
    }

    private void fill(int text, int[] ids, float[] counts, int[] next) {
        var squares = 0.0;
        for (var i = 0; i < ids.length; i++) {
            var weight = counts[i] * rarities[ids[i]];
            squares += weight * weight;
            sums[text] += rarities[ids[i]];
        }
        var length = (float) Math.sqrt(squares);
        for (var i = 0; i < ids.length; i++) {
            texts[next[ids[i]]] = text;
            weights[next[ids[i]]++] = counts[i] * rarities[ids[i]] / length;
        }
    }

    int size() {
        return size;
    }

    /// @return by text, 0 to 1
    float[] cosines(Map<String, Float> question) {
        var squares = 0.0;
        for (var feature : question.entrySet()) {
            var weight = feature.getValue() * rarityOf(feature.getKey());
            squares += weight * weight;
        }
        var cosines = new float[size];
        var length = (float) Math.sqrt(squares);
        for (var feature : question.entrySet()) {
            var id = features.get(feature.getKey());
            if (id != null) {
                var weight = feature.getValue() * rarities[id] / length;
                for (var at = starts[id]; at < starts[id + 1]; at++) {
                    cosines[texts[at]] += weight * weights[at];
                }
            }
        }
        return cosines;
    }

    /// How much of each text the question says, too: the share of its features, by rarity.
    ///
    /// @return by text, 0 to 1
    float[] covered(Map<String, Float> question) {
        var covered = new float[size];
        for (var feature : question.keySet()) {
            var id = features.get(feature);
            if (id != null) {
                for (var at = starts[id]; at < starts[id + 1]; at++) {
                    covered[texts[at]] += rarities[id] / sums[texts[at]];
                }
            }
        }
        return covered;
    }

    int features() {
        return rarities.length;
    }

    /// Each text as the weighted sum of its features' points.
    ///
    /// @param byFeature one point each
    /// @param width     of a point
    float[][] toTexts(float[][] byFeature, int width) {
        var byText = new float[size][width];
        for (var id = 0; id < rarities.length; id++) {
            for (var at = starts[id]; at < starts[id + 1]; at++) {
                add(weights[at], byFeature[id], byText[texts[at]]);
            }
        }
        return byText;
    }

    /// Each feature as the weighted sum of its texts' points, as [#toTexts].
    float[][] toFeatures(float[][] byText, int width) {
        var byFeature = new float[rarities.length][width];
        for (var id = 0; id < rarities.length; id++) {
            for (var at = starts[id]; at < starts[id + 1]; at++) {
                add(weights[at], byText[texts[at]], byFeature[id]);
            }
        }
        return byFeature;
    }

    /// As [#toTexts], for one that is not among the texts. Unlike those it is not divided by its length.
    float[] ofQuestion(Map<String, Float> question, float[][] byFeature, int width) {
        var sum = new float[width];
        for (var feature : question.entrySet()) {
            var id = features.get(feature.getKey());
            if (id != null) {
                add(feature.getValue() * rarities[id], byFeature[id], sum);
            }
        }
        return sum;
    }

    private static void add(float factor, float[] point, float[] to) {
        for (var at = 0; at < to.length; at++) {
            to[at] += factor * point[at];
        }
    }

    boolean knows(String feature) {
        return features.containsKey(feature);
    }

    /// A feature that no text has is as rare as can be: it keeps cosines low.
    float rarityOf(String feature) {
        var id = features.get(feature);
        return id == null ? rarity(0) : rarities[id];
    }

    private float rarity(int frequency) {
        return (float) Math.pow(Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)), FLATTENING);
    }

    /// Takes one text after the other.
    static final class Builder {

        private final Map<String, Integer> features = new HashMap<>();
        private final List<int[]> ids = new ArrayList<>();
        private final List<float[]> counts = new ArrayList<>();

        void add(Map<String, Float> text) {
            // In one order whatever the map's: sums of floats differ by theirs.
            var sorted = text.keySet().stream().sorted().toList();
            var own = new int[sorted.size()];
            var weights = new float[sorted.size()];
            for (var i = 0; i < own.length; i++) {
                own[i] = features.computeIfAbsent(sorted.get(i), feature -> features.size());
                weights[i] = text.getOrDefault(sorted.get(i), 0f);
            }
            ids.add(own);
            counts.add(weights);
        }

        Vectors build() {
            return new Vectors(this);
        }
    }
}
