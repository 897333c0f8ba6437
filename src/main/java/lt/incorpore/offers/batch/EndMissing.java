package lt.incorpore.offers.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.offers.CloseReason;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.Offers;
import lt.incorpore.operations.Operation;
import lt.incorpore.operations.OperationLines;
import lt.incorpore.operations.OperationLines.Line;

/// Ends what stood and is missing from a whole feed. A cut export must not empty the board: where more than three in
/// ten would end, or a line could not be read at all, somebody is asked first.
///
/// Only offers with a reference that came through the API and were not touched after the feed was sent: what else an
/// owner has is no matter of the feed.
@ApplicationScoped
class EndMissing {

    /// Of a hundred that stood, so many may end without a word.
    private static final int MOST_OF_A_HUNDRED = 30;

    private static final int PIECE = 200;

    private static final String MISSING = """
            FROM offer o
            WHERE o.organisation = :organisation AND o.source = :source AND o.reference IS NOT NULL
              AND o.closed_at IS NULL AND o.changed_at < :since
              AND NOT EXISTS (SELECT 1 FROM operation_line l
                              WHERE l.operation = :operation AND l.reference = o.reference)""";

    private final Offers offers;
    private final OperationLines lines;
    private final EntityManager entities;
    private final Clock clock;

    EndMissing(Offers offers, OperationLines lines, EntityManager entities, Clock clock) {
        this.offers = offers;
        this.lines = lines;
        this.entities = entities;
        this.clock = clock;
    }

    int countStanding(Operation operation) {
        return (int) offers.count(
                "organisation = ?1 AND source = ?2 AND reference IS NOT NULL AND closedAt IS NULL AND changedAt < ?3",
                operation.organisation(),
                OfferSource.API,
                operation.createdAt());
    }

    /// Does the next piece.
    ///
    /// @return whether nothing is left to be done
    boolean work(Operation operation) {
        if (operation.missing() == null) {
            var missing = countMissing(operation);
            var standing = java.util.Objects.requireNonNullElse(operation.standing(), 0);
            var tooMany = (long) missing * 100 > (long) standing * MOST_OF_A_HUNDRED;
            operation.miss(missing, missing > 0 && (tooMany || lines.unreadable(operation) > 0));
            return missing == 0;
        }
        var some = nextMissing(operation);
        var place = operation.total() + lines.counts(operation.id()).getOrDefault("CLOSED", 0);
        var ended = new ArrayList<Line>();
        for (var offer : some) {
            ended.add(new Line(place++, offer.reference(), "CLOSED", offer.id(), List.of()));
            if (!operation.isDryRun()) {
                offer.close(CloseReason.WITHDRAWN, clock.instant());
            }
        }
        offers.flush();
        lines.report(operation, ended);
        return some.size() < PIECE;
    }

    private int countMissing(Operation operation) {
        return ((Number) entities.createNativeQuery("SELECT count(*) " + MISSING)
                        .setParameter("organisation", operation.organisation())
                        .setParameter("source", OfferSource.API.name())
                        .setParameter("since", operation.createdAt())
                        .setParameter("operation", operation.id())
                        .getSingleResult())
                .intValue();
    }

    private List<Offer> nextMissing(Operation operation) {
        return entities.createNativeQuery("SELECT o.* " + MISSING + " ORDER BY o.number LIMIT " + PIECE, Offer.class)
                .setParameter("organisation", operation.organisation())
                .setParameter("source", OfferSource.API.name())
                .setParameter("since", operation.createdAt())
                .setParameter("operation", operation.id())
                .getResultStream()
                .map(Offer.class::cast)
                .toList();
    }
}
