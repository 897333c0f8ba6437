package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.SearchView.Meaning;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.CompleteWords;
import lt.incorpore.search.words.CompleteWords.Completed;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.search.words.Understood;

/// What a text that is still being typed could become, each with the number of offers that it would find.
@ApplicationScoped
class SuggestOffers {

    /// Of one meaning; more is not counted.
    private static final int MOST_OF_A_KIND = 12;

    private final CompleteWords complete;
    private final ReadQuestion read;
    private final PlanQuestion plan;
    private final WordIndex index;
    private final ChoiceNames names;

    SuggestOffers(CompleteWords complete, ReadQuestion read, PlanQuestion plan, WordIndex index, ChoiceNames names) {
        this.complete = complete;
        this.read = read;
        this.plan = plan;
        this.index = index;
        this.names = names;
    }

    /// @param name  in the reader's language
    /// @param count total of a search for `before` with this chosen
    record Suggestion(Completed completed, Meaning meaning, String name, long count) {}

    /// @param text at most [ReadQuestion#LONGEST] characters
    /// @return names in the reader's language first, of these occupations first, then most offers first; nothing
    ///     without offers, unless all are
    List<Suggestion> of(String text, Lang lang, int most) {
        var befores = new HashMap<String, Understood>();
        var byMeaning = new EnumMap<Meaning, Integer>(Meaning.class);
        var counted = complete.complete(text).stream()
                .sorted(Comparator.comparing(one -> !one.language().equals(lang.tag())))
                .filter(one -> byMeaning.merge(meaning(one), 1, Integer::sum) <= MOST_OF_A_KIND)
                .map(one -> new Suggestion(
                        one,
                        meaning(one),
                        names.name(one.choice(), one.value(), lang),
                        count(one, befores.computeIfAbsent(one.before(), read::read))))
                .toList();
        var found = counted.stream().filter(one -> one.count() > 0).toList();
        return (found.isEmpty() ? counted : found)
                .stream()
                        .sorted(Comparator.comparing((Suggestion one) ->
                                        !one.completed().language().equals(lang.tag()))
                                // Who types a word of work means a trade before a skill that many trades ask for.
                                .thenComparing((Suggestion one) -> one.meaning() != Meaning.OCCUPATION)
                                .thenComparing(Comparator.comparingLong(Suggestion::count)
                                        .reversed()))
                        .limit(most)
                        .toList();
    }

    private long count(Completed one, Understood before) {
        return index.count(plan.what(before, Filters.NONE.with(one.choice(), one.value())));
    }

    private static Meaning meaning(Completed one) {
        return switch (one.choice()) {
            case OCCUPATION -> Meaning.OCCUPATION;
            case SKILL -> Meaning.SKILL;
            case MUNICIPALITY, COUNTY -> Meaning.PLACE;
            default -> Meaning.CONDITION;
        };
    }
}
