package lt.incorpore.identity.passkey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Passkeys implements PanacheRepositoryBase<Passkey, byte[]> {

    Optional<Passkey> withId(byte[] id) {
        return find("id", id).firstResultOptional();
    }

    List<Passkey> of(String account) {
        return list("account = ?1 ORDER BY createdOn, id", account);
    }
}
