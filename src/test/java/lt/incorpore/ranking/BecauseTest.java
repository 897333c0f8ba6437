package lt.incorpore.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.Because.LanguagePart;
import lt.incorpore.ranking.Because.SkillFound;
import lt.incorpore.ranking.Because.SkillPart;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shift;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse.LanguageSkill;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.SkillGraph.Relation;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// What a term says of itself: unknown only where nothing is known, and always the reason that counted.
class BecauseTest {

    private static final int TODAY = Worlds.TODAY;
    private static final Point VILNIUS = Point.ofDegrees(54.6872, 25.2797);

    @Test
    void aTermOfTwoSidesIsKnownWhenBothSidesAre() {
        sides(Hours.UNKNOWN, new Hours(20, 20), (one, other) -> new Because.HoursSides(one, other).known());
        sides(Shifts.NONE, Shifts.of(Shift.DAY), (one, other) -> new Because.ShiftSides(one, other).known());
        sides(Day.UNKNOWN, Day.of(1), (one, other) -> new Because.StartSides(one, other).known());
        sides(PayPerHour.UNKNOWN, new PayPerHour(1), (one, other) -> !new Because.Pay(one, other, 0).unknown());
        sides(
                Experience.UNKNOWN,
                new Experience(1),
                (one, other) -> !new Because.ExperienceMonths(one, other, 0).unknown());
        sides(
                Education.UNKNOWN,
                new Education(1),
                (one, other) -> !new Because.EducationLevels(one, other, 0).unknown());
        Contracts wished = Contracts.of(Contract.PERMANENT);
        assertThat(new Because.ContractSides(Contract.PERMANENT, wished).known())
                .isTrue();
        assertThat(new Because.ContractSides(Contract.UNKNOWN, wished).known()).isFalse();
        assertThat(new Because.ContractSides(Contract.PERMANENT, Contracts.UNKNOWN).known())
                .isFalse();
    }

    @Test
    void aTermOfTwoHalvesIsKnownWhenOneOfThemIs() {
        Because.HoursSides hours = new Because.HoursSides(new Hours(20, 20), new Hours(20, 20));
        Because.HoursSides noHours = new Because.HoursSides(Hours.UNKNOWN, Hours.UNKNOWN);
        Because.ShiftSides shifts = new Because.ShiftSides(Shifts.of(Shift.DAY), Shifts.of(Shift.DAY));
        Because.ShiftSides noShifts = new Because.ShiftSides(Shifts.NONE, Shifts.NONE);
        halves(hours, noHours, shifts, noShifts, (one, other) -> new Because.HoursAndShifts(one, 3, other, 6));
        Because.ContractSides contract =
                new Because.ContractSides(Contract.PERMANENT, Contracts.of(Contract.PERMANENT));
        Because.ContractSides noContract = new Because.ContractSides(Contract.UNKNOWN, Contracts.UNKNOWN);
        Because.StartSides start = new Because.StartSides(Day.of(1), Day.of(1));
        Because.StartSides noStart = new Because.StartSides(Day.UNKNOWN, Day.UNKNOWN);
        halves(contract, noContract, start, noStart, (one, other) -> new Because.ContractAndStart(one, 3, other, 6));
        halves(0, -1, new Replies(0), Replies.UNKNOWN, (one, other) -> new Because.Freshness(one, 3, other, 6));
    }

    @Test
    void skillsAreUnknownWhenNotOneIsStated() {
        SkillPart no = new SkillPart(1, 1, 0, new SkillFound.SaidNo());
        SkillPart silent = new SkillPart(2, 1, 500, new SkillFound.NotStated());
        assertThat(new Because.Skills(List.of(no, silent), 0).unknown()).isFalse();
        assertThat(new Because.Skills(List.of(silent, silent), 0).unknown()).isTrue();
        assertThat(new Because.Skills(List.of(), 0).unknown()).isTrue();
    }

    @Test
    void languagesAreKnownWhenTheOfferNeedsNoneOrThePersonNamesOne() {
        LanguagePart none = new LanguagePart(1, LanguageSkill.READING, 2, 0, 200);
        LanguagePart silent = new LanguagePart(1, LanguageSkill.WRITING, 2, -1, 500);
        assertThat(new Because.Languages(false, List.of(), 0).unknown()).isTrue();
        assertThat(new Because.Languages(true, List.of(), 0).unknown()).isFalse();
        assertThat(new Because.Languages(true, List.of(silent, silent), 0).unknown())
                .isTrue();
        assertThat(new Because.Languages(true, List.of(none, silent), 0).unknown())
                .isFalse();
    }

    @Test
    void theWayIsUnknownOnlyWhereItMatters() {
        assertThat(new Because.Way(-1, false, true, 0).unknown()).isTrue();
        assertThat(new Because.Way(-1, true, true, 0).unknown()).isFalse();
        assertThat(new Because.Way(0, false, true, 0).unknown()).isFalse();
    }

