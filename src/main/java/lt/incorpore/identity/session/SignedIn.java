package lt.incorpore.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.session.OpenSession.Entry;
import lt.incorpore.platform.RequestIds;
import lt.incorpore.platform.securitylog.SecurityLog;
import lt.incorpore.platform.securitylog.SecurityLog.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What every door answers to whoever came in: a cookie, and until when it opens.
@ApplicationScoped
public class SignedIn {

    private final OpenSession open;
    private final IdentityConfig config;
    private final SecurityLog log;
    private final Clock clock;

    SignedIn(OpenSession open, IdentityConfig config, SecurityLog log, Clock clock) {
        this.open = open;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /// @param profile     the profile that opens, for a jobseeker
    /// @param idleMinutes without a request it ends after so long
    /// @param endsAt      it ends then in any case
    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    @Schema(name = "SignedIn")
    public record View(
            @Schema(examples = "4fT9xQ2aB7cd") String account,
            @Schema(examples = "counsellor") String role,
            @Nullable UUID profile,
            @Nullable UUID organisation,
            long idleMinutes,
            Instant endsAt) {}

    /// A fresh session's cookie. The session that the browser came with is over.
    public NewCookie cookie(Account account, Door door, HttpHeaders headers) {
        return cookie(account, door, door.proves() ? clock.instant() : null, headers);
    }

    /// The same for whoever comes from the provider.
    ///
    /// @param provedAt when it saw two factors; null where it does not say: what asks for fresh ones stays shut
    public NewCookie cookieOfProvider(Account account, @Nullable Instant provedAt, HttpHeaders headers) {
        return cookie(account, Door.PROVIDER, provedAt, headers);
    }

    private NewCookie cookie(Account account, Door door, @Nullable Instant provedAt, HttpHeaders headers) {
        var before = token(headers);
        var device = Device.of(headers.getHeaderString(HttpHeaders.USER_AGENT));
        var opened = open.open(account, new Entry(door, device, provedAt), before);
        var by = "door_" + door.name().toLowerCase(Locale.ROOT);
        log.tell(new Event("signed_in", by, account.role(), account.id(), RequestIds.current()));
        return SessionCookie.of(opened.token());
    }

    public Response answer(Account account, Door door, HttpHeaders headers) {
        var cookie = cookie(account, door, headers);
        return Response.ok(view(account))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .cookie(cookie)
                .build();
    }

    public View view(Account account) {
        var idle = account.isOfPerson() ? config.idle() : config.staffIdle();
        return new View(
                account.id(),
                account.role(),
                account.profile(),
                account.organisation(),
                idle.toMinutes(),
                clock.instant().plus(config.longest()));
    }

    private static @Nullable String token(HttpHeaders headers) {
        var cookie = headers.getCookies().get(SessionCookie.NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
