package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SealedFields implements PanacheRepositoryBase<SealedField, SealedField.Place> {

    List<SealedField> of(UUID person, Collection<Field> fields) {
        return fields.isEmpty()
                ? List.of()
                : list("place.person = ?1 AND place.field IN ?2 ORDER BY place.field", person, fields);
    }

    List<UUID> holders(Field field) {
        return getEntityManager()
                .createQuery("SELECT box.place.person FROM SealedField box WHERE box.place.field = ?1", UUID.class)
                .setParameter(1, field)
                .getResultList();
    }
}
