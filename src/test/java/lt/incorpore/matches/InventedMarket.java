package lt.incorpore.matches;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lt.incorpore.law.MayWork;
import lt.incorpore.law.Told;
import lt.incorpore.matches.Market.Mark;
import lt.incorpore.matches.Market.Stand;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownOccupation;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.profiles.ProfileFacts.PayWish;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.profiles.ProfileFacts.RightToWork;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.OfferIndex;
import lt.incorpore.ranking.index.PersonIndex;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Offers and people from a seed, in the real codes but in no database.
final class InventedMarket {

    private static final List<String> LANGUAGES = List.of("lt", "ru", "en");
    private static final List<DrivingClass> CLASSES = List.of(DrivingClass.B, DrivingClass.C, DrivingClass.T);

    private final Taxonomy taxonomy;
    private final Random random;
    private final List<Occupation> occupations;
    private final List<Municipality> municipalities;
    final List<OfferNeeds> offers;
    final SkillGraph graph;
    final LocalDate day;

    InventedMarket(Taxonomy taxonomy, SkillGraph graph, LocalDate day, long seed, int size) {
        this.taxonomy = taxonomy;
        this.graph = graph;
        this.day = day;
        random = new Random(seed);
        occupations = List.copyOf(taxonomy.occupations());
        municipalities = List.copyOf(taxonomy.municipalities());
        offers = LongStream.rangeClosed(1, size).mapToObj(this::offer).toList();
    }

    Stand stand() {
        var index = new OfferIndex(graph);
        index.apply(offers);
        var mark = new Mark("", day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        return new Stand(index, new PersonIndex(graph), new Scoring(graph), 1, day, mark);
    }

    private OfferNeeds offer(long number) {
        var occupation = any(occupations);
        var town = any(municipalities);
        var needs = OfferNeeds.offer(number)
                .occupation(new lt.incorpore.ranking.facts.Occupation(
                        occupation.number(), Integer.parseInt(occupation.iscoGroup())))
                .at(Point.ofDegrees(town.latitude(), town.longitude()))
                .kind(random.nextInt(4))
                .pay(new PayPerHour(700 + random.nextInt(600)))
                .hours(hours())
                .shifts(new Shifts(1 | (random.nextInt(3) == 0 ? random.nextInt(32) : 0)))
                .experience(new Experience(6 * random.nextInt(5)))
                .education(new Education(random.nextInt(6)));
        Stream.concat(
                        taxonomy.essentialSkills(occupation.number()).stream(),
                        taxonomy.optionalSkills(occupation.number()).stream().limit(random.nextInt(4)))
                .map(Skill::number)
                .distinct()
                .limit(12)
                .forEach(skill -> needs.skill(new SkillNeed(skill, 1 + random.nextInt(4))));
        var level = 1 + random.nextInt(5);
        needs.language(new LanguageUse(
                taxonomy.languageNumber(any(LANGUAGES)), CefrLevels.spoken(level, random.nextInt(level + 1))));
        if (random.nextInt(3) == 0) {
            needs.legalLanguage(new LegalLanguage(taxonomy.languageNumber("lt"), 1 + random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
            needs.driving(new Driving(RankedCodes.bits(List.of(any(CLASSES)))));
        }
        if (random.nextInt(10) == 0) {
            needs.remote();
        }
        return needs.build();
    }

    private Hours hours() {
        var from = any(List.of(20, 30, 40, 40, 40));
        return new Hours(from, from);
    }

    ProfileFacts facts() {
        var worked = any(occupations);
        var skills = new ArrayList<KnownSkill>();
        for (var skill : taxonomy.essentialSkills(worked.number())) {
            if (random.nextInt(3) != 0) {
                skills.add(new KnownSkill(skill.uri(), any(List.of(Evidence.values()))));
            }
        }
        return new ProfileFacts(
                skills,
                List.of(new KnownOccupation(worked.uri(), null, true)),
                languages(),
                maybe(random.nextInt(60)),
                maybe(random.nextInt(6)),
                maybe(new Reach(any(municipalities).code(), maybe(5 + random.nextInt(60)), maybe(true))),
                times(),
                maybe(new PayWish(BigDecimal.valueOf(700 + random.nextInt(500), 2))),
                List.of(),
                null,
                maybe(random.nextBoolean() ? List.of() : List.of(any(CLASSES))),
                null,
                maybe(Told.YES),
                maybe(new RightToWork(MayWork.Kind.YES, null, null, null, null)),
                maybe(new ProfileFacts.LanguageRelief(lt.incorpore.law.Relief.Kind.STANDARD, null)));
    }

    private List<LanguageLevels> languages() {
        var languages = new ArrayList<LanguageLevels>();
        for (var language : LANGUAGES) {
            if (random.nextInt(3) != 0) {
                languages.add(new LanguageLevels(language, any(Cefr.values()), level(), any(Cefr.values()), level()));
            }
        }
        return languages;
    }

    private @Nullable Cefr level() {
        return maybe(any(Cefr.values()));
    }

    private @Nullable Times times() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Times(10, 25, 30, List.of(Shift.DAY), List.of(Shift.NIGHT));
            case 2 -> new Times(null, null, 35, List.of(), List.of(Shift.NIGHT, Shift.WEEKEND));
            case 3 -> new Times(10, 20, null, List.of(Shift.DAY), List.of());
            default -> new Times(null, null, null, List.of(), List.of(Shift.EVENING));
        };
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    long epochDay() {
        return Day.of((int) day.toEpochDay()).epochDay();
    }
}
