package lt.incorpore.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lt.incorpore.offers.ReadOffers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Compares the index with the database, number by number and version by version, and mends what differs: after the
/// index was lost, taken from an older copy, or put away by [IndexFolder]. In daily life nothing does.
@ApplicationScoped
class MendIndex {

    private static final Logger LOG = Logger.getLogger(MendIndex.class);
    private static final int AT_ONCE = 500;

    private final WordIndex index;
    private final OutboxNotes notes;
    private final ReadOffers offers;
    private final boolean serving;
    private final AtomicBoolean mending = new AtomicBoolean();
    private volatile boolean stopping;

    MendIndex(
            WordIndex index,
            OutboxNotes notes,
            ReadOffers offers,
            @ConfigProperty(name = "incorpore.serving", defaultValue = "true") boolean serving) {
        this.index = index;
        this.notes = notes;
        this.offers = offers;
        this.serving = serving;
    }

    /// What was done about it.
    ///
    /// @param rebuilt whether the whole index was made anew
    /// @param noted   how many offers were noted to be indexed again
    /// @param ended   how many were noted to be taken out
    record Mended(boolean rebuilt, int noted, int ended) {
        static final Mended NOTHING = new Mended(false, 0, 0);
    }

    void atStart(@Observes StartupEvent start) {
        if (serving) {
            // Beside the start: the service answers meanwhile, from what the index already holds.
            Thread.ofVirtual().name("mend-index").start(this::mendQuietly);
        }
    }

    void atStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        if (serving) {
            mendQuietly();
        }
    }

    boolean isUnderWay() {
        return mending.get();
    }

    /// @return what was done; nothing while another one is at it
    Mended mend() {
        if (!mending.compareAndSet(false, true)) {
            return Mended.NOTHING;
        }
        try {
            var retried = QuarkusTransaction.requiringNew().call(notes::retryFailed);
            if (retried > 0) {
                LOG.infof("Let %d changes be indexed again that had failed", retried);
            }
            var wanted = QuarkusTransaction.requiringNew().call(notes::marksOfOpen);
            var held = index.marks();
            if (held.length == 0 && wanted.length > AT_ONCE) {
                return rebuild(wanted.length);
            }
            return mend(wanted, held);
        } finally {
            mending.set(false);
        }
    }

    private void mendQuietly() {
        try {
            mend();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.errorf("The index was not compared with the database: %s", e);
            }
        }
    }

    private Mended rebuild(int offers) {
        LOG.infof("Rebuilding the index of %d offers", offers);
        var start = System.nanoTime();
        index.rebuild();
        LOG.infof("Rebuilt the index of %d offers in %d ms", offers, (System.nanoTime() - start) / 1_000_000);
        // What changed meanwhile may have been written over by how it was when the rebuilding read it.
        mend(QuarkusTransaction.requiringNew().call(notes::marksOfOpen), index.marks());
        return new Mended(true, offers, 0);
    }

    private Mended mend(long[] wanted, long[] held) {
        var missing = new ArrayList<Long>();
        var superfluous = new ArrayList<Long>();
        var w = 0;
        var h = 0;
        while (w < wanted.length || h < held.length) {
            if (h == held.length || w < wanted.length && wanted[w] < held[h]) {
                missing.add(WordIndex.numberOf(wanted[w++]));
            } else if (w == wanted.length || held[h] < wanted[w]) {
                superfluous.add(WordIndex.numberOf(held[h++]));
            } else {
                w++;
                h++;
            }
        }
        // Held in another version: indexing it anew replaces it.
        superfluous.removeAll(new java.util.HashSet<>(missing));
        if (missing.isEmpty() && superfluous.isEmpty()) {
            return Mended.NOTHING;
        }
        LOG.infof("Mending the index: %d offers to index, %d to take out", missing.size(), superfluous.size());
        inBatches(missing, batch -> notes.note(offers.withNumbers(batch)));
        inBatches(superfluous, batch -> batch.forEach(notes::noteEnded));
        return new Mended(false, missing.size(), superfluous.size());
    }

    private void inBatches(List<Long> numbers, java.util.function.Consumer<List<Long>> work) {
        for (var at = 0; at < numbers.size() && !stopping; at += AT_ONCE) {
            var batch = numbers.subList(at, Math.min(at + AT_ONCE, numbers.size()));
            QuarkusTransaction.requiringNew().run(() -> work.accept(batch));
        }
    }
}
