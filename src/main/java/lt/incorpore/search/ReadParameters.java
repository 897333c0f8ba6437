package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Order;
import lt.incorpore.taxonomy.CheckCodes;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.County;
import lt.incorpore.taxonomy.IscoGroup;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a search and finds everything that is wrong with them. Nothing is ignored: a misspelt filter
/// would answer a question that nobody asked.
@ApplicationScoped
public class ReadParameters {

    private static final int DEFAULT_KM = 25;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST_PAY = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private static final List<String> CONTACT = wordsOf("contact");

    private static final String[] NAMES = Stream.concat(
                    Arrays.stream(Choice.values()).map(Choice::field),
                    Stream.of("q", "near", "km", "payFrom", "publishedSince", "sort", "limit", "cursor", "facets"))
            .toArray(String[]::new);

    private static final List<String> ONCE = List.of(
            "q",
            "near",
            "km",
            "payFrom",
            "publishedSince",
            "sort",
            "limit",
            "cursor",
            "facets",
            "noExperience",
            "noEducation",
            "lang");

    private final Taxonomy taxonomy;
    private final CheckCodes codes;
    private final Clock clock;

    ReadParameters(Taxonomy taxonomy, CheckCodes codes, Clock clock) {
        this.taxonomy = taxonomy;
        this.codes = codes;
        this.clock = clock;
    }

    /// @param facets whether counts are asked for
    public record Wanted(
            OfferQuestion question, int limit, @Nullable String cursor, boolean facets) {}

