package lt.incorpore.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferContent.Benefits;
import lt.incorpore.offers.OfferContent.Employer;
import lt.incorpore.offers.OfferContent.Hours;
import lt.incorpore.offers.OfferContent.Place;
import lt.incorpore.offers.OfferContent.SkillNeed;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Invents offers that look like those of small towns: plain work, mostly full time, pay from the minimum upwards.
final class DemoOffers {

    /// Gross euros a month at which pay begins, by ISCO-08 major group 0 to 9.
    private static final int[] PAY_FROM = {1600, 1800, 1700, 1500, 1300, 1200, 1250, 1350, 1350, 1160};

    private static final Set<String> DRIVERS = Set.of("8322", "8331", "8332");
    private static final Set<String> DRIVERS_OF_LORRIES = Set.of("8332");
    private static final Set<String> DRIVERS_OF_BUSES = Set.of("8331");
    private static final Set<String> DRIVERS_OF_TRACTORS = Set.of("8341");
    private static final Set<String> LICENSED = Set.of("2221", "2222");

    private final Taxonomy taxonomy;
    private final RandomGenerator random;
    private final LocalDate today;
    private final List<Occupation> occupations;

    DemoOffers(Taxonomy taxonomy, RandomGenerator random, LocalDate today) {
        this.taxonomy = taxonomy;
        this.random = random;
        this.today = today;
        this.occupations = List.copyOf(taxonomy.occupations());
    }

    OfferContent invent(String reference, String employer) {
        var occupation = occupations.get(random.nextInt(occupations.size()));
        var town = DemoTowns.some(random);
        var kind = kind();
        var from = hoursFrom();
        var language = language();
        return new OfferContent(
                reference,
                kind,
                title(occupation, language),
                description(occupation, town, language),
                language.tag(),
                new Employer(employer, null),
                occupation.uri(),
                null,
                new Place(town.code(), town.name(), null, null),
                Remote.NO,
                kind == OfferKind.VOLUNTEER_WITH_MENTOR ? null : pay(occupation, from),
                new Hours(from, from, shifts()),
                contract(kind),
                random.nextInt(3) == 0 ? today.plusDays(random.nextInt(60)) : null,
                contact(occupation),
                List.of("lt"),
                languages(occupation),
                skills(occupation),
                driving(occupation.iscoGroup()),
                LICENSED.contains(occupation.iscoGroup()) ? true : null,
                education(occupation),
                List.of(0, 0, 0, 6, 12, 24).get(random.nextInt(6)),
                1 + random.nextInt(3),
                null,
                benefits(kind),
                today.plusDays(30 + random.nextInt(60)));
    }

    private OfferKind kind() {
        var dice = random.nextInt(100);
        if (dice < 78) {
            return OfferKind.VACANCY;
        }
        if (dice < 86) {
            return OfferKind.SEASONAL;
        }
        if (dice < 92) {
            return OfferKind.TRY_OUT;
        }
        return dice < 97 ? OfferKind.APPRENTICESHIP : OfferKind.VOLUNTEER_WITH_MENTOR;
    }

    // Most adverts are Lithuanian; some employers write in the language of the town or the team.
    private Lang language() {
        var dice = random.nextInt(100);
        if (dice < 86) {
            return Lang.LT;
        }
        return List.of(Lang.RU, Lang.PL, Lang.UK, Lang.EN).get(dice % 4);
    }

    /// Both genders, as the law on equal opportunities wants it.
    private String title(Occupation occupation, Lang language) {
        var name = taxonomy.name(occupation, language);
        var other = taxonomy.names(occupation).stream()
                .filter(n -> n.lang().equals(language.tag()) && !n.preferred())
                .map(Name::text)
                .findFirst();
        var title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return other.map(o -> title + " / " + o).orElse(title);
    }

    private String description(Occupation occupation, DemoTowns.Town town, Lang language) {
        var work = taxonomy.essentialSkills(occupation.number()).stream()
                .limit(3)
                .map(skill -> taxonomy.name(skill, language))
                .toList();
        var tasks = String.join(", ", work);
        return switch (language) {
            case LT -> "Išgalvotas skelbimas. Darbas: " + tasks + ". Vieta: " + town.name() + ".";
            case RU -> "Вымышленное объявление. Работа: " + tasks + ". Место: " + town.name() + ".";
            case PL -> "Ogłoszenie zmyślone. Praca: " + tasks + ". Miejsce: " + town.name() + ".";
            case UK -> "Вигадане оголошення. Робота: " + tasks + ". Місце: " + town.name() + ".";
            case EN, AR, FA -> "Invented advertisement. The work: " + tasks + ". Place: " + town.name() + ".";
        };
    }

