package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Page.Total;
import lt.incorpore.search.PlanQuestion.Plan;
import lt.incorpore.search.index.Order;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.index.WordIndex.Position;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Finds the offers of today that words and filters ask for, page by page.
///
/// A page begins after a place (score and number), not after a count: while offers come and go, none is shown twice and
/// none that stays is left out, however deep one reads.
@ApplicationScoped
public class FindOffers {

    /// How often the index is asked again when the database says that some of its hits have ended.
    private static final int ATTEMPTS = 5;

    private final PlanQuestion plan;
    private final WordIndex index;
    private final ReadOffers offers;
    private final Taxonomy taxonomy;
    private final Cursors cursors;

    FindOffers(PlanQuestion plan, WordIndex index, ReadOffers offers, Taxonomy taxonomy, Cursors cursors) {
        this.plan = plan;
        this.index = index;
        this.offers = offers;
        this.taxonomy = taxonomy;
        this.cursors = cursors;
    }

    /// @param understood what the words say
    /// @param total      counted in the index, which may be half a second behind
    /// @param next       cursor of the next page; absent on the last
    public record Found(
            List<Hit> hits,
            Understood understood,
            Total total,
            @Nullable String next) {}

    /// @param score sum of the points of all reasons; 0 where no words were asked
    public record Hit(Offer offer, long score, List<Why> why) {}

    /// @param limit  most offers on the page, `1..100`
    /// @param cursor where the page begins; nothing for the first
    /// @throws lt.incorpore.platform.Problem when the cursor belongs to another question
    @Transactional
    public Found find(OfferQuestion question, int limit, @Nullable String cursor) {
        var fingerprint = question.fingerprint();
        var at = cursor == null ? null : position(cursors.open(fingerprint, cursor));
        var planned = plan.plan(question);
        var hits = new ArrayList<Hit>();
        var total = 0L;
        var more = true;
        for (var attempt = 0; more && hits.size() < limit && attempt < ATTEMPTS; attempt++) {
            var wanted = limit - hits.size();
            var ranked = index.ranked(planned.what(), question.order(), at, wanted + 1);
            var positions = ranked.positions();
            more = positions.size() > wanted;
            var page = positions.subList(0, Math.min(wanted, positions.size()));
            hits.addAll(stillOpen(page, question, planned));
            at = page.isEmpty() ? at : page.getLast();
            total = ranked.total();
        }
        var next = more && at != null ? cursors.seal(fingerprint, at.key() + " " + at.number()) : null;
        return new Found(hits, planned.understood(), new Total(total, true), next);
    }

    private List<Hit> stillOpen(List<Position> page, OfferQuestion question, Plan planned) {
        var open = offers.openWithNumbers(page.stream().map(Position::number).toList());
        var hits = new ArrayList<Hit>();
        for (var position : page) {
            var offer = open.get(position.number());
            if (offer != null) {
                var score = question.order() == Order.RELEVANCE ? position.key() : 0;
                hits.add(new Hit(offer, score, Why.of(planned.asked(), offer, taxonomy)));
            }
        }
        return hits;
    }

    private static Position position(String sealed) {
        var space = sealed.indexOf(' ');
        return new Position(Long.parseLong(sealed.substring(0, space)), Long.parseLong(sealed.substring(space + 1)));
    }
}
