package lt.incorpore.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.account.Account;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Opens a session, always under a new token: one that was put into a browser before somebody signed in is worth
/// nothing afterwards.
@ApplicationScoped
public class OpenSession {

    private static final int ID_LENGTH = 12;
    private static final int TOKEN_LENGTH = 43;

    private final Sessions sessions;
    private final Clock clock;

    OpenSession(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// @param token for the cookie; its hash alone is kept
    public record Opened(String id, String token, Account account) {}

    /// How somebody came in.
    ///
    /// @param device   what the browser calls itself, in two words
    /// @param provedAt when they showed a second factor; null where they did not
    public record Entry(Door door, String device, @Nullable Instant provedAt) {}

    /// @param before the token that the browser sent, whose session ends
    @Transactional
    public Opened open(Account account, Entry entry, @Nullable String before) {
        if (before != null) {
            sessions.delete("hash", Digest.of(before));
        }
        var now = clock.instant();
        var session = new Session();
        session.id = Random.letters(ID_LENGTH);
        var token = Random.letters(TOKEN_LENGTH);
        session.hash = Digest.of(token);
        session.account = account.id();
        session.door = entry.door;
        session.device = entry.device;
        session.createdAt = now;
        session.usedAt = now;
        session.provedAt = entry.provedAt;
        sessions.persistAndFlush(session);
        return new Opened(session.id, token, account);
    }

    /// The second factor was shown again: the session goes on under a new token.
    ///
    /// @return the token
    @Transactional
    public String proveAgain(String id) {
        var session = sessions.findByIdOptional(id).orElseThrow(() -> PlatformProblems.NOT_SIGNED_IN.because());
        var token = Random.letters(TOKEN_LENGTH);
        session.hash = Digest.of(token);
        session.provedAt = clock.instant();
        sessions.flush();
        return token;
    }
}
