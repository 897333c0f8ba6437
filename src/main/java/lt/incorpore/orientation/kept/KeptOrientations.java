package lt.incorpore.orientation.kept;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class KeptOrientations implements PanacheRepositoryBase<KeptOrientation, UUID> {}
