package lt.incorpore.ranking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What ranking may know, to the last component. Whoever adds one edits this list, and has to say why it may decide who
/// gets work. There is no sex, age, name, origin, nationality, status, religion, group or mother tongue, and none fits
/// in: no component is a text or an open type.
class ClosedRecordsTest {

    private static final String ALLOWED = """
            Ability.education: Education
            Ability.experience: Experience
            Ability.languages: List of LanguageUse
            Ability.occupations: List of Occupation
            Ability.skills: List of PersonSkill
            Answer.: [UNKNOWN, NO, YES]
            CefrLevels.listening: int
            CefrLevels.reading: int
            CefrLevels.speaking: int
            CefrLevels.writing: int
            Conditions.contract: Contract
            Conditions.hours: Hours
            Conditions.pay: PayPerHour
            Conditions.shifts: Shifts
            Conditions.start: Day
            Contract.: [UNKNOWN, PERMANENT, FIXED_TERM, SEASONAL, AGENCY, APPRENTICESHIP, SERVICE, TRAINING]
            Contracts.bits: int
            Day.epochDay: int
            Demands.education: Education
            Demands.experience: Experience
            Demands.languages: LanguageNeeds
            Demands.occupation: Occupation
            Demands.skills: List of SkillNeed
            Driving.bits: int
            Education.isced: int
            Evidence.: [NONE, CLAIMED, EXEMPLIFIED, WITNESSED, TESTED, CERTIFIED]
            Experience.months: int
            Hours.max: int
            Hours.min: int
            LanguageNeeds.needs: List of LanguageUse
            LanguageNeeds.stated: boolean
            LanguageRelief.level: int
            LanguageRelief.until: Day
            LanguageUse.language: int
            LanguageUse.levels: CefrLevels
            Legal.driving: Driving
            Legal.hazardous: boolean
            Legal.language: LegalLanguage
            Legal.licence: int
            LegalLanguage.language: int
            LegalLanguage.level: int
            Licences.driving: Driving
            Licences.professions: List of Integer
            Licences.stated: boolean
            Limits.excluded: Shifts
            Limits.reach: Reach
            Limits.weeklyHours: int
            Occupation.number: int
            Occupation.unitGroup: int
            OfferNeeds.conditions: Conditions
            OfferNeeds.demands: Demands
            OfferNeeds.legal: Legal
            OfferNeeds.number: long
            OfferNeeds.posting: Posting
            PayPerHour.cents: int
            PersonFacts.ability: Ability
            PersonFacts.limits: Limits
            PersonFacts.number: long
            PersonFacts.rights: Rights
            PersonFacts.wishes: Wishes
            PersonSkill.evidence: Evidence
            PersonSkill.skill: int
            Place.point: Point
            Place.remote: boolean
            Place.transport: boolean
            Point.latitude: int
            Point.longitude: int
            Posting.confirmed: Day
            Posting.kind: int
            Posting.place: Place
            Posting.replies: Replies
            Reach.home: Point
            Reach.metres: int
            Reach.remote: boolean
            Replies.permille: int
            Rights.hazardous: Answer
            Rights.licences: Licences
            Rights.mayWorkFrom: Day
            Rights.relief: LanguageRelief
            Shifts.bits: int
            SkillNeed.skill: int
            SkillNeed.weight: int
            Wishes.available: Day
            Wishes.contracts: Contracts
            Wishes.hours: Hours
            Wishes.pay: PayPerHour
            Wishes.shifts: Shifts
            """;

    private static final List<String> PROTECTED = List.of(
            "sex",
            "gender",
            "age",
            "birth",
            "name",
            "origin",
            "ethnic",
            "national",
            "citizen",
            "status",
            "religion",
            "belief",
            "mother",
            "native",
            "disab",
            "health",
            "family",
            "child",
            "marital",
            "orientation",
            "photo",
            "gap",
            "unemploy",
            "registered",
            "referr",
            "postcode",
            "refugee",
            "asylum",
            "roma",
            "race");

    @Test
    void onlyWhatIsAllowedIsKnown() {
        var known = new TreeSet<String>();
        walk(PersonFacts.class, known);
        walk(OfferNeeds.class, known);
        assertThat(String.join("\n", known)).isEqualToIgnoringWhitespace(ALLOWED);
    }

    @Test
    void nothingThatIsKnownIsCalledLikeWhatMayNotBe() {
        var known = new TreeSet<String>();
        walk(PersonFacts.class, known);
        walk(OfferNeeds.class, known);
        for (var line : known) {
            var component = line.substring(line.indexOf('.') + 1, line.indexOf(':'));
            for (var word : component.split("(?=[A-Z])")) {
                assertThat(PROTECTED).as(line).noneMatch(word.toLowerCase(Locale.ROOT)::startsWith);
            }
        }
    }

    private static void walk(Class<?> type, TreeSet<String> known) {
        if (type.isEnum()) {
            known.add(type.getSimpleName() + ".: " + Arrays.toString(type.getEnumConstants()));
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                var line = type.getSimpleName() + "." + component.getName() + ": " + shown(component.getGenericType());
                if (known.add(line)) {
                    parts(component.getGenericType()).forEach(part -> walk(part, known));
                }
            }
        }
    }

    private static String shown(Type type) {
        return String.join(
                " of ", parts(type).stream().map(Class::getSimpleName).toList());
    }

    private static List<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> one -> List.of(one);
            case ParameterizedType list ->
                List.of((Class<?>) list.getRawType(), (Class<?>) list.getActualTypeArguments()[0]);
            default -> throw new IllegalStateException("an open type lets anything in: " + type);
        };
    }
}
