package lt.incorpore.search.words;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the names of all that can be asked for in memory, and in step with the taxonomy: after an import the
/// former names answer until the new ones are ready.
@ApplicationScoped
class NamesInMemory {

    private static final Logger LOG = Logger.getLogger(NamesInMemory.class);

    private final Taxonomy taxonomy;
    private final boolean serving;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable KnownNames names;

    NamesInMemory(
            Taxonomy taxonomy, @ConfigProperty(name = "incorpore.serving", defaultValue = "true") boolean serving) {
        this.taxonomy = taxonomy;
        this.serving = serving;
    }

    void prepare(@Observes StartupEvent start) {
        if (serving) {
            renewBeside();
        }
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        var known = names;
        if (known != null && known.generation() != taxonomy.generation()) {
            renewBeside();
        }
    }

    KnownNames now() {
        var known = names;
        return known == null ? first() : known;
    }

    private synchronized KnownNames first() {
        var known = names;
        return known == null ? renew() : known;
    }

    private void renewBeside() {
        if (renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("concept-names").start(() -> {
                try {
                    renewInTurn();
                } catch (RuntimeException e) {
                    LOG.errorf(
                            "Names of concepts were not read: %s", e.getClass().getName());
                } finally {
                    renewing.set(false);
                }
            });
        }
    }

    private synchronized void renewInTurn() {
        var known = names;
        if (known == null || known.generation() != taxonomy.generation()) {
            renew();
        }
    }

    private KnownNames renew() {
        var start = System.nanoTime();
        var read = KnownNames.of(taxonomy);
        names = read;
        LOG.infof(
                "Read names of concepts of generation %d in %d ms",
                read.generation(), (System.nanoTime() - start) / 1_000_000);
        return read;
    }
}
