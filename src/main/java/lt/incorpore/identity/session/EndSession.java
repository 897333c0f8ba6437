package lt.incorpore.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends sessions; the next request with one of them is nobody's.
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;

    EndSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /// A session that stands.
    ///
    /// @param device what the browser calls itself, in two words
    public record Open(String id, Door door, String device, Instant createdAt, Instant usedAt) {}

    /// Sessions of an account, the last used first.
    @Transactional
    public List<Open> of(String account) {
        return sessions.of(account).stream()
                .map(each -> new Open(each.id, each.door, each.device, each.createdAt, each.usedAt))
                .toList();
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
}
