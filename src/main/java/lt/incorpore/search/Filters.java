package lt.incorpore.search;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lt.incorpore.search.index.Choice;
import org.jspecify.annotations.Nullable;

/// What an offer must be to be found, beside the words.
///
/// @param chosen words of which at least one a kind must hold; at most [#MOST] a kind
/// @param around where
public record Filters(
        Map<Choice, SortedSet<String>> chosen, @Nullable Around around, Limits limits) {

    public static final int MOST = 50;

    public static final Filters NONE = new Filters(Map.of(), null, Limits.NONE);

    private static final Set<Choice> OF_PLACE = Set.of(Choice.MUNICIPALITY, Choice.COUNTY);

    public Filters {
        var copy = new EnumMap<Choice, SortedSet<String>>(Choice.class);
        chosen.forEach((choice, words) -> {
            if (words.size() > MOST) {
                throw new IllegalArgumentException(choice + ": " + words.size() + " are more than " + MOST);
            }
            if (!words.isEmpty()) {
                copy.put(choice, Collections.unmodifiableSortedSet(new TreeSet<>(words)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    public Filters with(Choice choice, Collection<String> words) {
        var more = new EnumMap<Choice, SortedSet<String>>(Choice.class);
        more.putAll(chosen);
        more.put(choice, new TreeSet<>(words));
        return new Filters(more, around, limits);
    }

    public Filters with(Choice choice, String... words) {
        return with(choice, Set.of(words));
    }

    public Filters around(@Nullable Around circle) {
        return new Filters(chosen, circle, limits);
    }

    public Filters within(Limits others) {
        return new Filters(chosen, around, others);
    }

    /// All but the ones of these kinds.
    Filters without(Set<Choice> choices) {
        var fewer = new EnumMap<Choice, SortedSet<String>>(Choice.class);
        fewer.putAll(chosen);
        fewer.keySet().removeAll(choices);
        return new Filters(fewer, around, limits);
    }

    /// The same anywhere.
    Filters anywhere() {
        return without(OF_PLACE).around(null);
    }

    boolean haveAPlace() {
        return around != null || OF_PLACE.stream().anyMatch(chosen::containsKey);
    }

    SortedSet<String> chosen(Choice choice) {
        return chosen.getOrDefault(choice, Collections.emptySortedSet());
    }
}
