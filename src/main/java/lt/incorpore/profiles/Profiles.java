package lt.incorpore.profiles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Profiles implements PanacheRepositoryBase<Profile, UUID> {

    List<Profile> withNumbers(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number IN ?1", numbers);
    }

    Set<UUID> people() {
        return new HashSet<>(getEntityManager()
                .createQuery("SELECT profile.id FROM Profile profile", UUID.class)
                .getResultList());
    }

    List<Profile> findableAfter(long number, int most) {
        return find("findable AND NOT paused AND number > ?1 ORDER BY number", number)
                .page(0, most)
                .list();
    }
}
