package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;
import lt.incorpore.search.index.Order;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.index.WordIndex.Position;
import lt.incorpore.search.words.Understood;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// Offers like another one: of the same occupation or group, or needing the same skills; those nearby first.
@ApplicationScoped
public class SimilarOffers {

    private static final int SPARE = 5;
    private static final int MOST_SKILLS = 20;
    private static final int OCCUPATION = 600;
    private static final int GROUP = 300;
    private static final int SKILL = 60;
    private static final int PLACE = 250;
    private static final int KIND = 50;

    private final PlanQuestion plan;
    private final WordIndex index;
    private final ReadOffers offers;

    SimilarOffers(PlanQuestion plan, WordIndex index, ReadOffers offers) {
        this.plan = plan;
        this.index = index;
        this.offers = offers;
    }

    /// @param most length of the list, `1..100`
    /// @return absent where the offer is not open; empty where it says neither occupation nor skill
    @Transactional
    public Optional<List<Offer>> like(long number, int most) {
        return Optional.ofNullable(offers.openWithNumbers(List.of(number)).get(number))
                .map(offer -> like(offer, most));
    }

    private List<Offer> like(Offer offer, int most) {
        var open = plan.what(Understood.NOTHING, Filters.NONE);
        WordIndex.What like = f -> f.bool()
                .filter(open.apply(f))
                .filter(f.not(f.match().field(Fields.NUMBER).matching(offer.number())))
                .must(sameWork(f, offer.content()))
                .should(same(f, Choice.MUNICIPALITY, municipality(offer.content()), PLACE))
                .should(same(f, Choice.KIND, offer.content().kind(), KIND))
                .toPredicate();
        var numbers = index.ranked(like, Order.RELEVANCE, null, most + SPARE).positions().stream()
                .map(Position::number)
                .toList();
        var stillOpen = offers.openWithNumbers(numbers);
        return numbers.stream()
                .map(stillOpen::get)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    private static BooleanPredicateClausesStep<?, ?> sameWork(SearchPredicateFactory f, OfferContent content) {
        var work = f.bool()
                .should(same(f, Choice.OCCUPATION, content.occupation(), OCCUPATION))
                .should(same(f, Choice.ISCO, content.iscoGroup(), GROUP));
        content.skills().stream()
                .limit(MOST_SKILLS)
                .forEach(need -> work.should(same(f, Choice.SKILL, need.skill(), SKILL)));
        return work;
    }

    private static org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep same(
            SearchPredicateFactory f, Choice choice, @org.jspecify.annotations.Nullable Object value, int points) {
        return value == null
                ? f.matchNone()
                : f.terms()
                        .field(choice.field())
                        .matchingAny(value.toString())
                        .constantScore()
                        .boost(points);
    }

    private static @org.jspecify.annotations.Nullable String municipality(OfferContent content) {
        return content.place() == null ? null : content.place().municipality();
    }
}
