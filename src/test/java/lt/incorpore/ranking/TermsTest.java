package lt.incorpore.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.Because.SkillFound;
import lt.incorpore.ranking.Because.SkillPart;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.SkillGraph.Relation;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// Each term by its rule, with numbers that can be checked by hand.
class TermsTest {

    private static final int TODAY = Worlds.TODAY;

    @Test
    void coverOfSkillsFollowsTheCurve() {
        assertThat(SkillTerm.points(0, 3)).isZero();
        assertThat(SkillTerm.points(1_500, 3)).isEqualTo(500);
        assertThat(SkillTerm.points(3_000, 3)).isEqualTo(1_000);
        assertThat(SkillTerm.points(3_000, 4)).isEqualTo(843);
        assertThat(SkillTerm.points(64_000, 64)).isEqualTo(1_000);
        assertThat(SkillTerm.points(0, 0)).isEqualTo(500);
    }

    @Test
    void eachNeededSkillSaysHowItWasFound() {
        SkillGraph graph = SkillGraph.of(List.of(
                new Relation(2, 7, 400), new Relation(7, 2, 600), new Relation(3, 8, 1_000), new Relation(1, 7, 1)));
        PersonFacts person = PersonFacts.person(1)
                .skill(new PersonSkill(1, Evidence.WITNESSED))
                .skill(new PersonSkill(7, Evidence.CERTIFIED))
                .skill(new PersonSkill(3, Evidence.NONE))
                .skill(new PersonSkill(8, Evidence.CERTIFIED))
                .build();
        OfferNeeds offer = OfferNeeds.offer(1)
                .skill(new SkillNeed(4, 1))
                .skill(new SkillNeed(3, 2))
                .skill(new SkillNeed(2, 3))
                .skill(new SkillNeed(1, 4))
                .build();
        assertThat(SkillTerm.because(new Pair(person, offer, TODAY, graph)))
                .isEqualTo(new Because.Skills(
                        List.of(
                                new SkillPart(1, 4, 950, new SkillFound.Exactly(Evidence.WITNESSED)),
                                new SkillPart(2, 3, 800, new SkillFound.Related(7, 600, Evidence.CERTIFIED)),
                                new SkillPart(3, 2, 0, new SkillFound.SaidNo()),
                                new SkillPart(4, 1, 500, new SkillFound.NotStated())),
                        SkillTerm.points(4 * 950 + 3 * 800 + 500, 10)));
    }

    @Test
    void occupationsAreKinByTheirSharedDigits() {
        Occupation cook = new Occupation(10, 5120);
        assertThat(OccupationTerm.kinship(cook, cook)).isEqualTo(Kinship.SAME);
        assertThat(OccupationTerm.kinship(cook, new Occupation(11, 5120))).isEqualTo(Kinship.UNIT_GROUP);
        assertThat(OccupationTerm.kinship(cook, new Occupation(12, 5129))).isEqualTo(Kinship.MINOR_GROUP);
        assertThat(OccupationTerm.kinship(cook, new Occupation(13, 5131))).isEqualTo(Kinship.SUB_MAJOR_GROUP);
        assertThat(OccupationTerm.kinship(cook, new Occupation(14, 5223))).isEqualTo(Kinship.MAJOR_GROUP);
        assertThat(OccupationTerm.kinship(cook, new Occupation(15, 9411))).isEqualTo(Kinship.APART);
        assertThat(OccupationTerm.kinship(cook, Occupation.UNKNOWN)).isEqualTo(Kinship.UNKNOWN);
    }

    @Test
    void eachMissingLevelOfALanguageCosts() {
        assertThat(LanguageTerm.points(3, 5)).isEqualTo(1_000);
        assertThat(LanguageTerm.points(3, 2)).isEqualTo(600);
        assertThat(LanguageTerm.points(3, 0)).isZero();
        assertThat(LanguageTerm.points(3, -1)).isEqualTo(500);
        assertThat(LanguageTerm.points(1, -1)).isEqualTo(600);
    }

    @Test
    void languagesAreAveragedOverEachNeededSkill() {
        PersonFacts person = PersonFacts.person(1)
                .language(new LanguageUse(1, CefrLevels.spoken(2, CefrLevels.UNKNOWN_LEVEL)))
                .build();
        OfferNeeds offer = OfferNeeds.offer(1)
                .language(new LanguageUse(1, new CefrLevels(2, 2, 3, 0)))
                .build();
        assertThat(LanguageTerm.because(new Pair(person, offer, TODAY, SkillGraph.EMPTY))
                        .points())
                .isEqualTo((1_000 + 500 + 600) / 3);
        OfferNeeds none = OfferNeeds.offer(2).noLanguageNeeded().build();
        assertThat(LanguageTerm.because(new Pair(person, none, TODAY, SkillGraph.EMPTY))
                        .points())
                .isEqualTo(1_000);
    }

    @Test
    void theWayIsWorthHalfAtTwentyKilometres() {
        assertThat(WayTerm.points(0, false, false)).isEqualTo(1_000);
        assertThat(WayTerm.points(20_000, false, false)).isEqualTo(500);
        assertThat(WayTerm.points(40_000, false, false)).isEqualTo(200);
        assertThat(WayTerm.points(40_000, false, true)).isEqualTo(500);
        assertThat(WayTerm.points(20_000_000, false, false)).isZero();
        assertThat(WayTerm.points(20_000_000, true, false)).isEqualTo(1_000);
        assertThat(WayTerm.points(-1, false, true)).isEqualTo(500);
    }

