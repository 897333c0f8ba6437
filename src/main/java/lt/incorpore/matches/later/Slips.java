package lt.incorpore.matches.later;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// All slips.
@ApplicationScoped
class Slips implements PanacheRepositoryBase<Slip, byte[]> {

    long deleteOlderThan(LocalDate today) {
        return delete("keptUntil < ?1", today);
    }
}
