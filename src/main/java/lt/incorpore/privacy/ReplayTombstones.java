package lt.incorpore.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Before a process does anything else it erases again whom a restored database brought back, however it was
/// restored.
@ApplicationScoped
class ReplayTombstones {

    private static final Logger LOG = Logger.getLogger(ReplayTombstones.class);
    private static final int BEFORE_ALL_ELSE = 1;

    private final ErasePerson erase;

    ReplayTombstones(ErasePerson erase) {
        this.erase = erase;
    }

    void atStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        var erased = erase.replay();
        if (erased > 0) {
            LOG.warnf("Erased %d people again whom a restored database had brought back", erased);
        }
    }
}
