package lt.incorpore.orientation.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import lt.incorpore.orientation.OwnTable;
import lt.incorpore.orientation.interests.Activity.Answer;
import lt.incorpore.orientation.interests.ScoreInterests.Answered;
import lt.incorpore.orientation.interests.ScoreInterests.Confidence;
import lt.incorpore.platform.Lang;
import org.junit.jupiter.api.Test;

class InterestsTest {

    @Test
    void thirty_activities_ask_five_times_for_each_interest_in_seven_languages() {
        var byInterest =
                Activity.all().stream().collect(Collectors.groupingBy(Activity::interest, Collectors.counting()));
        assertThat(byInterest.keySet()).containsExactlyInAnyOrder(Interest.values());
        assertThat(byInterest.values()).containsOnly(5L);
        assertThat(Activity.all()).extracting(Activity::id).doesNotHaveDuplicates();
        for (var activity : Activity.all()) {
            assertThat(activity.text().byTag().keySet()).containsExactlyInAnyOrderElementsOf(OwnTable.LANGUAGES);
            activity.text()
                    .byTag()
                    .values()
                    .forEach(text -> assertThat(text.split("\\s+")).hasSizeLessThanOrEqualTo(12));
        }
    }

    @Test
    void who_likes_one_interest_alone_has_it_alone_and_clearly() {
        for (var wanted : Interest.values()) {
            var result = ScoreInterests.of(all(wanted), Lang.EN);
            for (var interest : Interest.values()) {
                assertThat(result.interests().of(interest)).isEqualTo(interest == wanted ? 100 : 0);
            }
            assertThat(result.letters()).startsWith(String.valueOf(wanted.letter()));
            assertThat(result.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(result.bars()).hasSize(6).allMatch(bar -> !bar.sentence().isBlank());
        }
    }

    @Test
    void liking_something_more_never_lowers_its_interest_and_moves_no_other() {
        var dice = new Random(7);
        for (var round = 0; round < 200; round++) {
            var answers = new ArrayList<>(Activity.all().stream()
                    .map(one -> new Answered(one.id(), Answer.values()[dice.nextInt(3)]))
                    .toList());
            var place = dice.nextInt(answers.size());
            var before = ScoreInterests.of(answers, Lang.EN).interests();
            answers.set(place, new Answered(answers.get(place).activity(), Answer.LIKE));
            var after = ScoreInterests.of(answers, Lang.EN).interests();
            var moved = Activity.all().get(place).interest();
            for (var interest : Interest.values()) {
                if (interest == moved) {
                    assertThat(after.of(interest)).isGreaterThanOrEqualTo(before.of(interest));
                } else {
                    assertThat(after.of(interest)).isEqualTo(before.of(interest));
                }
            }
        }
    }

    @Test
    void few_or_even_answers_are_trusted_little() {
        assertThat(ScoreInterests.of(all(Interest.SOCIAL).subList(0, 6), Lang.EN)
                        .confidence())
                .isEqualTo(Confidence.LOW);
        var even = Activity.all().stream()
                .map(one -> new Answered(one.id(), Answer.PERHAPS))
                .toList();
        assertThat(ScoreInterests.of(even, Lang.EN).confidence()).isEqualTo(Confidence.LOW);
        assertThat(ScoreInterests.of(List.of(), Lang.LT).answered()).isZero();
    }

    @Test
    void a_shape_fits_itself_whatever_its_height_and_not_its_opposite() {
        var high = new Interests(90, 70, 50, 50, 50, 70);
        var low = new Interests(50, 30, 10, 10, 10, 30);
        var opposite = new Interests(10, 30, 50, 50, 50, 30);
        assertThat(high.fit(low)).isEqualTo(1000);
        assertThat(high.fit(opposite)).isZero();
        assertThat(high.fit(new Interests(50, 50, 50, 50, 50, 50))).isEqualTo(500);
        assertThat(high.fit(Interests.ofLetters("SEC")))
                .isEqualTo(Interests.ofLetters("SEC").fit(high));
    }

    @Test
    void letters_are_read_strictly() {
        assertThat(Interests.ofLetters("SE").strongestFirst()).startsWith(Interest.SOCIAL, Interest.ENTERPRISING);
        for (var wrong : List.of("", "X", "RIAS")) {
            assertThatThrownBy(() -> Interests.ofLetters(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_unknown_activity_is_found() {
        assertThat(ScoreInterests.check(List.of(new Answered("drow", Answer.LIKE))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("draw"));
    }

    private static List<Answered> all(Interest liked) {
        return Activity.all().stream()
                .map(one -> new Answered(one.id(), one.interest() == liked ? Answer.LIKE : Answer.DISLIKE))
                .sorted((one, other) -> String.valueOf(one.activity()).compareTo(String.valueOf(other.activity())))
                .toList();
    }

    @Test
    void every_starter_occupation_has_interests() {
        assertThat(InterestsOfOccupations.starterSet()).hasSizeGreaterThan(200);
        assertThat(InterestsOfOccupations.starterSet().values())
                .allMatch(one -> Arrays.stream(Interest.values()).anyMatch(interest -> one.of(interest) == 100));
    }
}
