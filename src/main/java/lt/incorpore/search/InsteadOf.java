package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// What to offer somebody whose question has no answer: which single wish rules all out, what is near, what is alike.
/// Every number is the total that the question would have without that wish.
@ApplicationScoped
class InsteadOf {

    static final int WIDER_KM = 60;

    private static final int MOST_WISHES = 8;
    private static final int MOST_UNKNOWN = 5;
    private static final int MOST_ALIKE = 5;
    private static final int MINOR_GROUP = 3;
    private static final int MOST_GROUPS = 10;

    private final PlanQuestion plan;
    private final WordIndex index;
    private final Taxonomy taxonomy;

    InsteadOf(PlanQuestion plan, WordIndex index, Taxonomy taxonomy) {
        this.plan = plan;
        this.index = index;
        this.taxonomy = taxonomy;
    }

    /// @param within60Km with the place as the middle of a circle; absent where no place was asked
    /// @param anywhere   without the place; absent where no place was asked
    /// @param wordsAlone without any filter; absent where none was asked
    /// @param nearest    the nearest municipality with any; absent where no place was asked or there is none
    /// @param without    each wish that alone rules all out, most first
    /// @param alike      occupations of the same work that are open there, or where only within 60 km, most first
    /// @param tryOuts    try-outs of such work, within 60 km where a place was asked
    /// @param unknown    words that nobody and nothing here is called
    record Instead(
            @Nullable Long within60Km,
            @Nullable Long anywhere,
            @Nullable Long wordsAlone,
            @Nullable Nearby nearest,
            List<Without> without,
            List<Alike> alike,
            long tryOuts,
            List<String> unknown) {}

    record Nearby(Municipality there, double km, long count) {}

    /// @param parameter by which it was asked; `q` for words
    /// @param values    what was asked; the words, for words
    record Without(Wish wish, long count) {}

    record Wish(String parameter, List<String> values) {}

    record Alike(Concept occupation, long count) {}

    /// @param understood what the words of the question say
    Instead of(OfferQuestion question, Understood understood) {
        return new Search(question.filters(), understood).instead();
    }

    /// One question that has no answer.
    private final class Search {

        private final Filters filters;
        private final Understood understood;
        private final Understood placeless;
        private final @Nullable Around middle;
        private final Set<String> groups;
        private final List<String> unknown;

        Search(Filters filters, Understood understood) {
            this.filters = filters;
            this.understood = understood;
            var places = understood.asked().stream()
                    .filter(one -> !one.places().isEmpty())
                    .toList();
            placeless = understood.without(places);
            middle = middle(places);
            groups = groups();
            unknown = unknown();
        }

        Instead instead() {
            var hasPlace = filters.haveAPlace()
                    || placeless.asked().size() < understood.asked().size();
            var alike = alike();
            return new Instead(
                    middle == null || middle.km() >= WIDER_KM ? null : count(placeless, wider()),
                    hasPlace ? count(placeless, filters.anywhere()) : null,
                    filters.equals(Filters.NONE) ? null : count(understood, Filters.NONE),
                    nearest(),
                    without(),
                    alike,
                    tryOuts(),
                    unknown);
        }

        private Filters wider() {
            return filters.anywhere().around(at(Objects.requireNonNull(middle), WIDER_KM));
        }

        private @Nullable Around middle(List<Asked> places) {
            return filters.around() != null
                    ? filters.around()
                    : Stream.concat(
                                    filters.chosen(Choice.MUNICIPALITY).stream()
                                            .flatMap(code -> taxonomy.municipality(code).stream()),
                                    places.stream().flatMap(one -> one.places().stream()))
                            .findFirst()
                            .map(there -> new Around(there.latitude(), there.longitude(), 1))
                            .orElse(null);
        }

        private @Nullable Nearby nearest() {
            if (middle == null) {
                return null;
            }
            var field = Choice.MUNICIPALITY.field();
            return counts(placeless, filters.anywhere(), field).entrySet().stream()
                    .flatMap(entry -> taxonomy.municipality(entry.getKey()).stream()
                            .map(there -> new Nearby(
                                    there, middle.distanceTo(there.latitude(), there.longitude()), entry.getValue())))
                    .min(Comparator.comparingDouble(Nearby::km))
                    .orElse(null);
        }

        private List<Without> without() {
            var found = new ArrayList<Without>();
            understood.conditions().stream()
                    .limit(MOST_WISHES)
                    .forEach(said -> add(found, wish("q", said.text()), understood.without(said), filters));
            if (understood.asked().size() > 1 || !understood.conditions().isEmpty() || !filters.equals(Filters.NONE)) {
                understood.asked().stream()
                        .limit(MOST_WISHES)
                        .forEach(one -> add(found, wish("q", one.text()), understood.without(List.of(one)), filters));
            }
            filters.chosen()
                    .forEach((choice, words) -> add(
                            found,
                            new Wish(choice.field(), List.copyOf(words)),
                            understood,
                            filters.without(Set.of(choice))));
            if (filters.around() != null) {
                add(found, wish("near", filters.around().km() + " km"), understood, filters.around(null));
            }
            addLimits(found);
            found.sort(Comparator.comparingLong(Without::count).reversed());
            return found;
        }

