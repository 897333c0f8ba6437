package lt.incorpore.taxonomy.linking;

/// How likely each of several answers is. The weights of the scores were fitted so that the softmax of the scores
/// is the chance of being right; hence no further scale.
final class Chances {

    private Chances() {}

    /// Where one answer is right.
    ///
    /// @return per cent by place, rounded down: nothing is certain
    static int[] of(float[] scores) {
        return of(scores, Float.NEGATIVE_INFINITY, 1);
    }

    /// Where some answers are right, or none.
    ///
    /// @param none  score of "none of these"
    /// @param draws how often one is drawn; whatever was drawn once is right
    /// @return per cent by place, rounded down
    static int[] of(float[] scores, float none, int draws) {
        var most = none;
        for (var score : scores) {
            most = Math.max(most, score);
        }
        var sum = Math.exp(none - most);
        for (var score : scores) {
            sum += Math.exp(score - most);
        }
        var chances = new int[scores.length];
        for (var place = 0; place < scores.length; place++) {
            var drawn = Math.exp(scores[place] - most) / sum;
            chances[place] = (int) (100 * (draws == 1 ? drawn : 1 - Math.pow(1 - drawn, draws)));
        }
        return chances;
    }
}
