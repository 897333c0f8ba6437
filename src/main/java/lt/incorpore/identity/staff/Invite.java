package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.Account;
import org.jspecify.annotations.Nullable;

/// Makes links that let somebody in: each once, for a day.
@ApplicationScoped
public class Invite {

    private static final int TOKEN_LENGTH = 43;

    private final Enrolments enrolments;
    private final IdentityConfig config;
    private final Clock clock;

    Invite(Enrolments enrolments, IdentityConfig config, Clock clock) {
        this.enrolments = enrolments;
        this.config = config;
        this.clock = clock;
    }

    /// @param code what stands behind the `#` of the link; its hash alone is kept
    public record Invited(String link, String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "invitation";
        }
    }

    /// @param role         of [Roles#ENROLLED]
    /// @param organisation for the roles of organisations, and for no other
    /// @param madeBy       account or command
    @Transactional
    public Invited somebody(String role, @Nullable UUID organisation, String label, String madeBy) {
        if (!Roles.ENROLLED.contains(role)) {
            throw new IllegalArgumentException(
                    "Role " + role + " is not known. Roles: " + String.join(", ", Roles.ENROLLED));
        }
        if (Roles.OF_ORGANISATIONS.contains(role) == (organisation == null)) {
            throw new IllegalArgumentException(
                    "These roles, and no others, are of an organisation: " + String.join(", ", Roles.OF_ORGANISATIONS));
        }
        var enrolment = new Enrolment();
        enrolment.role = role;
        enrolment.organisation = organisation;
        return keep(enrolment, label, madeBy);
    }

    /// Starts over for somebody who lost password and factors; they are chosen anew by whoever has the
    /// link alone.
    @Transactional
    public Invited again(Account account, String madeBy) {
        var enrolment = new Enrolment();
        enrolment.role = account.role();
        enrolment.organisation = account.organisation();
        enrolment.account = account.id();
        return keep(enrolment, account.label(), madeBy);
    }

    /// Takes back links of one maker.
    @Transactional
    public void takeBack(String madeBy) {
        enrolments.delete("madeBy", madeBy);
    }

    private Invited keep(Enrolment enrolment, String label, String madeBy) {
        var code = Random.letters(TOKEN_LENGTH);
        enrolment.hash = Digest.of(code);
        enrolment.label = label;
        enrolment.madeBy = madeBy;
        enrolment.expiresAt = clock.instant().plus(config.enrolment());
        enrolments.persistAndFlush(enrolment);
        return new Invited(config.address() + "/enrol#" + code, code, enrolment.expiresAt);
    }
}
