package lt.incorpore.offers.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.offers.screening.TextPrint;
import org.jspecify.annotations.Nullable;

/// Finds what was rejected, or waits since it was reported or appealed, and is posted again: ended and sent anew,
/// copied
/// by the same owner or another, or changed a little. Only a person's decision settles it.
@ApplicationScoped
public class FindUnsettled {

    // What Offer.isUnsettled says, in SQL.
    private static final String UNSETTLED = """
            (o.close_reason = 'REJECTED'
             OR NOT o.approved AND jsonb_exists_any(o.screening -> 'reasons', CAST(:stays AS text[])))""";

    private static final String LIKELY = """
            SELECT o.* FROM offer o
             WHERE o.number IN (
                       SELECT number FROM offer WHERE text_hash = :text
                        UNION SELECT unnest(CAST(:own AS bigint[]))
                        UNION SELECT offer FROM offer_sketch WHERE bands && CAST(:bands AS integer[]))
               AND """ + UNSETTLED;

    private static final String OWN =
            "SELECT o.number FROM offer o WHERE (o.organisation = :owner OR o.profile = :owner) AND " + UNSETTLED;

    private static final String[] STAYS = EnumSet.allOf(HoldReason.class).stream()
            .filter(HoldReason::stays)
            .map(HoldReason::name)
            .toArray(String[]::new);

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    FindUnsettled(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    /// Why a draft waits for a person, as far as it says again what others say or said.
    ///
    /// @param known the offer it replaces, which is asked about elsewhere
    public Set<HoldReason> reasonsFor(Owner owner, OfferContent draft, TextPrint print, @Nullable Offer known) {
        var reasons = EnumSet.noneOf(HoldReason.class);
        var said = new Said(owner, draft, print, Sketch.of(draft));
        likely(said).stream()
                .filter(offer -> !offer.equals(known) && says(offer, said))
                .map(FindUnsettled::reason)
                .forEach(reasons::add);
        return reasons;
    }

    private record Said(Owner owner, OfferContent draft, TextPrint print, Optional<Sketch> sketch) {}

    @SuppressWarnings("unchecked")
    private List<Offer> likely(Said said) {
        return entities.createNativeQuery(LIKELY, Offer.class)
                .setParameter("text", said.print.text())
                .setParameter("own", own(said.owner))
                .setParameter("bands", said.sketch.map(Sketch::bands).orElse(new Integer[0]))
                .setParameter("stays", STAYS)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    // Walks through all that an owner ever posted: once for all lines of a piece of an import.
    private Long[] own(Owner owner) {
        var key = new Key(Objects.requireNonNullElse(owner.organisation(), owner.profile()));
        if (transaction.getResource(key) instanceof Long[] known) {
            return known;
        }
        List<?> rows = entities.createNativeQuery(OWN, Long.class)
                .setParameter("owner", key.owner)
                .setParameter("stays", STAYS)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        var own = rows.toArray(Long[]::new);
        transaction.putResource(key, own);
        return own;
    }

    private record Key(UUID owner) {}

    private boolean says(Offer offer, Said said) {
        if (said.owner.owns(offer) && TextPrint.areNear(offer.content(), said.draft)) {
            return true;
        }
        // A short text others say by chance; not so all that stands around it.
        var isSame = Objects.equals(offer.textHash(), said.print.text())
                && (said.owner.owns(offer) || said.print.isTelling() || isSameThroughout(offer.content(), said.draft));
        return isSame || said.sketch.filter(sketch -> isNear(offer, sketch)).isPresent();
    }

    private boolean isNear(Offer offer, Sketch sketch) {
        var known = entities.find(OfferSketch.class, offer.number());
        return known != null && known.sketch().isNearlyTheSameAs(sketch);
    }

    private static boolean isSameThroughout(OfferContent one, OfferContent other) {
        return withoutItsOwner(one).equals(withoutItsOwner(other));
    }

    private static OfferContent withoutItsOwner(OfferContent content) {
        var draft = new OfferContent.Draft(content);
        draft.reference = null;
        draft.employer = null;
        draft.expires = null;
        return draft.content();
    }

    private static HoldReason reason(Offer offer) {
        var screening = offer.screening();
        var isReported = screening != null && screening.reasons().contains(HoldReason.REPORTED);
        return isReported && !offer.isRejected() ? HoldReason.REPORTED : HoldReason.REJECTED_BEFORE;
    }
}
