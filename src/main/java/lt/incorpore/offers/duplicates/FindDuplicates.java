package lt.incorpore.offers.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int MOST_LOOKED_AT_IN_ALL = 2_000;
    private static final int MOST = 10;

    private final EntityManager entities;
    private final ReadOffers offers;

    FindDuplicates(EntityManager entities, ReadOffers offers) {
        this.entities = entities;
        this.offers = offers;
    }

    /// @param likeness share of the runs of words that both have, 0.7 to 1
    public record Duplicate(Offer offer, double likeness) {}

    /// Something that may say what others say.
    ///
    /// @param itself the offer that is asked about or replaced; it is no duplicate of its own
    public record Text(OfferContent content, @Nullable Long itself) {

        public static Text replacing(OfferContent content, @Nullable Offer known) {
            return new Text(content, known == null ? null : known.number());
        }
    }

    /// @return nearest first, at most ten
    @Transactional
    public List<Duplicate> of(OfferContent content, @Nullable Long itself) {
        return of(List.of(new Text(content, itself))).getFirst();
    }

    /// As [#of], for many at once.
    ///
    /// @return as many lists, in the same order
    @Transactional
    public List<List<Duplicate>> of(List<Text> texts) {
        var sketches = texts.stream().map(text -> Sketch.of(text.content)).toList();
        var known = sharingABand(sketches.stream().flatMap(Optional::stream).toList()).stream()
                .collect(Collectors.toMap(one -> one.offer, OfferSketch::sketch));
        var near = known.keySet().stream()
                .filter(offer -> sketches.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(Objects.requireNonNull(known.get(offer))::isNearlyTheSameAs))
                .collect(Collectors.toSet());
        var open = offers.openWithNumbers(near).values();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> sketches.get(i)
                        .map(sketch -> like(sketch, texts.get(i), open, known))
                        .orElse(List.of()))
                .toList();
    }

    private static List<Duplicate> like(Sketch sketch, Text text, Collection<Offer> open, Map<Long, Sketch> known) {
        return open.stream()
                .filter(offer -> !Objects.equals(offer.number(), text.itself))
                .filter(offer -> municipality(offer.content()).equals(municipality(text.content)))
                .map(offer -> new Duplicate(
                        offer, Objects.requireNonNull(known.get(offer.number())).likeness(sketch)))
                .filter(one -> one.likeness >= Sketch.NEARLY_THE_SAME)
                .sorted(Comparator.comparingDouble(Duplicate::likeness)
                        .reversed()
                        .thenComparing(one -> one.offer().number()))
                .limit(MOST)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<OfferSketch> sharingABand(List<Sketch> sketches) {
        if (sketches.isEmpty()) {
            return List.of();
        }
        var bands = sketches.stream()
                .flatMap(sketch -> Arrays.stream(sketch.bands()))
                .distinct()
                .toArray(Integer[]::new);
        return entities.createNativeQuery("""
                        SELECT * FROM offer_sketch WHERE bands && CAST(:bands AS integer[])
                         ORDER BY offer DESC LIMIT :most""", OfferSketch.class)
                .setParameter("bands", bands)
                .setParameter("most", Math.min(MOST_LOOKED_AT_IN_ALL, MOST_LOOKED_AT * sketches.size()))
                .getResultList();
    }

    private static String municipality(OfferContent content) {
        var place = content.place();
        var code = place == null ? null : place.municipality();
        return code == null ? "" : code;
    }

    /// Says of a draft that nearly the same is posted already, first of all by its own owner.
    public List<Finding> warnings(Owner owner, Text draft) {
        return warnings(owner, List.of(draft)).getFirst();
    }

    /// As [#warnings], for many at once.
    public List<List<Finding>> warnings(Owner owner, List<Text> drafts) {
        return of(drafts).stream().map(near -> warning(owner, near)).toList();
    }

    private static List<Finding> warning(Owner owner, List<Duplicate> near) {
        var own = near.stream().map(Duplicate::offer).filter(owner::owns).findFirst();
        if (own.isPresent()) {
            return List.of(Finding.warning("/description", "duplicate_of_own")
                    .suggesting(own.get().id()));
        }
        return near.stream()
                .limit(1)
                .map(other -> Finding.warning("/description", "duplicate_of_another")
                        .suggesting(other.offer().id()))
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
