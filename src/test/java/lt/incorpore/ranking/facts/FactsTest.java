package lt.incorpore.ranking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.LanguageUse.LanguageSkill;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Licences.DrivingClass;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.Posting;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.PersonFacts.Rights;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;
import lt.incorpore.ranking.facts.SkillGraph.Relation;
import org.junit.jupiter.api.Test;

/// Each fact takes all of its range, and nothing beyond; lists are in order and say everything once.
class FactsTest {

    private static final Point HOME = new Point(54_687_200, 25_279_700);

    @Test
    void eachNumberHasARange() {
        within(0, 65_535, Day::new);
        within(1, 65_534, Day::of);
        within(-1, 1_000, Experience::new);
        within(-1, 8, Education::new);
        within(0, 31, Shifts::new);
        within(0, 1_000_000, PayPerHour::new);
        within(-1, 0xffff, Driving::new);
        within(-1, 1_000, Replies::new);
        within(1, 65_535, skill -> new PersonSkill(skill, Evidence.CLAIMED));
        within(1, 65_535, skill -> new SkillNeed(skill, 1));
        within(1, 4, weight -> new SkillNeed(1, weight));
        within(1, 1_023, language -> new LanguageUse(language, CefrLevels.UNKNOWN));
        within(-1, 6, level -> new CefrLevels(level, 0, 0, 0));
        within(-1, 6, level -> new CefrLevels(0, level, 0, 0));
        within(-1, 6, level -> new CefrLevels(0, 0, level, 0));
        within(-1, 6, level -> new CefrLevels(0, 0, 0, level));
        within(0, 6, level -> new LanguageRelief(level, Day.UNKNOWN));
        within(0, 168, hours -> new Limits(Reach.UNKNOWN, hours, Shifts.NONE));
        within(0, 168, hours -> new Hours(0, hours));
        within(20, 168, hours -> new Hours(20, hours));
        within(0, 40, hours -> new Hours(hours, 40));
        within(1, 65_535, number -> new Occupation(number, 1));
        within(1, 9_999, group -> new Occupation(1, group));
        within(1, 1_023, language -> new LegalLanguage(language, 1));
        within(1, 6, level -> new LegalLanguage(1, level));
        within(0, 15, kind -> new Posting(kind, new Place(HOME, false, false), Day.UNKNOWN, Replies.UNKNOWN));
        within(1, 4_095, profession -> new Licences(Driving.NONE, true, List.of(profession)));
        within(0, 4_095, profession -> OfferNeeds.offer(1).licence(profession).build());
        within(1, 65_535, skill -> new Relation(skill, skill == 7 ? 8 : 7, 1));
        within(1, 65_535, skill -> new Relation(skill == 7 ? 8 : 7, skill, 1));
        within(1, 1_000, permille -> new Relation(1, 2, permille));
        within(-85_000_000, 85_000_000, latitude -> new Point(latitude, 0));
        within(-180_000_000, 180_000_000, longitude -> new Point(0, longitude));
    }

