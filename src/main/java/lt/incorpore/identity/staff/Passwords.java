package lt.incorpore.identity.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lt.incorpore.platform.Secrets;

@ApplicationScoped
class Passwords implements PanacheRepositoryBase<Password, String> {

    private final Secrets secrets;

    Passwords(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<Password> named(SignInName name) {
        return find("name", hash(name)).firstResultOptional();
    }

    byte[] hash(SignInName name) {
        return secrets.sign("sign-in name", name.text());
    }

    // One of two requests with the same code wins.
    boolean take(String account, long step) {
        return update("totpStep = ?1 WHERE account = ?2 AND totpStep < ?1", step, account) == 1;
    }
}