    private int hoursFrom() {
        return random.nextInt(5) == 0 ? 20 : 40;
    }

    private PayRange pay(Occupation occupation, int hours) {
        var base = PAY_FROM[Character.digit(occupation.iscoGroup().charAt(0), 10)] * hours / 40;
        var from = base + 10 * random.nextInt(30);
        var to = from + 50 * random.nextInt(8);
        return new PayRange(
                BigDecimal.valueOf(from), BigDecimal.valueOf(to), PayRange.PayUnit.MONTH, PayRange.Tax.GROSS, "EUR");
    }

    private List<Shift> shifts() {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(Shift.DAY, Shift.EVENING);
            case 1 -> List.of(Shift.DAY, Shift.NIGHT, Shift.ROTATING);
            case 2 -> List.of(Shift.DAY, Shift.WEEKEND);
            default -> List.of(Shift.DAY);
        };
    }

    private static Contract contract(OfferKind kind) {
        return switch (kind) {
            case SEASONAL -> Contract.SEASONAL;
            case APPRENTICESHIP -> Contract.APPRENTICESHIP;
            case TRY_OUT, VOLUNTEER_WITH_MENTOR -> Contract.TRAINING;
            case VACANCY -> Contract.PERMANENT;
            case SERVICE_OFFER -> Contract.SERVICE;
        };
    }

    private static ContactKind contact(Occupation occupation) {
        return switch (occupation.iscoGroup().charAt(0)) {
            case '5' -> ContactKind.CUSTOMERS_FACE_TO_FACE;
            case '4' -> ContactKind.CUSTOMERS_BY_PHONE;
            case '7', '8', '9' -> ContactKind.COLLEAGUES_ONLY;
            default -> ContactKind.WRITTEN_INSTRUCTIONS;
        };
    }

    private List<LanguageLevels> languages(Occupation occupation) {
        var level = switch (occupation.iscoGroup().charAt(0)) {
            case '1', '2', '3', '4' -> Cefr.B2;
            case '5' -> Cefr.A2;
            default -> random.nextInt(3) == 0 ? Cefr.A2 : Cefr.A1;
        };
        var written = level.level() >= Cefr.B1.level() ? level : null;
        return List.of(new LanguageLevels("lt", level, written, level, null));
    }

    private List<SkillNeed> skills(Occupation occupation) {
        var needs = new ArrayList<SkillNeed>();
        var seen = new HashSet<String>();
        for (var skill : taxonomy.essentialSkills(occupation.number())) {
            add(skill, true, seen, needs);
        }
        for (var skill : taxonomy.optionalSkills(occupation.number())) {
            if (random.nextBoolean()) {
                add(skill, false, seen, needs);
            }
        }
        return needs;
    }

    // At most ten essential ones: with a whole ESCO loaded an occupation can have dozens.
    private static void add(Skill skill, boolean essential, Set<String> seen, List<SkillNeed> needs) {
        if (seen.size() < (essential ? 10 : 20) && seen.add(skill.uri())) {
            needs.add(new SkillNeed(skill.uri(), essential, null));
        }
    }

    private static List<DrivingClass> driving(String group) {
        if (DRIVERS_OF_LORRIES.contains(group)) {
            return List.of(DrivingClass.C);
        }
        if (DRIVERS_OF_BUSES.contains(group)) {
            return List.of(DrivingClass.D);
        }
        if (DRIVERS_OF_TRACTORS.contains(group)) {
            return List.of(DrivingClass.T);
        }
        return DRIVERS.contains(group) ? List.of(DrivingClass.B) : List.of();
    }

    private static @Nullable Integer education(Occupation occupation) {
        return switch (occupation.iscoGroup().charAt(0)) {
            case '1', '2' -> 6;
            case '3' -> 4;
            case '4', '7' -> 3;
            case '9' -> 0;
            default -> null;
        };
    }

    private @Nullable Benefits benefits(OfferKind kind) {
        var mentor = kind == OfferKind.VOLUNTEER_WITH_MENTOR || kind == OfferKind.TRY_OUT;
        if (!mentor && random.nextInt(4) != 0) {
            return null;
        }
        return new Benefits(
                random.nextBoolean() ? true : null, null, random.nextBoolean() ? true : null, mentor ? true : null);
    }
}
