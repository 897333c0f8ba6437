package lt.incorpore.identity.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, byte[]> {

    Optional<Enrolment> living(byte[] hash, Instant now) {
        return find("hash = ?1 AND expiresAt > ?2", hash, now).firstResultOptional();
    }

    // One of two browsers with the same link wins.
    boolean use(byte[] hash) {
        return delete("hash", hash) == 1;
    }
}
