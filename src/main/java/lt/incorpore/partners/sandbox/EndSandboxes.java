package lt.incorpore.partners.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.partners.RegisterOrganisation;
import org.jboss.logging.Logger;

/// Takes away sandboxes whose week is over.
@ApplicationScoped
public class EndSandboxes {

    private static final Logger LOG = Logger.getLogger(EndSandboxes.class);
    private static final Duration LIFE = Duration.ofDays(OpenSandbox.DAYS);
    private static final int AT_ONCE = 200;

    private final RegisterOrganisation register;
    private final RevokeKey revoke;
    private final Event<SandboxEnded> ended;
    private final Clock clock;

    EndSandboxes(RegisterOrganisation register, RevokeKey revoke, Event<SandboxEnded> ended, Clock clock) {
        this.register = register;
        this.revoke = revoke;
        this.ended = ended;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        end();
    }

    /// @return how many were taken away, each whole or not at all
    public int end() {
        var over = register.sandboxesOlderThan(clock.instant().minus(LIFE), AT_ONCE);
        for (var organisation : over) {
            QuarkusTransaction.requiringNew().run(() -> {
                ended.fire(new SandboxEnded(organisation));
                revoke.ofOrganisation(organisation);
                register.forgetSandbox(organisation);
            });
        }
        if (!over.isEmpty()) {
            LOG.infof("Ended %d sandboxes", over.size());
        }
        return over.size();
    }
}
