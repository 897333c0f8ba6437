package lt.incorpore.partners;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    List<UUID> sandboxesOlderThan(Instant moment, int most) {
        return find("sandbox AND createdAt < ?1 ORDER BY createdAt", moment).page(0, most).stream()
                .map(Organisation::id)
                .toList();
    }

    Optional<Organisation> named(String name) {
        return find("lower(name) = lower(?1) AND NOT sandbox", name).firstResultOptional();
    }
}
