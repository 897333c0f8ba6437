package lt.incorpore.partners;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    Optional<Organisation> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }
}