    @Test
    void hoursThatMeetAreFullAndEachHourBetweenCosts() {
        assertThat(HoursTerm.gap(new Hours(30, 40), new Hours(10, 30))).isZero();
        assertThat(HoursTerm.gap(new Hours(40, 40), new Hours(20, 30))).isEqualTo(10);
        assertThat(HoursTerm.gap(new Hours(20, 30), new Hours(40, 40))).isEqualTo(10);
        assertThat(HoursTerm.gapPoints(10)).isEqualTo(500);
        assertThat(HoursTerm.gapPoints(21)).isZero();
        assertThat(HoursTerm.shiftsPoints(0b011, 0b101)).isEqualTo(500);
        assertThat(HoursTerm.shiftsPoints(0, 0b101)).isEqualTo(500);
        assertThat(HoursTerm.shiftsPoints(0b101, 0)).isEqualTo(500);
        assertThat(HoursTerm.shiftsPoints(0b111, 0b100)).isEqualTo(333);
    }

    @Test
    void payFallsToNothingAtHalfOfTheWish() {
        assertThat(PayTerm.points(1_000, 1_000)).isEqualTo(1_000);
        assertThat(PayTerm.points(2_000, 1_000)).isEqualTo(1_000);
        assertThat(PayTerm.points(750, 1_000)).isEqualTo(500);
        assertThat(PayTerm.points(500, 1_000)).isZero();
        assertThat(PayTerm.points(100, 1_000)).isZero();
        assertThat(PayTerm.points(0, 1_000)).isEqualTo(500);
    }

    @Test
    void experienceAboveTheNeedIsWorthNoMore() {
        assertThat(ExperienceTerm.points(24, 12)).isEqualTo(500);
        assertThat(ExperienceTerm.points(24, 24)).isEqualTo(1_000);
        assertThat(ExperienceTerm.points(24, 240)).isEqualTo(1_000);
        assertThat(ExperienceTerm.points(0, -1)).isEqualTo(1_000);
        assertThat(ExperienceTerm.points(-1, 24)).isEqualTo(500);
        assertThat(ExperienceTerm.points(24, -1)).isEqualTo(500);
        assertThat(ExperienceTerm.points(24, 0)).isZero();
    }

    @Test
    void whereNoneIsAskedForNothingIsUnknown() {
        PersonFacts silent = PersonFacts.person(1).build();
        OfferNeeds forAll = OfferNeeds.offer(1)
                .experience(new Experience(0))
                .education(new Education(0))
                .build();
        Pair open = new Pair(silent, forAll, TODAY, SkillGraph.EMPTY);
        assertThat(List.of(ExperienceTerm.because(open), EducationTerm.because(open)))
                .allMatch(because -> because.points() == Term.FULL && !because.unknown());
        OfferNeeds asking = OfferNeeds.offer(2)
                .experience(new Experience(1))
                .education(new Education(1))
                .build();
        Pair asked = new Pair(silent, asking, TODAY, SkillGraph.EMPTY);
        assertThat(List.of(ExperienceTerm.because(asked), EducationTerm.because(asked)))
                .allMatch(Because::unknown);
    }

    @Test
    void aMissingLevelOfEducationCostsAQuarter() {
        assertThat(EducationTerm.points(4, 6)).isEqualTo(1_000);
        assertThat(EducationTerm.points(4, 3)).isEqualTo(750);
        assertThat(EducationTerm.points(4, 0)).isZero();
        assertThat(EducationTerm.points(1, -1)).isEqualTo(750);
        assertThat(EducationTerm.points(8, -1)).isEqualTo(500);
    }

    @Test
    void whoIsFreeTwoMonthsLateLosesTheStart() {
        assertThat(ContractTerm.startPoints(TODAY + 10, TODAY + 5, TODAY)).isEqualTo(1_000);
        assertThat(ContractTerm.startPoints(TODAY - 10, TODAY, TODAY)).isEqualTo(1_000);
        assertThat(ContractTerm.startPoints(TODAY, TODAY + 30, TODAY)).isEqualTo(500);
        assertThat(ContractTerm.startPoints(TODAY, TODAY + 90, TODAY)).isZero();
        assertThat(ContractTerm.startPoints(0, TODAY, TODAY)).isEqualTo(500);
        assertThat(ContractTerm.contractPoints(1, 0b10)).isEqualTo(1_000);
        assertThat(ContractTerm.contractPoints(2, 0b10)).isZero();
    }

    @Test
    void anOfferGrowsStaleInNinetyDays() {
        assertThat(FreshnessTerm.daysPoints(0)).isEqualTo(1_000);
        assertThat(FreshnessTerm.daysPoints(45)).isEqualTo(500);
        assertThat(FreshnessTerm.daysPoints(90)).isZero();
        assertThat(FreshnessTerm.daysPoints(-1)).isEqualTo(500);
        assertThat(FreshnessTerm.days(TODAY + 3, TODAY)).isZero();
        assertThat(FreshnessTerm.days(TODAY - 3, TODAY)).isEqualTo(3);
        assertThat(FreshnessTerm.days(0, TODAY)).isEqualTo(-1);
        assertThat(FreshnessTerm.repliesPoints(0)).isZero();
        assertThat(FreshnessTerm.repliesPoints(1_000)).isEqualTo(1_000);
        assertThat(FreshnessTerm.repliesPoints(-1)).isEqualTo(500);
    }
}
