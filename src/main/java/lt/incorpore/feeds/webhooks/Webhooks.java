package lt.incorpore.feeds.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where endpoints are kept.
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, String> {

    List<Webhook> of(UUID organisation) {
        return list("organisation = ?1 ORDER BY createdAt, id", organisation);
    }

    Optional<Webhook> owned(UUID organisation, String id) {
        return find("organisation = ?1 AND id = ?2", organisation, id).firstResultOptional();
    }
}
