package lt.incorpore.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, String> {

    Optional<Session> withHash(byte[] hash) {
        return find("hash", hash).firstResultOptional();
    }

    List<Session> of(String account) {
        return list("account = ?1 ORDER BY usedAt DESC, id", account);
    }

    void markUsed(String id, Instant now) {
        update("usedAt = ?1 WHERE id = ?2", now, id);
    }
}
