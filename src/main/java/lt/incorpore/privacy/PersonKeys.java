package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.platform.PlatformProblems;

/// Makes, wraps and opens the data keys of people.
@ApplicationScoped
class PersonKeys implements PanacheRepositoryBase<PersonKey, UUID> {

    private final MasterKeys masters;

    PersonKeys(MasterKeys masters) {
        this.masters = masters;
    }

    /// The person's row, made when there is none.
    PersonKey of(UUID person) {
        return known(person).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    /// As [#of]; nothing where the person is there no more.
    Optional<PersonKey> known(UUID person) {
        var known = findById(person);
        if (known != null) {
            return Optional.of(known);
        }
        if (!isHeld(person)) {
            return Optional.empty();
        }
        var since = findById(person);
        return Optional.of(since == null ? make(person) : since);
    }

    private PersonKey make(UUID person) {
        var made = new PersonKey();
        made.person = person;
        made.subject = UUID.randomUUID();
        made.wrappedBy = masters.newest();
        for (var dataClass : DataClass.values()) {
            made.wrap(dataClass, wrapped(made, dataClass, Sealing.newKey()));
        }
        persist(made);
        return made;
    }

    /// Changes of what is one person's take turns: the turn lasts until the transaction ends. It is taken before any
    /// other lock on what is the person's and before the end of a ledger, so that nobody waits in a circle.
    ///
    /// @throws lt.incorpore.platform.Problem not found, where the person is there no more
    void await(UUID person) {
        if (!isHeld(person)) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }

    /// The last turn: whoever comes after finds nobody.
    void close(UUID person) {
        lock(person, "FOR UPDATE");
    }

    private boolean isHeld(UUID person) {
        return lock(person, "FOR NO KEY UPDATE");
    }

    private boolean lock(UUID person, String how) {
        return !getEntityManager()
                .createNativeQuery("SELECT id FROM profile WHERE id = ?1 " + how, UUID.class)
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
    }

    /// Everybody who has keys.
    List<UUID> people() {
        return getEntityManager()
                .createQuery("SELECT known.person FROM PersonKey known", UUID.class)
                .getResultList();
    }

    List<UUID> withSubjects(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : list("subject IN ?1", subjects).stream()
                        .map(known -> known.person)
                        .toList();
    }

    /// The numbers of the master keys that wrap keys of people.
    List<Integer> wrappers() {
        return getEntityManager()
                .createQuery("SELECT DISTINCT known.wrappedBy FROM PersonKey known ORDER BY 1", Integer.class)
                .getResultList();
    }

    /// Somebody whose keys the master key of that number wraps.
    PersonKey wrappedBy(int number) {
        return find("wrappedBy", number).firstResult();
    }

    byte[] open(PersonKey person, DataClass dataClass) {
        return Sealing.open(masters.numbered(person.wrappedBy), place(person, dataClass), person.wrapped(dataClass));
    }

    /// Wraps with the newest key what an older one wraps.
    ///
    /// @return how many people are done, at most as many as asked for
    int rewrap(int most) {
        var newest = masters.newest();
        List<PersonKey> old = find("wrappedBy < ?1", newest).page(0, most).list();
        old.forEach(person -> rewrap(person, newest));
        return old.size();
    }

    void rewrap(PersonKey person, int number) {
        var keys = new EnumMap<DataClass, byte[]>(DataClass.class);
        for (var dataClass : DataClass.values()) {
            keys.put(dataClass, open(person, dataClass));
        }
        person.wrappedBy = number;
        keys.forEach((dataClass, key) -> person.wrap(dataClass, wrapped(person, dataClass, key)));
    }

    private byte[] wrapped(PersonKey person, DataClass dataClass, byte[] key) {
        return Sealing.seal(masters.numbered(person.wrappedBy), place(person, dataClass), key);
    }

    private static String place(PersonKey person, DataClass dataClass) {
        return "person_key " + person.person + " " + dataClass + " " + person.wrappedBy;
    }
}
