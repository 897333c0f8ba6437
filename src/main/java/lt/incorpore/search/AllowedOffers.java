package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.index.Order;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.index.WordIndex.Position;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.search.words.Understood;
import org.jspecify.annotations.Nullable;

/// The numbers of the offers that words and filters allow, for whoever ranks them by something else.
@ApplicationScoped
public class AllowedOffers {

    /// The best of more are enough for any ranking that is shown.
    public static final int MOST = 10_000;

    private final PlanQuestion plan;
    private final WordIndex index;
    private final SayInstead sayInstead;

    AllowedOffers(PlanQuestion plan, WordIndex index, SayInstead sayInstead) {
        this.plan = plan;
        this.index = index;
        this.sayInstead = sayInstead;
    }

    /// What words allow, and how they were understood.
    ///
    /// @param numbers    at most [#MOST], rising; the database has not been asked whether they are still
    ///                   open. Absent where the words say nothing, so that they rule nothing out
    /// @param found      how many there are in all
    /// @param asked      what the words were understood to ask for
    /// @param passedOver words that say nothing, such as "job"
    /// @param instead    how many less would find; only where nothing was found
    public record Allowed(
            long @Nullable [] numbers,
            long found,
            List<Asked> asked,
            List<String> passedOver,
            @Nullable InsteadView instead) {}

    /// Finds what is wrong with the words of a parameter `q`.
    public static void check(String words, List<Finding> findings) {
        Bounds.text("?q", words, ReadQuestion.LONGEST, findings);
        Bounds.count("?q", ReadQuestion.wordsOf(words).size(), ReadQuestion.MOST_WORDS, findings);
    }

    /// @param words any language
    /// @param lang  in which what there is instead is said
    public Allowed by(String words, Filters filters, Lang lang) {
        var question = OfferQuestion.of(words, filters);
        var planned = plan.plan(question);
        var passedOver = passedOver(words, planned.understood());
        if (planned.understood().isEmpty()) {
            return new Allowed(null, 0, List.of(), passedOver, null);
        }
        var ranked = index.ranked(planned.what(), Order.RELEVANCE, null, MOST);
        var numbers = ranked.positions().stream().mapToLong(Position::number).toArray();
        Arrays.sort(numbers);
        var instead = numbers.length == 0 ? sayInstead.of(question, planned.understood(), lang) : null;
        return new Allowed(numbers, ranked.total(), planned.asked(), passedOver, instead);
    }

    private static List<String> passedOver(String words, Understood understood) {
        var left = new ArrayList<>(ReadQuestion.wordsOf(words));
        understood
                .conditions()
                .forEach(said -> List.of(said.text().split(" ", -1)).forEach(left::remove));
        understood.asked().forEach(one -> List.of(one.text().split(" ", -1)).forEach(left::remove));
        return List.copyOf(left);
    }
}
