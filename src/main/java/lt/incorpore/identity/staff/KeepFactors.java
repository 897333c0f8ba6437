package lt.incorpore.identity.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.attempts.Attempts;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.attempts.KnownDevices;
import lt.incorpore.identity.passkey.KeepPasskeys;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.identity.session.OpenSession;
import lt.incorpore.platform.PlatformProblems;

/// What somebody who is signed in does with password and second factor.
@ApplicationScoped
public class KeepFactors {

    private final Credentials credentials;
    private final OpenSession open;
    private final EndSession end;
    private final Attempts attempts;
    private final KnownDevices devices;
    private final KeepPasskeys passkeys;

    KeepFactors(
            Credentials credentials,
            OpenSession open,
            EndSession end,
            Attempts attempts,
            KnownDevices devices,
            KeepPasskeys passkeys) {
        this.credentials = credentials;
        this.open = open;
        this.end = end;
        this.attempts = attempts;
        this.devices = devices;
        this.passkeys = passkeys;
    }

    /// Who asks, from where.
    public record Asking(String account, String session, String network) {}

    /// Shows the second factor again.
    ///
    /// @return token under which the session goes on
    public String prove(Asking asking, String code) {
        var attempt = new Try("proof", asking.account(), asking.network(), "");
        attempts.begin(attempt);
        return QuarkusTransaction.requiringNew().call(() -> {
            var kept = credentials.of(asking.account());
            if (kept == null || credentials.takes(kept, code) == null) {
                throw IdentityProblems.SIGN_IN_REFUSED.because();
            }
            attempts.wentWell(attempt);
            return open.proveAgain(asking.session());
        });
    }

    /// Changes the password; every other session ends, every passkey is forgotten, and every browser is a stranger
    /// again.
    ///
    /// @return token under which the session goes on
    public String changePassword(Asking asking, String password, String newPassword) {
        var findings = credentials.findings("/newPassword", newPassword, "");
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        var attempt = new Try("proof", asking.account(), asking.network(), "");
        attempts.begin(attempt);
        var kept = credentials.of(asking.account());
        if (!credentials.matches(kept, password) || kept == null) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        attempts.wentWell(attempt);
        var hash = credentials.hash(asking.account(), newPassword);
        return QuarkusTransaction.requiringNew().call(() -> {
            credentials.change(asking.account(), hash);
            end.all(asking.account(), asking.session());
            devices.forget(asking.account());
            passkeys.forgetAll(asking.account());
            return open.proveAgain(asking.session());
        });
    }

    /// Codes for paper; those before are dead.
    public List<String> freshRecoveryCodes(String account) {
        if (credentials.of(account) == null) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return credentials.freshRecoveryCodes(account);
    }
}
