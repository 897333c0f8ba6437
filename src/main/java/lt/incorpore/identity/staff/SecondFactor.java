package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lt.incorpore.identity.Random;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.Sealing;

/// Checks codes of the second factor: those of an app, and those on paper for the day on which the app is
/// lost. Each is taken once.
@ApplicationScoped
class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private static final Pattern APP = Pattern.compile("\\d{6}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private final Passwords passwords;
    private final EntityManager entities;
    private final Secrets secrets;
    private final Clock clock;

    SecondFactor(Passwords passwords, EntityManager entities, Secrets secrets, Clock clock) {
        this.passwords = passwords;
        this.entities = entities;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Takes a code, if it is one of this account's and was not taken before.
    @Transactional
    boolean takes(Password password, String typed) {
        var code = BETWEEN.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        if (APP.matcher(code).matches()) {
            var step = Totp.step(open(password), code, clock.instant(), password.totpStep);
            return step.isPresent() && passwords.take(password.account, step.getAsLong());
        }
        return entities.createNativeQuery("DELETE FROM recovery_code WHERE hash = ?1 AND account = ?2")
                        .setParameter(1, hash(password.account, code))
                        .setParameter(2, password.account)
                        .executeUpdate()
                == 1;
    }

    /// Codes for paper; those before are dead.
    @Transactional
    List<String> freshRecoveryCodes(String account) {
        entities.createNativeQuery("DELETE FROM recovery_code WHERE account = ?1")
                .setParameter(1, account)
                .executeUpdate();
        var codes = new ArrayList<String>();
        for (var i = 0; i < RECOVERY_CODES; i++) {
            var code = Random.letters(RECOVERY_LENGTH).toLowerCase(Locale.ROOT);
            entities.createNativeQuery("INSERT INTO recovery_code VALUES (?1, ?2)")
                    .setParameter(1, hash(account, code))
                    .setParameter(2, account)
                    .executeUpdate();
            codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
        }
        return codes;
    }

    byte[] seal(String account, byte[] secret) {
        return Sealing.seal(key(), "totp " + account, secret);
    }

    private byte[] open(Password password) {
        return Sealing.open(key(), "totp " + password.account, password.totp);
    }

    private byte[] key() {
        return secrets.sign("totp", "");
    }

    private byte[] hash(String account, String code) {
        return secrets.sign("recovery code", account + '\n' + code);
    }
}
