package lt.incorpore.ranking;

import static lt.incorpore.ranking.GateCheck.Verdict.FAIL;
import static lt.incorpore.ranking.GateCheck.Verdict.PASS;
import static lt.incorpore.ranking.GateCheck.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.incorpore.ranking.GateCheck.Ground;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.Shift;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Licences.DrivingClass;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final int TODAY = Worlds.TODAY;
    private static final Point UTENA = Point.ofDegrees(55.4976, 25.5992);
    private static final Point VILNIUS = Point.ofDegrees(54.6872, 25.2797);

    @Test
    void theRightToWorkCountsOnTheFirstDayOfWork() {
        assertThat(Gate.rightToWork(TODAY + 10, Conditions.firstDay(TODAY + 10, TODAY)))
                .isEqualTo(PASS);
        assertThat(Gate.rightToWork(TODAY + 10, Conditions.firstDay(TODAY + 9, TODAY)))
                .isEqualTo(FAIL);
        assertThat(Gate.rightToWork(TODAY, Conditions.firstDay(TODAY - 9, TODAY)))
                .isEqualTo(PASS);
        assertThat(Gate.rightToWork(Day.NEVER.epochDay(), 65_534)).isEqualTo(FAIL);
        assertThat(Gate.rightToWork(0, TODAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void aReliefLowersTheLegalLanguageUntilItsLastDay() {
        OfferNeeds nurse = OfferNeeds.offer(1)
                .legalLanguage(new LegalLanguage(1, 4))
                .start(Day.of(TODAY + 10))
                .build();
        PersonFacts beginner = PersonFacts.person(1)
                .language(new LanguageUse(1, CefrLevels.spoken(1, CefrLevels.UNKNOWN_LEVEL)))
                .build();
        PersonFacts relieved =
                beginner.but().relief(new LanguageRelief(1, Day.of(TODAY + 10))).build();
        PersonFacts tooLate =
                beginner.but().relief(new LanguageRelief(1, Day.of(TODAY + 9))).build();
        CefrLevels has = CefrLevels.spoken(1, CefrLevels.UNKNOWN_LEVEL);
        assertThat(check(Gate.LEGAL_LANGUAGE, beginner, nurse).verdict()).isEqualTo(FAIL);
        assertThat(check(Gate.LEGAL_LANGUAGE, tooLate, nurse).verdict()).isEqualTo(FAIL);
        assertThat(check(Gate.LEGAL_LANGUAGE, relieved, nurse))
                .isEqualTo(new GateCheck(Gate.LEGAL_LANGUAGE, PASS, new Ground.LegalLevel(1, 1, has, true)));
    }

    @Test
    void oneSpokenSkillBelowTheLawFailsEvenWhenTheOtherIsUnknown() {
        assertThat(Gate.legalLanguage(3, -1, 2)).isEqualTo(FAIL);
        assertThat(Gate.legalLanguage(3, 2, -1)).isEqualTo(FAIL);
        assertThat(Gate.legalLanguage(3, -1, 3)).isEqualTo(UNKNOWN);
        assertThat(Gate.legalLanguage(3, 3, -1)).isEqualTo(UNKNOWN);
        assertThat(Gate.legalLanguage(3, 0, -1)).isEqualTo(FAIL);
        assertThat(Gate.legalLanguage(3, -1, 0)).isEqualTo(FAIL);
        assertThat(Gate.legalLanguage(3, 3, 3)).isEqualTo(PASS);
        assertThat(Gate.legalLanguage(0, -1, -1)).isEqualTo(PASS);
    }

    @Test
    void theEmployersWishForALanguageNeverGates() {
        OfferNeeds wish = OfferNeeds.offer(1)
                .language(new LanguageUse(1, CefrLevels.all(6)))
                .build();
        PersonFacts none = PersonFacts.person(1)
                .language(new LanguageUse(1, CefrLevels.all(0)))
                .build();
        assertThat(new Scoring(SkillGraph.EMPTY).explain(none, wish, TODAY).open())
                .isTrue();
    }

    @Test
    void everyDemandedDrivingClassMustBeHeld() {
        int demanded = Driving.of(DrivingClass.B, DrivingClass.C).bits();
        assertThat(Gate.driving(demanded, Driving.of(DrivingClass.B).bits())).isEqualTo(FAIL);
        assertThat(Gate.driving(demanded, demanded | 1)).isEqualTo(PASS);
        assertThat(Gate.driving(demanded, 0)).isEqualTo(FAIL);
        assertThat(Gate.driving(demanded, -1)).isEqualTo(UNKNOWN);
        assertThat(Gate.driving(0, -1)).isEqualTo(PASS);
    }

    @Test
    void aRegulatedProfessionNeedsItsLicence() {
        Licences nurse = new Licences(Driving.UNKNOWN, true, List.of(7));
        assertThat(Gate.profession(7, nurse)).isEqualTo(PASS);
        assertThat(Gate.profession(8, nurse)).isEqualTo(FAIL);
        assertThat(Gate.profession(8, Licences.UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(Gate.profession(0, Licences.UNKNOWN)).isEqualTo(PASS);
    }

    @Test
    void hazardousWorkIsOnlyForThoseWhoMayDoIt() {
        assertThat(Gate.hazard(true, Answer.NO)).isEqualTo(FAIL);
        assertThat(Gate.hazard(true, Answer.YES)).isEqualTo(PASS);
        assertThat(Gate.hazard(true, Answer.UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(Gate.hazard(false, Answer.NO)).isEqualTo(PASS);
    }

    @Test
    void theOwnLimitOfDistanceIsExactAtItsEdge() {
        int metres = UTENA.metresTo(VILNIUS);
        OfferNeeds there = OfferNeeds.offer(1).at(VILNIUS).build();
        assertThat(distance(there, metres)).isEqualTo(PASS);
        assertThat(distance(there, metres - 1)).isEqualTo(FAIL);
        assertThat(distance(OfferNeeds.offer(2).at(VILNIUS).transport().build(), metres - 1))
                .isEqualTo(FAIL);
        assertThat(distance(OfferNeeds.offer(3).at(VILNIUS).remote().build(), 0))
                .isEqualTo(PASS);
        assertThat(distance(OfferNeeds.offer(6).at(UTENA).build(), 0)).isEqualTo(PASS);
        assertThat(distance(OfferNeeds.offer(4).build(), 0)).isEqualTo(UNKNOWN);
        assertThat(distance(OfferNeeds.offer(5).build(), Reach.ANYWHERE)).isEqualTo(PASS);
    }

    @Test
    void hoursAndShiftsThatAPersonRulesOutAreRuledOut() {
        assertThat(Gate.weeklyHours(new Hours(20, 40), 20)).isEqualTo(PASS);
        assertThat(Gate.weeklyHours(new Hours(21, 40), 20)).isEqualTo(FAIL);
        assertThat(Gate.weeklyHours(Hours.UNKNOWN, 20)).isEqualTo(UNKNOWN);
        assertThat(Gate.weeklyHours(new Hours(60, 60), Limits.ANY_HOURS)).isEqualTo(PASS);
        int night = Shifts.of(Shift.NIGHT).bits();
        assertThat(Gate.shifts(Shifts.of(Shift.DAY, Shift.NIGHT).bits(), night)).isEqualTo(FAIL);
        assertThat(Gate.shifts(Shifts.of(Shift.DAY).bits(), night)).isEqualTo(PASS);
        assertThat(Gate.shifts(0, night)).isEqualTo(UNKNOWN);
        assertThat(Gate.shifts(night, 0)).isEqualTo(PASS);
    }

    private static Verdict distance(OfferNeeds offer, int metres) {
        PersonFacts person =
                PersonFacts.person(1).reach(new Reach(UTENA, metres, true)).build();
        return check(Gate.DISTANCE, person, offer).verdict();
    }

    private static GateCheck check(Gate gate, PersonFacts person, OfferNeeds offer) {
        return new Scoring(SkillGraph.EMPTY)
                .explain(person, offer, TODAY)
                .gates()
                .get(gate.ordinal());
    }
}