        private void addLimits(List<Without> found) {
            var limits = filters.limits();
            limit(found, "payFrom", limits.payFrom(), Limits::withoutPay);
            limit(found, "hoursFrom", limits.hoursFrom(), Limits::withoutHours);
            limit(found, "hoursTo", limits.hoursTo(), Limits::withoutHours);
            limit(found, "startBy", limits.startBy(), Limits::withoutStart);
            limit(found, "publishedSince", limits.publishedSince(), Limits::withoutPublished);
        }

        private void limit(
                List<Without> found, String parameter, @Nullable Object value, UnaryOperator<Limits> without) {
            if (value != null) {
                var others = filters.within(without.apply(filters.limits()));
                add(found, wish(parameter, value.toString()), understood, others);
            }
        }

        private void add(List<Without> found, Wish wish, Understood others, Filters otherFilters) {
            var count = count(others, otherFilters);
            if (count > 0) {
                found.add(new Without(wish, count));
            }
        }

        private Wish wish(String parameter, String value) {
            return new Wish(parameter, List.of(value));
        }

        // The same work at the same place under the same conditions; else within 60 km; else what the words may mean.
        private List<Alike> alike() {
            var others = placeAndWords();
            if (!groups.isEmpty()) {
                var here = counted(counts(others, filters.with(Choice.ISCO, groups), Choice.OCCUPATION.field()));
                return here.isEmpty() && middle != null
                        ? counted(counts(
                                others.without(places()), wider().with(Choice.ISCO, groups), Choice.OCCUPATION.field()))
                        : here;
            }
            return unknown.stream()
                    .flatMap(word -> taxonomy.nearestOccupations(word, MOST_ALIKE).stream())
                    .distinct()
                    .map(one ->
                            new Alike(one, count(Understood.NOTHING, Filters.NONE.with(Choice.OCCUPATION, one.uri()))))
                    .filter(one -> one.count() > 0)
                    .limit(MOST_ALIKE)
                    .toList();
        }

        private List<Alike> counted(Map<String, Long> byOccupation) {
            return byOccupation.entrySet().stream()
                    .flatMap(entry ->
                            taxonomy.occupation(entry.getKey()).stream().map(one -> new Alike(one, entry.getValue())))
                    .sorted(Comparator.comparingLong(Alike::count)
                            .reversed()
                            .thenComparing(one -> one.occupation().uri()))
                    .limit(MOST_ALIKE)
                    .toList();
        }

        private long tryOuts() {
            var where = (middle == null ? filters : wider()).with(Choice.KIND, OfferKind.TRY_OUT.name());
            return groups.isEmpty()
                    ? count(new Understood(placeless.asked(), List.of()), where)
                    : count(
                            Understood.NOTHING,
                            where.without(Set.of(Choice.OCCUPATION)).with(Choice.ISCO, groups));
        }

        // ISCO-08 minor groups of the occupations that are asked for.
        private Set<String> groups() {
            var named = filters.chosen(Choice.OCCUPATION).stream()
                    .flatMap(uri -> taxonomy.occupation(uri).stream())
                    .toList();
            for (var fit : Fit.values()) {
                if (named.isEmpty()) {
                    named = understood.asked().stream()
                            .flatMap(one -> one.occupations(fit).stream())
                            .toList();
                }
            }
            var groups = new TreeSet<String>();
            named.stream()
                    .map(Occupation::iscoGroup)
                    .map(group -> group.substring(0, MINOR_GROUP))
                    .distinct()
                    .limit(MOST_GROUPS)
                    .forEach(groups::add);
            return groups;
        }

        private Understood placeAndWords() {
            return understood.without(understood.asked().stream()
                    .filter(one -> one.places().isEmpty())
                    .toList());
        }

        private List<Asked> places() {
            return understood.asked().stream()
                    .filter(one -> !one.places().isEmpty())
                    .toList();
        }

        private List<String> unknown() {
            return understood.asked().stream()
                    .filter(one -> one.concepts().isEmpty() && one.places().isEmpty())
                    .limit(MOST_UNKNOWN)
                    .filter(one -> count(new Understood(List.of(one), List.of()), Filters.NONE) == 0)
                    .map(Asked::text)
                    .toList();
        }
    }

    private long count(Understood asked, Filters filters) {
        return index.count(plan.what(asked, filters));
    }

    private Map<String, Long> counts(Understood asked, Filters filters, String field) {
        return index.counts(plan.what(asked, filters), List.of(field)).getOrDefault(field, Map.of());
    }

    private static Around at(Around middle, int km) {
        return new Around(middle.latitude(), middle.longitude(), km);
    }
}