    @Test
    void metresHaveARangeAndASignForNoLimit() {
        within(0, 1_000_000, metres -> new Reach(HOME, metres, false));
        assertThat(new Reach(HOME, Reach.ANYWHERE, false).metres()).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    void listsHaveRoomForSoMany() {
        within(0, 32, count -> person(count, 0, 0));
        within(0, 250, count -> person(0, count, 0));
        within(0, 32, count -> person(0, 0, count));
        within(0, 16, count -> new Licences(Driving.NONE, true, numbers(count)));
        within(0, 0, count -> new Licences(Driving.NONE, false, numbers(count)));
        within(0, 8, count -> new LanguageNeeds(true, languages(count)));
        within(0, 0, count -> new LanguageNeeds(false, languages(count)));
        within(0, 16, FactsTest::needing);
    }

    @Test
    void anUnknownIsAllUnknownOrNone() {
        assertThat(new Point(Integer.MIN_VALUE, Integer.MIN_VALUE)).isEqualTo(Point.UNKNOWN);
        assertThat(new Hours(255, 255)).isEqualTo(Hours.UNKNOWN);
        assertThat(new Occupation(0, 0)).isEqualTo(Occupation.UNKNOWN);
        assertThat(new LegalLanguage(0, 0)).isEqualTo(LegalLanguage.NONE);
        refused(() -> new Point(Integer.MIN_VALUE, 0));
        refused(() -> new Point(0, Integer.MIN_VALUE));
        refused(() -> new Hours(255, 40));
        refused(() -> new Hours(40, 255));
        refused(() -> new Occupation(0, 1));
        refused(() -> new Occupation(1, 0));
        refused(() -> new LegalLanguage(0, 1));
        refused(() -> new LegalLanguage(1, 0));
    }

    @Test
    void nothingStatedIsNotTheSameAsNone() {
        assertThat(List.of(Day.UNKNOWN.isKnown(), Day.of(1).isKnown(), Day.NEVER.isKnown()))
                .containsExactly(false, true, true);
        assertThat(List.of(Experience.UNKNOWN.isKnown(), new Experience(0).isKnown()))
                .containsExactly(false, true);
        assertThat(List.of(Education.UNKNOWN.isKnown(), new Education(0).isKnown()))
                .containsExactly(false, true);
        assertThat(List.of(Replies.UNKNOWN.isKnown(), new Replies(0).isKnown())).containsExactly(false, true);
        assertThat(List.of(Driving.UNKNOWN.isKnown(), Driving.NONE.isKnown())).containsExactly(false, true);
        assertThat(List.of(Hours.UNKNOWN.isKnown(), new Hours(0, 0).isKnown())).containsExactly(false, true);
        assertThat(List.of(PayPerHour.UNKNOWN.isKnown(), new PayPerHour(1).isKnown()))
                .containsExactly(false, true);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused(() -> new Contracts(1));
        refused(() -> new Contracts(256));
        refused(() -> new Contracts(-2));
        refused(() -> OfferNeeds.offer(1).driving(Driving.UNKNOWN).build());
        refused(() -> new Relation(7, 7, 1));
        refused(() -> PersonFacts.person(1).occupation(Occupation.UNKNOWN).build());
        refused(() -> new LanguageNeeds(true, List.of(use(1, 2), use(1, 3))));
        refused(() -> new LanguageNeeds(true, List.of(new LanguageUse(1, new CefrLevels(-1, 0, 0, 0)))));
        refused(() -> new LanguageNeeds(true, List.of(new LanguageUse(1, new CefrLevels(0, -1, 0, 0)))));
        refused(() -> new LanguageNeeds(true, List.of(new LanguageUse(1, new CefrLevels(0, 0, -1, 0)))));
        refused(() -> new LanguageNeeds(true, List.of(new LanguageUse(1, new CefrLevels(0, 0, 0, -1)))));
        refused(() -> OfferNeeds.offer(1)
                .skill(new SkillNeed(1, 1))
                .skill(new SkillNeed(1, 2))
                .build());
        PersonSkill skill = new PersonSkill(1, Evidence.CLAIMED);
        refused(() -> ability(List.of(), List.of(skill, skill), List.of()));
        refused(() -> ability(List.of(), List.of(), List.of(use(1, 1), use(1, 2))));
    }

    @Test
    void aSetHasWhatWasPutIntoIt() {
        Shifts shifts = Shifts.of(Shift.DAY, Shift.NIGHT, Shift.NIGHT);
        assertThat(shifts.bits()).isEqualTo(0b00101);
        assertThat(Shift.values()).filteredOn(shifts::contains).containsExactly(Shift.DAY, Shift.NIGHT);
        Contracts contracts = Contracts.of(Contract.PERMANENT, Contract.TRAINING, Contract.TRAINING);
        assertThat(contracts.bits()).isEqualTo(0b1000_0010);
        assertThat(Contract.values())
                .filteredOn(contracts::contains)
                .containsExactly(Contract.PERMANENT, Contract.TRAINING);
        assertThat(Driving.of(DrivingClass.AM, DrivingClass.T, DrivingClass.T).bits())
                .isEqualTo(0x8001);
    }

    @Test
    void levelsArePackedAndUnpackedSkillBySkill() {
        CefrLevels levels = new CefrLevels(1, -1, 6, 0);
        assertThat(levels.packed()).isEqualTo(1 | 7 << 3 | 6 << 6);
        assertThat(CefrLevels.unpacked(levels.packed())).isEqualTo(levels);
        assertThat(CefrLevels.UNKNOWN.packed()).isEqualTo(0xfff);
        assertThat(CefrLevels.all(5)).isEqualTo(new CefrLevels(5, 5, 5, 5));
        assertThat(CefrLevels.spoken(2, 1)).isEqualTo(new CefrLevels(2, 1, 2, 1));
        for (LanguageSkill skill : LanguageSkill.values()) {
            CefrLevels each = new CefrLevels(1, 2, 3, 4);
            assertThat(each.of(skill)).isEqualTo(skill.ordinal() + 1);
            assertThat(CefrLevels.level(each.packed(), skill.ordinal())).isEqualTo(each.of(skill));
        }
    }

    @Test
    void listsAreInTheOrderOfTheirNumbers() {
        Ability ability = ability(
                List.of(new Occupation(1, 20), new Occupation(9, 10), new Occupation(2, 20), new Occupation(1, 20)),
                List.of(new PersonSkill(5, Evidence.NONE), new PersonSkill(4, Evidence.TESTED)),
                List.of(use(3, 1), use(2, 6)));
        assertThat(ability.occupations())
                .containsExactly(new Occupation(9, 10), new Occupation(1, 20), new Occupation(2, 20));
        assertThat(ability.skills()).extracting(PersonSkill::skill).containsExactly(4, 5);
        assertThat(ability.languages()).extracting(LanguageUse::language).containsExactly(2, 3);
        assertThat(new Licences(Driving.NONE, true, List.of(3, 1, 3)).professions())
                .containsExactly(1, 3);
        assertThat(List.of(Day.NEVER, Day.of(2), Day.UNKNOWN, Day.of(1)).stream()
                        .sorted())
                .containsExactly(Day.UNKNOWN, Day.of(1), Day.of(2), Day.NEVER);
    }

    @Test
    void whatIsSaidOfAPersonStandsInThePerson() {
        PersonFacts person = aPerson();
        assertThat(person)
                .isEqualTo(new PersonFacts(
                        7,
                        new Ability(
                                List.of(new Occupation(1, 5_120)),
                                List.of(new PersonSkill(1, Evidence.TESTED), new PersonSkill(2, Evidence.CLAIMED)),
                                List.of(use(1, 4), use(2, 2)),
                                new Experience(3),
                                new Education(4)),
                        new Rights(
                                Day.of(5),
                                new LanguageRelief(1, Day.of(9)),
                                Answer.YES,
                                new Licences(Driving.NONE, true, List.of(2))),
                        new Wishes(
                                new Hours(20, 30),
                                Shifts.of(Shift.DAY),
                                new PayPerHour(900),
                                Contracts.of(Contract.SEASONAL),
                                Day.of(6)),
                        new Limits(new Reach(HOME, 5_000, true), 30, Shifts.of(Shift.NIGHT))));
        assertThat(person.but().build()).isEqualTo(person);
        PersonFacts copied = PersonFacts.person(7)
                .rights(person.rights())
                .wishes(person.wishes())
                .limits(person.limits())
                .build();
        assertThat(List.of(copied.rights(), copied.wishes(), copied.limits()))
                .containsExactly(person.rights(), person.wishes(), person.limits());
    }

    private static PersonFacts aPerson() {
        return PersonFacts.person(7)
                .mayWorkFrom(Day.of(5))
                .relief(new LanguageRelief(1, Day.of(9)))
                .hazardous(Answer.YES)
                .licences(new Licences(Driving.NONE, true, List.of(2)))
                .hours(new Hours(20, 30))
                .shifts(Shifts.of(Shift.DAY))
                .pay(new PayPerHour(900))
                .contracts(Contracts.of(Contract.SEASONAL))
                .available(Day.of(6))
                .reach(new Reach(HOME, 5_000, true))
                .atMostHours(30)
                .never(Shifts.of(Shift.NIGHT))
                .experience(new Experience(3))
                .education(new Education(4))
                .occupation(new Occupation(1, 5_120))
                .skill(new PersonSkill(1, Evidence.CLAIMED))
                .skill(new PersonSkill(2, Evidence.CLAIMED))
                .skill(new PersonSkill(1, Evidence.TESTED))
                .language(use(1, 2))
                .language(use(2, 2))
                .language(use(1, 4))
                .build();
    }

    @Test
    void whatIsSaidOfAnOfferStandsInTheOffer() {
        OfferNeeds offer = anOffer();
        assertThat(offer)
                .isEqualTo(new OfferNeeds(
                        7,
                        new OfferNeeds.Demands(
                                new Occupation(1, 5_120),
                                List.of(new SkillNeed(1, 2)),
                                new LanguageNeeds(true, List.of(use(1, 2))),
                                new Experience(3),
                                new Education(4)),
                        new OfferNeeds.Legal(new LegalLanguage(1, 2), Driving.of(DrivingClass.B), 3, true),
                        new Conditions(
                                new Hours(20, 30),
                                Shifts.of(Shift.DAY),
                                new PayPerHour(900),
                                Contract.SEASONAL,
                                Day.of(9)),
                        new Posting(3, new Place(HOME, true, true), Day.of(8), new Replies(700))));
        assertThat(OfferNeeds.offer(1).noLanguageNeeded().build().demands().languages())
                .isEqualTo(LanguageNeeds.NONE);
    }

    private static OfferNeeds anOffer() {
        return OfferNeeds.offer(7)
                .occupation(new Occupation(1, 5_120))
                .driving(Driving.of(DrivingClass.B))
                .licence(3)
                .hazardous()
                .legalLanguage(new LegalLanguage(1, 2))
                .hours(new Hours(20, 30))
                .shifts(Shifts.of(Shift.DAY))
                .pay(new PayPerHour(900))
                .contract(Contract.SEASONAL)
                .confirmed(Day.of(8))
                .replies(new Replies(700))
                .start(Day.of(9))
                .kind(3)
                .at(HOME)
                .remote()
                .transport()
                .experience(new Experience(3))
                .education(new Education(4))
                .skill(new SkillNeed(1, 2))
                .language(use(1, 2))
                .build();
    }

    @Test
    void ofSeveralRelationsOfAPairTheNearestCounts() {
        SkillGraph graph =
                SkillGraph.of(List.of(new Relation(2, 1, 300), new Relation(1, 2, 700), new Relation(3, 1, 5)));
        assertThat(List.of(graph.from(1), graph.to(1), graph.from(2), graph.to(2), graph.from(3), graph.to(3)))
                .containsExactly(0, 2, 2, 3, 3, 4);
        assertThat(IntStream.range(0, 4).map(graph::skillAt)).containsExactly(2, 3, 1, 1);
        assertThat(IntStream.range(0, 4).map(graph::closenessAt)).containsExactly(700, 5, 700, 5);
        for (int stranger : new int[] {4, 5, 65_535}) {
            assertThat(graph.from(stranger)).isGreaterThanOrEqualTo(graph.to(stranger));
            assertThat(SkillGraph.of(List.of()).from(stranger)).isZero();
            assertThat(SkillGraph.of(List.of()).to(stranger)).isZero();
        }
    }

    /// The ends are taken, and what lies just beyond them is refused.
    private static void within(int lowest, int highest, IntFunction<?> maker) {
        assertThat(maker.apply(lowest)).isNotNull();
        assertThat(maker.apply(highest)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(maker.apply(lowest - 1)).isNull());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(maker.apply(highest + 1)).isNull());
    }

