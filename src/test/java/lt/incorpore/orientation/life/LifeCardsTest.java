package lt.incorpore.orientation.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.orientation.OwnTable;
import lt.incorpore.orientation.life.LifeCard.Answer;
import lt.incorpore.orientation.life.ReadLifeCards.Answered;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import org.junit.jupiter.api.Test;

class LifeCardsTest {

    private static final List<LifeCard> ALL = LifeCards.all();

    @Test
    void there_are_some_sixty_cards_each_once_in_every_group() {
        assertThat(ALL).hasSizeBetween(55, 70);
        assertThat(ALL).extracting(LifeCard::id).doesNotHaveDuplicates();
        assertThat(ALL).extracting(LifeCard::group).containsAll(EnumSet.allOf(LifeCard.Group.class));
    }

    @Test
    void every_card_says_itself_in_seven_languages_and_few_words() {
        for (var card : ALL) {
            assertThat(card.text().byTag().keySet())
                    .as(card.id())
                    .containsExactlyInAnyOrderElementsOf(OwnTable.LANGUAGES);
            card.text()
                    .byTag()
                    .forEach((tag, text) -> assertThat(text.split("\\s+").length)
                            .as("%s in %s", card.id(), tag)
                            .isLessThanOrEqualTo(12));
        }
    }

    /// A key that the starter set does not know stops the reading of the table; here the two lists are held apart.
    @Test
    void every_card_stands_for_skills_none_of_them_twice() {
        for (var card : ALL) {
            assertThat(card.surely()).as(card.id()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(card.partly()).as(card.id()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(card.surely());
        }
    }

    @Test
    void more_never_says_less() {
        for (var card : ALL) {
            var much = evidence(card.skills(Answer.YES));
            var some = evidence(card.skills(Answer.A_BIT));
            assertThat(some.keySet()).isNotEmpty().isSubsetOf(much.keySet());
            some.forEach((skill, evidence) -> assertThat(much.getOrDefault(skill, Evidence.NONE))
                    .as(skill)
                    .isGreaterThan(evidence));
            assertThat(card.skills(Answer.NO)).isEmpty();
        }
    }

    @Test
    void a_no_takes_nothing_away_that_another_card_gave_and_the_last_answer_counts() {
        var both = ReadLifeCards.skills(
                List.of(new Answered("cook-family", Answer.YES), new Answered("cook-many", Answer.NO)));
        assertThat(both).isEqualTo(ReadLifeCards.skills(List.of(new Answered("cook-family", Answer.YES))));
        assertThat(ReadLifeCards.skills(
                        List.of(new Answered("cook-family", Answer.YES), new Answered("cook-family", Answer.NO))))
                .isEmpty();
    }

    @Test
    void of_two_cards_the_better_evidence_counts() {
        var skills = evidence(ReadLifeCards.skills(
                List.of(new Answered("cook-family", Answer.A_BIT), new Answered("cook-many", Answer.YES))));
        var shared = LifeCards.with("cook-many").orElseThrow().surely().getFirst();
        assertThat(skills).containsEntry(shared, Evidence.EXEMPLIFIED);
    }

    @Test
    void an_unknown_card_is_found_with_the_nearest_one() {
        assertThat(ReadLifeCards.check(List.of(new Answered("cook-familly", Answer.YES), new Answered("sew", null))))
                .satisfiesExactly(
                        finding -> {
                            assertThat(finding.pointer()).isEqualTo("/answers/0/card");
                            assertThat(finding.suggestion()).isEqualTo("cook-family");
                        },
                        finding -> assertThat(finding.pointer()).isEqualTo("/answers/1/answer"));
    }

    private static Map<String, Evidence> evidence(List<KnownSkill> skills) {
        var all = new HashMap<String, Evidence>();
        skills.forEach(known -> all.put(String.valueOf(known.skill()), known.evidenceOrClaimed()));
        return all;
    }
}
