package lt.incorpore.taxonomy.linking;

/// How likely each of several answers is. The weights of the scores were fitted so that the softmax of the scores
/// is the chance of being right; hence no further scale.
final class Chances {

    private Chances() {}

    /// @return per cent by place, rounded down: nothing is certain
    static int[] of(float[] scores) {
        var most = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            most = Math.max(most, score);
        }
        var sum = 0.0;
        for (var score : scores) {
            sum += Math.exp(score - most);
        }
        var chances = new int[scores.length];
        for (var place = 0; place < scores.length; place++) {
            chances[place] = (int) (100 * Math.exp(scores[place] - most) / sum);
        }
        return chances;
    }
}
