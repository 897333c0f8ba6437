package lt.incorpore.profiles.assisted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Assistances implements PanacheRepositoryBase<Assistance, UUID> {

    /// One thing that was done.
    record Done(Act act, Instant at) {}

    List<Assistance> ofPerson(UUID person) {
        return list("person = ?1 ORDER BY begunAt DESC, id", person);
    }

    List<Assistance> openOf(String helper, Instant now) {
        return list("helper = ?1 AND endedAt IS NULL AND endsAt > ?2 ORDER BY begunAt DESC, id", helper, now);
    }

    void note(Assistance assistance, Act act, Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT INTO assisted_act SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3"
                        + " FROM assisted_act WHERE assistance = ?1")
                .setParameter(1, assistance.id)
                .setParameter(2, act.name())
                .setParameter(3, now)
                .executeUpdate();
    }

    List<Done> done(Assistance assistance) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT act, at FROM assisted_act WHERE assistance = ?1 ORDER BY number", Object[].class)
                .setParameter(1, assistance.id)
                .getResultList();
        return rows.stream()
                .map(row -> new Done(Act.valueOf((String) row[0]), (Instant) row[1]))
                .toList();
    }

    void forget(UUID person) {
        delete("person", person);
    }
}
