package lt.incorpore.identity.session;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/// The cookies of this service. Both stand for nothing but themselves, are kept hashed, and no script reads them.
public final class SessionCookie {

    /// The prefix makes the browser refuse it from any other host, path or unsafe connection (RFC 6265bis,
    /// 4.1.3.2).
    public static final String NAME = "__Host-ic";

    /// Says that this browser signed in before; opens nothing.
    public static final String DEVICE = "__Host-icd";

    private static final int HALF_A_YEAR = 182 * 24 * 60 * 60;

    private SessionCookie() {}

    /// Lives as long as the browser is open.
    public static NewCookie of(String token) {
        return cookie(NAME, token, NewCookie.DEFAULT_MAX_AGE);
    }

    public static NewCookie device(String token) {
        return cookie(DEVICE, token, HALF_A_YEAR);
    }

    /// Takes the session's cookie out of the browser.
    public static NewCookie gone() {
        return cookie(NAME, "", 0);
    }

    private static NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