    private static void refused(Runnable maker) {
        assertThatIllegalArgumentException().isThrownBy(maker::run);
    }

    private static LanguageUse use(int language, int level) {
        return new LanguageUse(language, CefrLevels.all(level));
    }

    private static Ability ability(
            List<Occupation> occupations, List<PersonSkill> skills, List<LanguageUse> languages) {
        return new Ability(occupations, skills, languages, Experience.UNKNOWN, Education.UNKNOWN);
    }

    private static Ability person(int occupations, int skills, int languages) {
        return ability(
                numbers(occupations).stream()
                        .map(number -> new Occupation(number, 1))
                        .toList(),
                numbers(skills).stream()
                        .map(skill -> new PersonSkill(skill, Evidence.CLAIMED))
                        .toList(),
                languages(languages));
    }

    private static OfferNeeds needing(int skills) {
        OfferNeeds.Builder offer = OfferNeeds.offer(1);
        numbers(skills).forEach(skill -> offer.skill(new SkillNeed(skill, 4)));
        return offer.build();
    }

    private static List<LanguageUse> languages(int count) {
        return numbers(count).stream().map(number -> use(number, 1)).toList();
    }

    /// As many as asked; less than none is a bad argument too, so that both ends can be tried alike.
    private static List<Integer> numbers(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("no list is so short");
        }
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
