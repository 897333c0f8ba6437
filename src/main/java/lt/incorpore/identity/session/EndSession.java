package lt.incorpore.identity.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import lt.incorpore.identity.IdentityConfig;
import org.jspecify.annotations.Nullable;

/// Ends sessions; the next request with one of them is nobody's.
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;
    private final IdentityConfig config;
    private final Clock clock;

    EndSession(Sessions sessions, IdentityConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /// Sessions of an account, the last used first.
    @Transactional
    public List<Session> of(String account) {
        return sessions.of(account);
    }

    /// @return whether the account had such a session
    @Transactional
    public boolean one(String account, String id) {
        return sessions.delete("id = ?1 AND account = ?2", id, account) == 1;
    }

    /// All of an account: it was shut, or what it is opened with was changed.
    ///
    /// @param but the one that goes on, if any
    @Transactional
    public void all(String account, @Nullable String but) {
        sessions.delete("account = ?1 AND id <> ?2", account, but == null ? "" : but);
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        forgetDead();
    }

    /// Forgets sessions that nobody used for so long that they open no more.
    ///
    /// @return how many
    @Transactional
    public long forgetDead() {
        return sessions.deleteUnusedSince(clock.instant().minus(config.longest()));
    }
}
