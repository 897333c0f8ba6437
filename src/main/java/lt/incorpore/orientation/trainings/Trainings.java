package lt.incorpore.orientation.trainings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {

    /// Those that can still be begun, the soonest to end first.
    List<Training> openOn(LocalDate day, int most) {
        return find("openUntil >= ?1 ORDER BY openUntil, id", day).page(0, most).list();
    }

    long countOf(UUID organisation) {
        return count("organisation", organisation);
    }
}