    @Test
    void workFromHomeCountsWhenItSuitsBoth() {
        OfferNeeds there = OfferNeeds.offer(1).at(VILNIUS).transport().build();
        OfferNeeds anywhere = OfferNeeds.offer(2).at(VILNIUS).remote().build();
        PersonFacts leaving = PersonFacts.person(1)
                .reach(new Reach(VILNIUS, Reach.ANYWHERE, false))
                .build();
        PersonFacts staying =
                PersonFacts.person(2).reach(new Reach(VILNIUS, 0, true)).build();
        PersonFacts placeless =
                PersonFacts.person(3).reach(new Reach(Point.UNKNOWN, 0, true)).build();
        assertThat(way(leaving, there)).isEqualTo(new Because.Way(0, false, true, 1_000));
        assertThat(way(staying, there)).isEqualTo(new Because.Way(0, false, true, 1_000));
        assertThat(way(leaving, anywhere)).isEqualTo(new Because.Way(0, false, false, 1_000));
        assertThat(way(staying, anywhere)).isEqualTo(new Because.Way(0, true, false, 1_000));
        assertThat(way(placeless, there)).isEqualTo(new Because.Way(-1, false, true, 500));
        assertThat(way(placeless, OfferNeeds.offer(3).remote().build()))
                .isEqualTo(new Because.Way(-1, true, false, 1_000));
    }

    @Test
    void theNearestOccupationIsNamed() {
        Occupation cook = new Occupation(10, 5_120);
        Occupation waiter = new Occupation(11, 5_131);
        Occupation other = new Occupation(12, 5_131);
        Occupation driver = new Occupation(13, 8_322);
        OfferNeeds kitchen = OfferNeeds.offer(1).occupation(cook).build();
        assertThat(step(kitchen)).isEqualTo(new Because.OccupationStep(cook, Occupation.UNKNOWN, Kinship.UNKNOWN));
        assertThat(step(kitchen).unknown()).isTrue();
        assertThat(step(kitchen, driver)).isEqualTo(new Because.OccupationStep(cook, driver, Kinship.APART));
        assertThat(step(kitchen, driver).unknown()).isFalse();
        assertThat(step(kitchen, waiter, other, driver))
                .isEqualTo(new Because.OccupationStep(cook, waiter, Kinship.SUB_MAJOR_GROUP));
        assertThat(step(kitchen, cook, waiter)).isEqualTo(new Because.OccupationStep(cook, cook, Kinship.SAME));
        assertThat(step(OfferNeeds.offer(2).build(), cook).unknown()).isTrue();
    }

    @Test
    void anUnknownOccupationIsKinToNone() {
        Occupation cook = new Occupation(10, 5_120);
        assertThat(OccupationTerm.kinship(Occupation.UNKNOWN, cook)).isEqualTo(Kinship.UNKNOWN);
        assertThat(OccupationTerm.kinship(Occupation.UNKNOWN, Occupation.UNKNOWN))
                .isEqualTo(Kinship.UNKNOWN);
    }

    @Test
    void ofEqualCreditsTheSkillItselfCountsAndThenTheFirst() {
        SkillGraph graph =
                SkillGraph.of(List.of(new Relation(5, 1, 800), new Relation(5, 2, 800), new Relation(5, 9, 1)));
        PersonSkill first = new PersonSkill(1, Evidence.CERTIFIED);
        PersonSkill second = new PersonSkill(2, Evidence.CERTIFIED);
        SkillFound related = new SkillFound.Related(1, 800, Evidence.CERTIFIED);
        assertThat(found(graph, first, second)).isEqualTo(new SkillPart(5, 1, 900, related));
        assertThat(found(graph, first, new PersonSkill(5, Evidence.CLAIMED)))
                .isEqualTo(new SkillPart(5, 1, 900, new SkillFound.Exactly(Evidence.CLAIMED)));
        assertThat(found(graph, new PersonSkill(9, Evidence.CERTIFIED), new PersonSkill(4, Evidence.CERTIFIED)))
                .isEqualTo(new SkillPart(5, 1, 500, new SkillFound.NotStated()));
        assertThat(found(graph, new PersonSkill(1, Evidence.NONE)))
                .isEqualTo(new SkillPart(5, 1, 500, new SkillFound.NotStated()));
    }

    private static <T> void sides(T unknown, T known, BiFunction<T, T, Boolean> isKnown) {
        assertThat(isKnown.apply(known, known)).isTrue();
        assertThat(isKnown.apply(unknown, known)).isFalse();
        assertThat(isKnown.apply(known, unknown)).isFalse();
        assertThat(isKnown.apply(unknown, unknown)).isFalse();
    }

    private static <A, B> void halves(
            A known, A unknown, B otherKnown, B otherUnknown, BiFunction<A, B, Because> because) {
        assertThat(because.apply(known, otherKnown).unknown()).isFalse();
        assertThat(because.apply(known, otherUnknown).unknown()).isFalse();
        assertThat(because.apply(unknown, otherKnown).unknown()).isFalse();
        assertThat(because.apply(unknown, otherUnknown).unknown()).isTrue();
        assertThat(because.apply(known, otherKnown).points()).isEqualTo((3 + 6) / 2);
    }

    private static Because way(PersonFacts person, OfferNeeds offer) {
        return WayTerm.because(new Pair(person, offer, TODAY, SkillGraph.EMPTY));
    }

    private static Because step(OfferNeeds offer, Occupation... has) {
        PersonFacts.Builder person = PersonFacts.person(1);
        for (Occupation occupation : has) {
            person.occupation(occupation);
        }
        return OccupationTerm.because(new Pair(person.build(), offer, TODAY, SkillGraph.EMPTY));
    }

    private static SkillPart found(SkillGraph graph, PersonSkill... has) {
        PersonFacts.Builder person = PersonFacts.person(1);
        for (PersonSkill skill : has) {
            person.skill(skill);
        }
        OfferNeeds offer = OfferNeeds.offer(1).skill(new SkillNeed(5, 1)).build();
        Because.Skills skills = (Because.Skills) SkillTerm.because(new Pair(person.build(), offer, TODAY, graph));
        return skills.parts().getFirst();
    }
}
