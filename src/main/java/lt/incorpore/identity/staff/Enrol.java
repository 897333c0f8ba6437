package lt.incorpore.identity.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.KnownDevices;
import lt.incorpore.identity.card.PrintedCard;
import lt.incorpore.identity.passkey.KeepPasskeys;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.identity.staff.Credentials.App;
import lt.incorpore.identity.staff.Openings.Opening;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;

/// Lets somebody in by a link: with a name, a password, and an app that makes codes.
@ApplicationScoped
public class Enrol {

    private static final int PICTURE = 220;

    private final Enrolments enrolments;
    private final KeepAccounts accounts;
    private final Credentials credentials;
    private final Openings openings;
    private final Ending ending;

    Enrol(Enrolments enrolments, KeepAccounts accounts, Credentials credentials, Openings openings, Ending ending) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.credentials = credentials;
        this.openings = openings;
        this.ending = ending;
    }

    /// What ends when somebody starts over, and the clock by which links end.
    @ApplicationScoped
    static class Ending {
        private final EndSession sessions;
        private final KnownDevices devices;
        private final KeepPasskeys passkeys;
        private final SignInWithPassword passwords;
        private final Clock clock;

        Ending(
                EndSession sessions,
                KnownDevices devices,
                KeepPasskeys passkeys,
                SignInWithPassword passwords,
                Clock clock) {
            this.sessions = sessions;
            this.devices = devices;
            this.passkeys = passkeys;
            this.passwords = passwords;
            this.clock = clock;
        }

        // Where an identity provider is named, it lets people in, and nobody chooses a password here.
        boolean isOpen() {
            return passwords.isOpen();
        }

        Instant now() {
            return clock.instant();
        }

        void all(String account) {
            sessions.all(account, null);
            devices.forget(account);
            passkeys.forgetAll(account);
        }
    }

    /// What a link offers.
    ///
    /// @param secret  for the app, to be typed
    /// @param address for the app, as a picture tells it
    /// @param picture the same, as SVG
    /// @param token   the secret, sealed: it comes back with what is chosen
    public record Offered(String role, String label, String secret, String address, String picture, String token) {

        @Override
        public String toString() {
            return "enrolment as " + role;
        }
    }

    /// @param code     of the link
    /// @param token    of the opening
    /// @param totpCode of the app
    public record Chosen(String code, String token, String name, String password, String totpCode) {

        @Override
        public String toString() {
            return "what somebody chose";
        }
    }

    public record Enrolled(Account account, List<String> recoveryCodes) {}

    /// Looks at a link without using it. Each time another secret for the app is shown, so that nobody who looked
    /// before
    /// knows it.
    public Offered offered(String code) {
        return offered(code, "");
    }

    /// As [#offered(String)], for a browser that opened the link before: what it has in the app is shown again.
    ///
    /// @param token which it was given then; where it is no good any more, another secret is shown
    public Offered offered(String code, String token) {
        var enrolment = QuarkusTransaction.requiringNew().call(() -> living(code));
        var opening = openings.known(code, token).orElseGet(() -> openings.fresh(code));
        var address = Totp.address(opening.secret(), enrolment.label.isBlank() ? enrolment.role : enrolment.label);
        return new Offered(
                enrolment.role,
                enrolment.label,
                Totp.base32(opening.secret()),
                address,
                PrintedCard.qr(address, PICTURE),
                opening.token());
    }

    /// Uses a link.
    ///
    /// @throws lt.incorpore.platform.Problem with every finding; the link stays good then
    public Enrolled with(Chosen chosen) {
        QuarkusTransaction.requiringNew().call(() -> living(chosen.code()));
        var opening = openings.known(chosen.code(), chosen.token());
        var findings = findings(chosen, opening);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> use(chosen, opening.orElseThrow().secret()));
    }

    private Enrolled use(Chosen chosen, byte[] secret) {
        var enrolment = living(chosen.code());
        var name = SignInName.read(chosen.name());
        var holder = credentials.named(name);
        if (holder != null && !Objects.equals(holder.account, enrolment.account)) {
            throw IdentityProblems.NAME_TAKEN.because(Finding.error("/name", "name_taken"));
        }
        if (!enrolments.use(enrolment.hash)) {
            throw IdentityProblems.ENROLMENT_REFUSED.because();
        }
        var account = enrolment.account == null
                ? accounts.make(enrolment.role, enrolment.organisation, enrolment.label)
                : accounts.find(enrolment.account)
                        .filter(Account::isOpen)
                        .orElseThrow(() -> IdentityProblems.ENROLMENT_REFUSED.because());
        ending.all(account.id());
        var hash = credentials.hash(account.id(), chosen.password());
        var step = Totp.step(secret, chosen.totpCode(), ending.now(), 0).orElse(0);
        return new Enrolled(account, credentials.give(account, name, hash, new App(secret, step)));
    }

    private List<Finding> findings(Chosen chosen, Optional<Opening> opening) {
        var findings = new ArrayList<Finding>();
        if (!SignInName.read(chosen.name()).isGood()) {
            findings.add(Finding.error("/name", "name_shape"));
        }
        findings.addAll(credentials.findings("/password", chosen.password(), chosen.name()));
        if (opening.isEmpty()) {
            findings.add(Finding.error("/token", "opening_over").with("minutes", Openings.GOOD.toMinutes()));
        } else if (Totp.step(opening.get().secret(), chosen.totpCode(), ending.now(), 0)
                .isEmpty()) {
            findings.add(Finding.error("/totpCode", "totp_wrong"));
        }
        return findings;
    }

    private Enrolment living(String code) {
        if (!ending.isOpen()) {
            throw IdentityProblems.ENROLMENT_REFUSED.because();
        }
        return enrolments
                .living(Digest.of(code), ending.now())
                .orElseThrow(() -> IdentityProblems.ENROLMENT_REFUSED.because());
    }
}
