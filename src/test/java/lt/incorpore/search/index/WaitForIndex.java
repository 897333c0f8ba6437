package lt.incorpore.search.index;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import lt.incorpore.offers.Offer;
import org.hibernate.search.mapper.orm.Search;

/// Waits until everything committed so far can be found.
public final class WaitForIndex {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private WaitForIndex() {}

    public static void toCatchUp() {
        var end = Instant.now().plus(LONGEST);
        while (waiting() > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(waiting() + " changes are still not indexed after " + LONGEST);
            }
            sleep();
        }
        Search.mapping(entities().getEntityManagerFactory())
                .scope(Offer.class)
                .workspace()
                .refresh();
    }

    private static long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities()
                                .createNativeQuery("SELECT count(*) FROM hsearch_outbox_event")
                                .getSingleResult())
                        .longValue());
    }

    private static EntityManager entities() {
        return Arc.container().instance(EntityManager.class).get();
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
