package lt.incorpore.orientation.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.orientation.interests.Activity.Answer;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Turns the answers of the interest test into six scores with words. Nothing is kept.
public final class ScoreInterests {

    private static final int POINTS_OF_LIKE = 2;

    /// Of the thirty, so many answers make a result that can be trusted, and so many one to begin with.
    private static final int ENOUGH = 24;

    private static final int SOME = 12;

    /// From here an interest is strong, from here it is there.
    private static final int STRONG = 67;

    private static final int THERE = 34;

    /// The strongest stands out from the middle by so much, or the result says little.
    private static final int STANDS_OUT = 20;

    private static final int MIDDLE = 3;

    private ScoreInterests() {}

    @Schema(name = "ActivityAnswered")
    public record Answered(
            @Nullable String activity, @Nullable Answer answer) {}

    /// How far a result can be trusted.
    @Schema(name = "InterestConfidence")
    public enum Confidence {
        LOW,
        MIDDLE,
        HIGH
    }

    /// How strong an interest is, in a word.
    @Schema(name = "InterestStrength")
    public enum Strength {
        WEAK,
        MIDDLE,
        STRONG
    }

    /// One of the six bars.
    ///
    /// @param sentence what somebody with this interest likes
    @Schema(name = "InterestBar")
    public record Bar(Interest interest, int score, String name, String sentence, Strength strength, String word) {}

    /// @param letters  the three strongest, such as `SEC`
    /// @param bars     all six in Holland's order
    /// @param answered how many of the thirty were answered
    @Schema(name = "InterestResult")
    public record Result(
            Interests interests,
            String letters,
            List<Bar> bars,
            int answered,
            Confidence confidence,
            String confidenceWords) {}

    /// Every mistake in the answers.
    public static List<Finding> check(List<Answered> answers) {
        var findings = new ArrayList<Finding>();
        var ids = Activity.all().stream().map(Activity::id).toList();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer.activity == null || Activity.with(answer.activity).isEmpty()) {
                findings.add(Nearest.to(answer.activity == null ? "" : answer.activity, ids)
                        .finding("/answers/" + i + "/activity", "unknown_word"));
            }
            if (answer.answer == null) {
                findings.add(Finding.error("/answers/" + i + "/answer", "answer_missing")
                        .suggesting(Answer.LIKE.name()));
            }
        }
        return findings;
    }

    /// @param answers of known activities; of several of one the last counts, and what is missing is left out of
    /// account
    public static Result of(List<Answered> answers, Lang lang) {
        var given = new LinkedHashMap<String, Answer>();
        for (var one : answers) {
            if (one.activity != null
                    && one.answer != null
                    && Activity.with(one.activity).isPresent()) {
                given.put(one.activity, one.answer);
            }
        }
        var interests = interests(given);
        var letters = new StringBuilder();
        interests.strongestFirst().stream().limit(MIDDLE).forEach(one -> letters.append(one.letter()));
        var confidence = confidence(interests, given.size());
        return new Result(
                interests,
                letters.toString(),
                bars(interests, lang),
                given.size(),
                confidence,
                Words.say(lang, "interests.confidence." + confidence));
    }

    private static Interests interests(Map<String, Answer> given) {
        var points = new EnumMap<Interest, Integer>(Interest.class);
        var asked = new EnumMap<Interest, Integer>(Interest.class);
        given.forEach((id, answer) -> {
            var interest = Activity.with(id).orElseThrow().interest();
            points.merge(interest, points(answer), Integer::sum);
            asked.merge(interest, POINTS_OF_LIKE, Integer::sum);
        });
        var scores = new EnumMap<Interest, Integer>(Interest.class);
        asked.forEach(
                (interest, most) -> scores.put(interest, Math.round(100f * points.getOrDefault(interest, 0) / most)));
        return Interests.of(scores);
    }

    private static int points(Answer answer) {
        return switch (answer) {
            case LIKE -> POINTS_OF_LIKE;
            case PERHAPS -> 1;
            case DISLIKE -> 0;
        };
    }

    public static List<Bar> bars(Interests interests, Lang lang) {
        return Arrays.stream(Interest.values())
                .map(interest -> {
                    var strength = strength(interests.of(interest));
                    return new Bar(
                            interest,
                            interests.of(interest),
                            Words.say(lang, "interests." + interest + ".name"),
                            Words.say(lang, "interests." + interest + ".sentence"),
                            strength,
                            Words.say(lang, "interests.strength." + strength));
                })
                .toList();
    }

    private static Strength strength(int score) {
        return score >= STRONG ? Strength.STRONG : score >= THERE ? Strength.MIDDLE : Strength.WEAK;
    }

    private static Confidence confidence(Interests interests, int answered) {
        var order = interests.strongestFirst();
        var standsOut = interests.of(order.getFirst()) - interests.of(order.get(MIDDLE)) >= STANDS_OUT;
        if (answered < SOME || !standsOut) {
            return Confidence.LOW;
        }
        return answered >= ENOUGH ? Confidence.HIGH : Confidence.MIDDLE;
    }
}
