package lt.incorpore.privacy.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.KeepsPeople;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;

/// Employers that a person hides from. Whom one hides from tells where one works or whom one fears: the list is
/// sealed, and what the gate asks is a keyed hash of the person and the employer together.
@ApplicationScoped
public class EmployerBlocks implements KeepsPeople {

    /// Employers that one person may hide from.
    public static final int MOST = 100;

    private static final String BETWEEN = "\n";

    private final EntityManager entities;
    private final Vault vault;
    private final Secrets secrets;
    private final Withdrawals withdrawals;

    EmployerBlocks(EntityManager entities, Vault vault, Secrets secrets, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.entities = entities;
        this.vault = vault;
        this.secrets = secrets;
    }

    /// Whom the person hides from, as they were named.
    @Transactional
    public Set<String> of(UUID person, Viewer viewer) {
        var sealed = vault.reveal(person, EnumSet.of(Field.BLOCKED_EMPLOYERS), viewer, Purpose.OWN_DATA)
                .get(Field.BLOCKED_EMPLOYERS);
        return sealed == null ? Set.of() : new LinkedHashSet<>(List.of(sealed.split(BETWEEN, -1)));
    }

    /// From the next request on the person is hidden from these and from no others.
    ///
    /// @param employers codes of legal entities, or numbers of organisations
    @Transactional
    public void put(UUID person, Collection<String> employers) {
        if (employers.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " employers");
        }
        vault.await(person);
        var hashes = employers.stream().map(employer -> hash(person, employer)).collect(Collectors.toSet());
        var before = new HashSet<>(hashes(person));
        before.stream()
                .filter(known -> !hashes.contains(known))
                .forEach(known -> withdrawals.note(What.UNBLOCK, person.toString(), known));
        hashes.stream()
                .filter(fresh -> !before.contains(fresh))
                .forEach(fresh -> withdrawals.note(What.BLOCK, person.toString(), fresh));
        erase(person);
        for (var employer : new HashSet<>(employers)) {
            entities.createNativeQuery("INSERT INTO vault.employer_block VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .setParameter(1, person)
                    .setParameter(2, HexFormat.of().parseHex(hash(person, employer)))
                    .executeUpdate();
        }
        var sealed = new java.util.EnumMap<Field, @org.jspecify.annotations.Nullable String>(Field.class);
        sealed.put(Field.BLOCKED_EMPLOYERS, employers.isEmpty() ? null : String.join(BETWEEN, employers));
        vault.keep(person, sealed);
    }

    /// As [#put], for one more; two at the same time are both kept.
    ///
    /// @return whether the person hides from it now; not where the list is full
    @Transactional
    public boolean add(UUID person, String employer, Viewer viewer) {
        vault.await(person);
        var all = new LinkedHashSet<>(of(person, viewer));
        if (!all.contains(employer) && all.size() >= MOST) {
            return false;
        }
        if (all.add(employer)) {
            put(person, all);
        }
        return true;
    }

    /// As [#put], for one less.
    @Transactional
    public void remove(UUID person, String employer, Viewer viewer) {
        vault.await(person);
        var all = new LinkedHashSet<>(of(person, viewer));
        if (all.remove(employer)) {
            put(person, all);
        }
    }

    /// Those of these people who hide from an employer.
    ///
    /// @param employer all names that it goes by: its number, its code
    @Transactional
    public Set<UUID> hiding(Collection<UUID> people, Set<String> employer) {
        if (people.isEmpty() || employer.isEmpty()) {
            return Set.of();
        }
        var hashes = new HashSet<String>();
        people.forEach(person -> employer.forEach(name -> hashes.add(hash(person, name))));
        return new HashSet<>(entities.createNativeQuery(
                        "SELECT person FROM vault.employer_block WHERE person IN (:people)"
                                + " AND encode(employer, 'hex') IN (:hashes)",
                        UUID.class)
                .setParameter("people", people)
                .setParameter("hashes", hashes)
                .getResultList());
    }

    @Override
    public String part() {
        return "blockedEmployers";
    }

    // The list itself is among what is sealed.
    @Override
    public Object export(UUID person) {
        var count = entities.createNativeQuery(
                        "SELECT count(*) FROM vault.employer_block WHERE person = ?1", Long.class)
                .setParameter(1, person)
                .getSingleResult();
        return Map.of("count", count);
    }

    @Override
    public void erase(UUID person) {
        entities.createNativeQuery("DELETE FROM vault.employer_block WHERE person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    private List<String> hashes(UUID person) {
        return entities.createNativeQuery(
                        "SELECT encode(employer, 'hex') FROM vault.employer_block WHERE person = ?1", String.class)
                .setParameter(1, person)
                .getResultList();
    }

    private String hash(UUID person, String employer) {
        return HexFormat.of().formatHex(secrets.sign("employer block", person + " " + employer));
    }
}
