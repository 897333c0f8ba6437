package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.search.index.Benefit;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.WorkingTime;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.CheckCodes;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.County;
import lt.incorpore.taxonomy.IscoGroup;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Reads what an offer must be, beside the words.
@ApplicationScoped
class ReadFilters {

    private static final int DEFAULT_KM = 25;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_HOURS = 168;
    private static final Map<PayUnit, Integer> HIGHEST_PAY = Map.of(PayUnit.HOUR, 1000, PayUnit.MONTH, 100_000);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 5;
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private static final List<String> CONTACT = wordsOf("contact");

    private final Taxonomy taxonomy;
    private final CheckCodes codes;
    private final Clock clock;

    ReadFilters(Taxonomy taxonomy, CheckCodes codes, Clock clock) {
        this.taxonomy = taxonomy;
        this.codes = codes;
        this.clock = clock;
    }

    /// @return [Filters#NONE] where anything is wrong
    Filters read(Given given) {
        var before = given.findings().size();
        var chosen = new EnumMap<Choice, SortedSet<String>>(Choice.class);
        for (var choice : Choice.values()) {
            var words = read(choice, given);
            if (!words.isEmpty() && words.size() <= Filters.MOST) {
                chosen.put(choice, new TreeSet<>(words));
            }
        }
        var around = around(given);
        var limits = limits(given);
        return given.findings().size() > before ? Filters.NONE : new Filters(chosen, around, limits);
    }

    private List<String> read(Choice choice, Given given) {
        var name = choice.field();
        switch (choice) {
            case OCCUPATION -> given.each(name, (uri, all) -> codes.occupation("?occupation", uri, all));
            case ISCO -> given.each(name, this::group);
            case SKILL -> given.each(name, this::skill);
            case MUNICIPALITY -> given.each(name, (code, all) -> codes.municipality("?municipality", code, all));
            case COUNTY -> given.each(name, this::county);
            case KIND -> given.oneOf(name, words(OfferKind.class));
            case REMOTE -> given.oneOf(name, words(Remote.class));
            case SHIFT -> given.oneOf(name, words(Shift.class));
            case CONTRACT -> given.oneOf(name, words(Contract.class));
            case CONTACT -> given.oneOf(name, CONTACT);
            case WORKING_TIME -> given.oneOf(name, words(WorkingTime.class));
            case BENEFIT -> given.oneOf(name, words(Benefit.class));
            case LITHUANIAN -> given.oneOf(name, words(Cefr.class));
            case DRIVING -> given.oneOf(name, HeldClasses.words());
            case TEAM_LANGUAGE, LANGUAGE -> given.each(name, (code, all) -> codes.language("?" + name, code, all));
            case EMPLOYER ->
                given.all(name).forEach(one -> Bounds.text("?employer", one, LONGEST_NAME, given.findings()));
            case NO_EXPERIENCE, NO_EDUCATION, NO_NIGHTS, NO_WEEKENDS -> {
                return given.isTrue(name) ? List.of("true") : List.of();
            }
        }
        return given.all(name);
    }

    // Whose words they are is the business of the offer.
    private static List<String> wordsOf(String component) {
        return Arrays.stream(OfferContent.class.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(one -> words(one.getType()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private void group(String code, List<Finding> findings) {
        if (taxonomy.iscoGroup(code).isEmpty()) {
            var known = taxonomy.iscoGroups().stream().map(IscoGroup::code).toList();
            findings.add(Nearest.to(code, known).finding("?isco", "isco_group_unknown"));
        }
    }

    private void skill(String uri, List<Finding> findings) {
        if (taxonomy.skill(uri).isEmpty()) {
            var near = taxonomy.nearestSkills(uri, 3);
            var names = near.stream()
                    .map(skill -> taxonomy.name(skill, Lang.LT) + " <" + skill.uri() + ">")
                    .toList();
            findings.add(Finding.error("?skill", "skill_unknown")
                    .with("near", String.join("; ", names))
                    .rejecting(uri)
                    .suggesting(near.isEmpty() ? null : near.getFirst().uri()));
        }
    }

    private void county(String code, List<Finding> findings) {
        if (taxonomy.county(code).isEmpty()) {
            var known = taxonomy.counties().stream().map(County::code).toList();
            findings.add(Nearest.to(code, known).finding("?county", "county_unknown"));
        }
    }

    private @Nullable Around around(Given given) {
        var near = given.one("near");
        var km = given.number("km", DEFAULT_KM, 1, Around.LONGEST);
        if (near == null) {
            if (given.one("km") != null) {
                given.findings().add(Finding.error("?km", "km_without_near").rejecting(given.one("km")));
            }
            return null;
        }
        var point = POINT.matcher(near.replace(" ", ""));
        if (point.matches()) {
            return around(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), km, given.findings());
        }
        var there = taxonomy.municipality(near).or(() -> taxonomy.municipalityNamed(near));
        if (there.isEmpty()) {
            var known =
                    taxonomy.municipalities().stream().map(Municipality::centre).toList();
            given.findings().add(Nearest.to(near, known).finding("?near", "near_unknown"));
        }
        return there.map(m -> new Around(m.latitude(), m.longitude(), km)).orElse(null);
    }

    private static @Nullable Around around(double latitude, double longitude, int km, List<Finding> findings) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            findings.add(Bounds.outside("?near", latitude + "," + longitude, "-90,-180", "90,180"));
            return null;
        }
        return new Around(latitude, longitude, km);
    }

    private Limits limits(Given given) {
        var today = LocalDate.now(clock);
        var from = given.number("hoursFrom", 1, MOST_HOURS);
        var to = given.number("hoursTo", 1, MOST_HOURS);
        if (from != null && to != null && from > to) {
            given.findings()
                    .add(Bounds.outside("?hoursTo", to, from, MOST_HOURS).suggesting(from.toString()));
        }
        return new Limits(
                centsAnHour(given),
                from,
                to,
                given.day("startBy", FIRST_DAY, today.plusYears(YEARS_AHEAD), today),
                given.day("publishedSince", FIRST_DAY, today, today));
    }

    // A month is a full-time one: part-time pay is compared pro rata, as the index keeps it.
    private static @Nullable Integer centsAnHour(Given given) {
        var per = given.word("payPer", words(PayUnit.class));
        var euros = given.one("payFrom");
        if (euros == null) {
            if (per != null) {
                given.findings().add(Finding.error("?payPer", "per_without_pay").rejecting(per));
            }
            return null;
        }
        if (!AMOUNT.matcher(euros).matches()) {
            given.findings().add(Finding.error("?payFrom", "not_an_amount").rejecting(euros));
            return null;
        }
        var amount = new BigDecimal(euros);
        var unit = per == null ? PayUnit.HOUR : PayUnit.valueOf(per);
        var highest = Objects.requireNonNull(HIGHEST_PAY.get(unit));
        if (amount.compareTo(BigDecimal.valueOf(highest)) > 0) {
            given.findings().add(Bounds.outside("?payFrom", euros, 0, highest));
        }
        return new PayRange(amount, null, unit, PayRange.Tax.GROSS, null).centsAnHour(null);
    }
}
