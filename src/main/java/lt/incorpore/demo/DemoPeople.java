package lt.incorpore.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import lt.incorpore.law.MayWork;
import lt.incorpore.law.Relief;
import lt.incorpore.law.WorkDocument;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownOccupation;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.profiles.ProfileFacts.PayWish;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.profiles.ProfileFacts.RightToWork;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Invents people's matching facts: thin profiles and full ones, with every kind of answer to the right to work.
final class DemoPeople {

    private final Taxonomy taxonomy;
    private final RandomGenerator random;
    private final LocalDate today;
    private final List<Occupation> occupations;

    DemoPeople(Taxonomy taxonomy, RandomGenerator random, LocalDate today) {
        this.taxonomy = taxonomy;
        this.random = random;
        this.today = today;
        this.occupations = List.copyOf(taxonomy.occupations());
    }

    ProfileFacts invent() {
        var worked = occupations.get(random.nextInt(occupations.size()));
        var wished = occupations.get(random.nextInt(occupations.size()));
        var town = DemoTowns.some(random);
        return new ProfileFacts(
                skills(worked, wished),
                worked.equals(wished)
                        ? List.of(new KnownOccupation(worked.uri(), true, true))
                        : List.of(
                                new KnownOccupation(worked.uri(), null, true),
                                new KnownOccupation(wished.uri(), true, null)),
                languages(),
                random.nextInt(4) == 0 ? null : random.nextInt(180),
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(5),
                new Reach(town.code(), 10 + 10 * random.nextInt(6), random.nextInt(4) == 0 ? true : null),
                times(),
                random.nextInt(3) == 0 ? null : new PayWish(BigDecimal.valueOf(705 + 10 * random.nextInt(40), 2)),
                List.of(),
                null,
                driving(),
                null,
                null,
                right(),
                relief());
    }

    private List<KnownSkill> skills(Occupation worked, Occupation wished) {
        var skills = new LinkedHashMap<String, KnownSkill>();
        var evidence = Evidence.values();
        for (var skill : taxonomy.essentialSkills(worked.number())) {
            if (random.nextInt(5) != 0) {
                skills.put(skill.uri(), new KnownSkill(skill.uri(), evidence[1 + random.nextInt(evidence.length - 1)]));
            }
        }
        for (var skill : taxonomy.essentialSkills(wished.number())) {
            if (random.nextInt(3) == 0) {
                skills.putIfAbsent(skill.uri(), new KnownSkill(skill.uri(), Evidence.CLAIMED));
            }
        }
        return skills.values().stream().limit(60).toList();
    }

    private List<LanguageLevels> languages() {
        var languages = new ArrayList<LanguageLevels>();
        var spoken = Cefr.values()[random.nextInt(6)];
        var written = Cefr.values()[random.nextInt(spoken.level() + 1)];
        languages.add(new LanguageLevels("lt", spoken, written, spoken, written));
        if (random.nextInt(3) != 0) {
            languages.add(new LanguageLevels("ru", Cefr.B2, Cefr.B1, Cefr.B2, Cefr.A2));
        }
        if (random.nextInt(4) == 0) {
            languages.add(new LanguageLevels("en", Cefr.A2, Cefr.A2, Cefr.A2, Cefr.A1));
        }
        return languages;
    }

    private @Nullable Times times() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Times(10, 25, 30, List.of(Shift.DAY), List.of(Shift.NIGHT));
            case 2 -> new Times(30, 40, null, List.of(Shift.DAY, Shift.EVENING), List.of(Shift.NIGHT));
            default -> new Times(35, 40, null, List.of(Shift.DAY), List.of());
        };
    }

    private @Nullable List<DrivingClass> driving() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> List.of(DrivingClass.B);
            case 3 -> List.of();
            default -> List.of(DrivingClass.B, random.nextBoolean() ? DrivingClass.C : DrivingClass.T);
        };
    }

    private @Nullable RightToWork right() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 ->
                new RightToWork(
                        MayWork.Kind.YES_FROM,
                        today.plusDays(20 + random.nextInt(120)),
                        WorkDocument.REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY,
                        today,
                        null);
            case 2 ->
                new RightToWork(
                        MayWork.Kind.YES_WITH_DOCUMENT,
                        null,
                        WorkDocument.REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY,
                        today,
                        null);
            case 3 -> new RightToWork(MayWork.Kind.UNKNOWN, null, null, today, null);
            default -> new RightToWork(MayWork.Kind.YES, null, WorkDocument.IDENTITY_DOCUMENT, today, null);
        };
    }

    private ProfileFacts.@Nullable LanguageRelief relief() {
        return random.nextInt(4) == 0 ? null : new ProfileFacts.LanguageRelief(Relief.Kind.STANDARD, null);
    }
}
