package lt.incorpore.privacy.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {}
