package lt.incorpore.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.Holder;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;

/// Finds the living session that a token stands for. Asked at every request, so whatever ends a session
/// counts from the next one.
@ApplicationScoped
class RecogniseSession {

    /// A busy session is not written down oftener.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final KeepAccounts accounts;
    private final IdentityConfig config;
    private final Clock clock;

    RecogniseSession(Sessions sessions, KeepAccounts accounts, IdentityConfig config, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<Holder> of(String token) {
        return sessions.withHash(Digest.of(token))
                .flatMap(session -> accounts.find(session.account)
                        .filter(Account::isOpen)
                        .filter(account -> session.opensAt(clock.instant(), idle(account), config))
                        .map(account -> holder(session, account)));
    }

    private Holder holder(Session session, Account account) {
        var now = clock.instant();
        if (session.usedAt.plus(NOTED_EVERY).isBefore(now)) {
            sessions.markUsed(session.id, now);
        }
        var more = new HashMap<String, Object>();
        more.put(Caller.SESSION, session.id);
        more.put(Caller.ACCOUNT, account.id());
        if (session.provedAt != null) {
            more.put(Caller.PROVED_AT, session.provedAt);
        }
        return new Holder(account.id(), account.role(), account.organisation(), account.profile(), more);
    }

    private Duration idle(Account account) {
        return account.isOfPerson() ? config.idle() : config.staffIdle();
    }
}
