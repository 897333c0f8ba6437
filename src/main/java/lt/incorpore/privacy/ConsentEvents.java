package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentEvents implements PanacheRepositoryBase<ConsentEvent, Long> {

    List<ConsentEvent> of(UUID subject) {
        return list("subject = ?1 ORDER BY number", subject);
    }

    List<ConsentEvent> all() {
        return list("ORDER BY number");
    }
}
