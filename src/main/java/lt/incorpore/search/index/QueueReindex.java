package lt.incorpore.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;

/// Notes every open offer to be indexed again. Whoever serves does it, now or when started next.
@ApplicationScoped
public class QueueReindex {

    private static final int AT_ONCE = 500;

    private final ReadOffers offers;
    private final OutboxNotes notes;

    QueueReindex(ReadOffers offers, OutboxNotes notes) {
        this.offers = offers;
        this.notes = notes;
    }

    /// @return how many were noted
    public int all() {
        var noted = 0;
        var after = 0L;
        for (var batch = noteAfter(after); !batch.isEmpty(); batch = noteAfter(after)) {
            noted += batch.size();
            after = batch.getLast();
        }
        return noted;
    }

    private List<Long> noteAfter(long number) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var batch = offers.openAfter(number, AT_ONCE);
            notes.note(batch);
            return batch.stream().map(Offer::number).toList();
        });
    }
}
