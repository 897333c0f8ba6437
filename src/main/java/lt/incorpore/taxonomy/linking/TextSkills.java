package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which skills a text asks for, sentence by sentence: the few likeliest of those of which a sentence says enough.
final class TextSkills {

    /// Per cent below which a skill is noise rather than a proposal.
    private static final int LEAST_CONFIDENCE = 3;

    /// The least share of one of its names that a sentence must say of a skill. Without that, the best of many skills
    /// would be proposed for any sentence.
    private static final float LEAST_SAID = 1 / 3f;

    private static final int MOST_OF_SENTENCE = 5;

    /// What makes the confidence true on SkillSkape's training part, sentences without a known skill among them.
    private static final float SCORE_OF_NONE = 9;
    private static final int DRAWS = 4;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;](?=\\s|$)|[\\n•]");

    private TextSkills() {}

    /// @param skill      place in the index
    /// @param confidence how likely the text asks for it, per cent: what the likeliest sentence says
    /// @param said       the most of one of its names that a sentence says, 0 to 1
    /// @param start      of that sentence, in the text, from 0
    /// @param end        after it
    record Asked(int skill, int confidence, float said, int start, int end) {

        private Asked or(Asked other) {
            var shows = other.said > said ? other : this;
            return new Asked(skill, Math.max(confidence, other.confidence), shows.said, shows.start, shows.end);
        }
    }

    /// @return the most confident first, each skill once
    static List<Asked> of(SkillIndex index, String text) {
        var best = new HashMap<Integer, Asked>();
        var ends = SENTENCE_END.matcher(text);
        for (var start = 0; start < text.length(); ) {
            var end = ends.find(start) ? ends.end() : text.length();
            for (var asked : inSentence(index, text, start, end)) {
                best.merge(asked.skill, asked, Asked::or);
            }
            start = end;
        }
        var all = new ArrayList<>(best.values());
        all.sort(Comparator.comparingInt((Asked asked) -> -asked.confidence).thenComparingInt(Asked::skill));
        return all;
    }

    private static List<Asked> inSentence(SkillIndex index, String text, int start, int end) {
        var fits = index.fits(text.substring(start, end));
        var chances = Chances.of(fits.scores(), SCORE_OF_NONE, DRAWS);
        return IntStream.range(0, chances.length)
                .filter(skill -> chances[skill] >= LEAST_CONFIDENCE && fits.said()[skill] >= LEAST_SAID)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer skill) -> -fits.scores()[skill]))
                .limit(MOST_OF_SENTENCE)
                .map(skill -> new Asked(skill, chances[skill], fits.said()[skill], start, end))
                .toList();
    }
}
