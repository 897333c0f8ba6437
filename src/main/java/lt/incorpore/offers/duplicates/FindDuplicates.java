package lt.incorpore.offers.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// Finds open offers in the same municipality that say nearly the same. The same text in two towns is two jobs.
@ApplicationScoped
public class FindDuplicates {

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST = 10;

    private final EntityManager entities;
    private final ReadOffers offers;

    FindDuplicates(EntityManager entities, ReadOffers offers) {
        this.entities = entities;
        this.offers = offers;
    }

    /// @param likeness share of the runs of words that both have, 0.7 to 1
    public record Duplicate(Offer offer, double likeness) {}

    /// @param itself the offer that is asked about or replaced; it is no duplicate of its own
    /// @return nearest first, at most ten
    @Transactional
    public List<Duplicate> of(OfferContent content, @Nullable Long itself) {
        return Sketch.of(content).map(sketch -> like(sketch, content, itself)).orElse(List.of());
    }

    private List<Duplicate> like(Sketch sketch, OfferContent content, @Nullable Long itself) {
        var near = sharingABand(sketch).stream()
                .filter(one -> !Objects.equals(one.offer, itself))
                .filter(one -> one.sketch().isNearlyTheSameAs(sketch))
                .collect(Collectors.toMap(one -> one.offer, Function.identity()));
        return offers.openWithNumbers(near.keySet()).values().stream()
                .filter(offer -> municipality(offer.content()).equals(municipality(content)))
                .map(offer -> new Duplicate(
                        offer,
                        Objects.requireNonNull(near.get(offer.number()))
                                .sketch()
                                .likeness(sketch)))
                .sorted(Comparator.comparingDouble(Duplicate::likeness)
                        .reversed()
                        .thenComparing(one -> one.offer().number()))
                .limit(MOST)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<OfferSketch> sharingABand(Sketch sketch) {
        return entities.createNativeQuery("""
                        SELECT * FROM offer_sketch WHERE bands && CAST(:bands AS integer[])
                         ORDER BY offer DESC LIMIT :most""", OfferSketch.class)
                .setParameter("bands", sketch.bands())
                .setParameter("most", MOST_LOOKED_AT)
                .getResultList();
    }

    private static String municipality(OfferContent content) {
        var place = content.place();
        var code = place == null ? null : place.municipality();
        return code == null ? "" : code;
    }

    /// Says of a draft that nearly the same is posted already, first of all by its own owner.
    ///
    /// @param known the offer that is replaced
    public List<Finding> warnings(Owner owner, OfferContent draft, @Nullable Offer known) {
        var near = of(draft, known == null ? null : known.number()).stream()
                .map(Duplicate::offer)
                .toList();
        var own = near.stream().filter(owner::owns).findFirst();
        if (own.isPresent()) {
            return List.of(Finding.warning("/description", "duplicate_of_own")
                    .suggesting(own.get().id()));
        }
        return near.stream()
                .limit(1)
                .map(other ->
                        Finding.warning("/description", "duplicate_of_another").suggesting(other.id()))
                .toList();
    }

    /// Notes what an offer says now, in the transaction that changes it.
    ///
    /// @param isNew whether it is kept for the first time, so that nothing need be looked up in an import
    public void note(Offer offer, boolean isNew) {
        var sketch = Sketch.of(offer.content());
        var known = isNew ? null : entities.find(OfferSketch.class, offer.number());
        if (sketch.isEmpty()) {
            if (known != null) {
                entities.remove(known);
            }
            return;
        }
        var noted = known == null ? new OfferSketch() : known;
        noted.take(sketch.get());
        if (known == null) {
            noted.offer = offer.number();
            entities.persist(noted);
        }
    }
}