    /// @throws lt.incorpore.platform.Problem with every finding
    public Wanted read(SearchParameters given, UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, NAMES));
        shape(uri, findings);
        var words = given.q == null ? "" : given.q;
        AllowedOffers.check(words, findings);
        var filters = filters(given, findings);
        var order = order(given.sort, words, findings);
        var limit = number("?limit", given.limit, DEFAULT_LIMIT, MOST_ITEMS, findings);
        var facets = isTrue("?facets", given.facets, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        return new Wanted(new OfferQuestion(words, filters, order), limit, given.cursor, facets);
    }

    private static void shape(UriInfo uri, List<Finding> findings) {
        KnownParameters.once(uri, ONCE, findings);
        uri.getQueryParameters().forEach((name, values) -> {
            Bounds.count("?" + name, values.size(), Filters.MOST, findings);
            // JAX-RS leaves out a blank filter as if it had not been sent.
            if (!name.equals("q") && values.stream().anyMatch(String::isBlank)) {
                findings.add(Finding.error("?" + name, "value_missing"));
            }
        });
        var lang = uri.getQueryParameters().getFirst("lang");
        if (lang != null && Lang.ofTag(lang).isEmpty()) {
            var tags = Arrays.stream(Lang.values()).map(Lang::tag).toList();
            findings.add(Nearest.to(lang, tags).finding("?lang", "unknown_language"));
        }
    }

    private Filters filters(SearchParameters given, List<Finding> findings) {
        var before = findings.size();
        words(given, findings);
        codes(given, findings);
        var around = around(given.near, given.km, findings);
        var payFrom = cents(given.payFrom, findings);
        var since = day(given.publishedSince, findings);
        var noExperience = isTrue("?noExperience", given.noExperience, findings);
        var noEducation = isTrue("?noEducation", given.noEducation, findings);
        if (findings.size() > before || tooMany(given)) {
            return Filters.NONE;
        }
        var filters = new Filters(Map.of(), around, payFrom, since);
        for (var entry : lists(given).entrySet()) {
            filters = filters.with(entry.getKey(), entry.getValue());
        }
        filters = noExperience ? filters.with(Choice.NO_EXPERIENCE, "true") : filters;
        return noEducation ? filters.with(Choice.NO_EDUCATION, "true") : filters;
    }

    private static Map<Choice, List<String>> lists(SearchParameters given) {
        return Map.ofEntries(
                Map.entry(Choice.OCCUPATION, given.occupation),
                Map.entry(Choice.ISCO, given.isco),
                Map.entry(Choice.SKILL, given.skill),
                Map.entry(Choice.MUNICIPALITY, given.municipality),
                Map.entry(Choice.COUNTY, given.county),
                Map.entry(Choice.KIND, given.kind),
                Map.entry(Choice.REMOTE, given.remote),
                Map.entry(Choice.SHIFT, given.shift),
                Map.entry(Choice.CONTRACT, given.contract),
                Map.entry(Choice.CONTACT, given.contact),
                Map.entry(Choice.TEAM_LANGUAGE, given.teamLanguage),
                Map.entry(Choice.LANGUAGE, given.language),
                Map.entry(Choice.EMPLOYER, given.employer));
    }

    private static boolean tooMany(SearchParameters given) {
        return lists(given).values().stream().anyMatch(list -> list.size() > Filters.MOST);
    }

    private static void words(SearchParameters given, List<Finding> findings) {
        oneOf("?kind", given.kind, words(OfferKind.class), findings);
        oneOf("?remote", given.remote, words(Remote.class), findings);
        oneOf("?shift", given.shift, words(Shift.class), findings);
        oneOf("?contract", given.contract, words(Contract.class), findings);
        oneOf("?contact", given.contact, CONTACT, findings);
        given.employer.forEach(name -> Bounds.text("?employer", name, LONGEST_NAME, findings));
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

    private static void oneOf(String pointer, List<String> given, List<String> known, List<Finding> findings) {
        each(
                given,
                (word, all) -> {
                    if (!known.contains(word)) {
                        all.add(Nearest.to(word, known).finding(pointer, "unknown_word"));
                    }
                },
                findings);
    }

    private void codes(SearchParameters given, List<Finding> findings) {
        each(given.occupation, (uri, all) -> codes.occupation("?occupation", uri, all), findings);
        each(given.municipality, (code, all) -> codes.municipality("?municipality", code, all), findings);
        each(given.teamLanguage, (code, all) -> codes.language("?teamLanguage", code, all), findings);
        each(given.language, (code, all) -> codes.language("?language", code, all), findings);
        each(given.isco, this::group, findings);
        each(given.skill, this::skill, findings);
        each(given.county, this::county, findings);
    }

    // What nobody can have meant is not looked up: fifty values are refused as a whole.
    private static void each(List<String> given, BiConsumer<String, List<Finding>> check, List<Finding> findings) {
        if (given.size() <= Filters.MOST) {
            given.forEach(one -> check.accept(one, findings));
        }
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

    private @Nullable Around around(@Nullable String near, @Nullable String km, List<Finding> findings) {
        var radius = number("?km", km, DEFAULT_KM, Around.LONGEST, findings);
        if (near == null) {
            if (km != null) {
                findings.add(Finding.error("?km", "km_without_near").rejecting(km));
            }
            return null;
        }
        var point = POINT.matcher(near.replace(" ", ""));
        if (point.matches()) {
            return around(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), radius, findings);
        }
        var there = taxonomy.municipality(near).or(() -> taxonomy.municipalityNamed(near));
        if (there.isEmpty()) {
            var known =
                    taxonomy.municipalities().stream().map(Municipality::centre).toList();
            findings.add(Nearest.to(near, known).finding("?near", "near_unknown"));
        }
        return there.map(m -> new Around(m.latitude(), m.longitude(), radius)).orElse(null);
    }

    private static @Nullable Around around(double latitude, double longitude, int km, List<Finding> findings) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            findings.add(Bounds.outside("?near", latitude + "," + longitude, "-90,-180", "90,180"));
            return null;
        }
        return new Around(latitude, longitude, km);
    }

    private static @Nullable Integer cents(@Nullable String euros, List<Finding> findings) {
        if (euros == null) {
            return null;
        }
        if (!AMOUNT.matcher(euros).matches()) {
            findings.add(Finding.error("?payFrom", "not_an_amount").rejecting(euros));
            return null;
        }
        var amount = new BigDecimal(euros);
        if (amount.compareTo(BigDecimal.valueOf(HIGHEST_PAY)) > 0) {
            findings.add(Bounds.outside("?payFrom", euros, 0, HIGHEST_PAY));
        }
        return amount.movePointRight(2).intValue();
    }

    private @Nullable LocalDate day(@Nullable String day, List<Finding> findings) {
        if (day == null) {
            return null;
        }
        try {
            var since = LocalDate.parse(day);
            Bounds.day("?publishedSince", since, FIRST_DAY, LocalDate.now(clock), findings);
            return since;
        } catch (DateTimeParseException e) {
            findings.add(Finding.error("?publishedSince", "not_a_day")
                    .rejecting(day)
                    .suggesting(LocalDate.now(clock).toString()));
            return null;
        }
    }

    private static boolean isTrue(String pointer, @Nullable String word, List<Finding> findings) {
        Collection<String> known = List.of("true", "false");
        if (word != null && !known.contains(word)) {
            findings.add(Nearest.to(word, known).finding(pointer, "unknown_word"));
        }
        return "true".equals(word);
    }

    private static Order order(@Nullable String sort, String words, List<Finding> findings) {
        if (sort == null) {
            return words.isBlank() ? Order.NEWEST : Order.RELEVANCE;
        }
        var known = List.of("relevance", "newest");
        if (!known.contains(sort)) {
            findings.add(Nearest.to(sort, known).finding("?sort", "unknown_word"));
        }
        return sort.equals("newest") ? Order.NEWEST : Order.RELEVANCE;
    }

    private static int number(String pointer, @Nullable String text, int absent, int most, List<Finding> findings) {
        var number = Bounds.whole(pointer, text, absent, findings);
        Bounds.number(pointer, number, 1, most, findings);
        return Math.clamp(number, 1, most);
    }
}
