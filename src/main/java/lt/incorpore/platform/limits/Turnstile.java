package lt.incorpore.platform.limits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.limits.Quota.Stand;
import org.jspecify.annotations.Nullable;

/// Counts what the request being answered costs, on the account of whoever sent it.
@RequestScoped
public class Turnstile {

    /// Bytes of an IPv6 address that name a household or office; the rest is the caller's own to change.
    private static final int NETWORK_BYTES = 8;

    /// Codes that one address may try: a library is one address, and somebody who guesses gets nowhere.
    private static final int CODES_AN_HOUR = 60;

    private final Limits limits;
    private final LimitsConfig config;
    private final HttpServerRequest request;

    private @Nullable Quota quota;
    private String caller = "";
    private @Nullable Stand stand;

    Turnstile(Limits limits, LimitsConfig config, HttpServerRequest request) {
        this.limits = limits;
        this.config = config;
        this.request = request;
    }

    /// Counts one request on an address.
    void passWithoutKey() {
        pass(perAddress(), address());
    }

    /// Counts one request on whoever showed who they are.
    ///
    /// @param what what the quota is called: a key, or an account that signed in
    /// @param name number of that account, or of the first of keys each of which was made from the one before
    void passWith(String what, String name) {
        pass(new Quota(what, config.key(), config.window()), name);
    }

    /// Counts a wrong key, or a session that is over, on its address. It was refused already, at little cost; to
    /// shut the address for true keys would hand a weapon to whoever shares it.
    void countWrongKey() {
        if (config.on()) {
            quota = perAddress();
            caller = address();
            take(1);
        }
    }

    /// Counts what a request costs above the one it has been counted for; what was begun is not refused for it.
    ///
    /// @param cost 0 or more
    public void charge(int cost) {
        take(cost);
    }

    /// Counts a sandbox key on the address that asks for it.
    ///
    /// @throws Problem when the address has had its share for now
    public void passSandboxKey() {
        if (config.on()) {
            var hourly = new Quota("sandbox-keys", config.sandboxKeys(), Duration.ofHours(1));
            refuseUnlessAllowed(hourly, limits.take(hourly, address(), 1));
        }
    }

    /// Counts something that one caller may do so often in an hour.
    ///
    /// @throws Problem when the caller has had the share for now
    public void passHourly(String what, int most, String by) {
        if (config.on()) {
            var hourly = new Quota(what, most, Duration.ofHours(1));
            refuseUnlessAllowed(hourly, limits.take(hourly, by, 1));
        }
    }

    /// Counts a try to open something by a code that could be guessed.
    ///
    /// @throws Problem when the address has tried too often for now
    public void passCode() {
        if (config.on()) {
            var hourly = new Quota("codes", CODES_AN_HOUR, Duration.ofHours(1));
            refuseUnlessAllowed(hourly, limits.take(hourly, address(), 1));
        }
    }

    /// Gives back the one that was counted: the answer was that nothing has changed.
    void giveBack() {
        take(-1);
    }

    private void pass(Quota given, String by) {
        if (config.on()) {
            quota = given;
            caller = by;
            var now = limits.take(given, by, 1);
            stand = now;
            refuseUnlessAllowed(given, now);
        }
    }

    private void take(int cost) {
        var account = quota;
        if (account != null && cost != 0) {
            stand = limits.take(account, caller, cost);
        }
    }

    @Nullable
    String policy() {
        return quota == null ? null : policy(quota);
    }

    /// What remains (draft-ietf-httpapi-ratelimit-headers-10).
    @Nullable
    String rest() {
        return quota == null || stand == null ? null : rest(quota, stand);
    }

    private Quota perAddress() {
        return new Quota("address", config.address(), config.window());
    }

    private static void refuseUnlessAllowed(Quota quota, Stand stand) {
        if (!stand.allowed()) {
            throw LimitProblems.TOO_MANY_REQUESTS
                    .because()
                    .withHeader("Retry-After", Long.toString(seconds(stand.pause())))
                    .withHeader("RateLimit-Policy", policy(quota))
                    .withHeader("RateLimit", rest(quota, stand));
        }
    }

    private static String policy(Quota quota) {
        return "\"%s\";q=%d;w=%d"
                .formatted(quota.name(), quota.most(), quota.window().toSeconds());
    }

    private static String rest(Quota quota, Stand stand) {
        return "\"%s\";r=%d;t=%d".formatted(quota.name(), stand.remaining(), seconds(stand.full()));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, (duration.toMillis() + 999) / 1000);
    }

    private String address() {
        var remote = request.remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        if (host == null || !host.contains(":")) {
            return host == null ? "" : host;
        }
        try {
            return InetAddress.getByName(host) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                    : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
