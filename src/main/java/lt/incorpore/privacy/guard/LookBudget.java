package lt.incorpore.privacy.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import lt.incorpore.platform.Secrets;

/// How many different people one viewer sees in a day. Whom the viewer has seen today stays visible all day.
@ApplicationScoped
class LookBudget {

    private final EntityManager entities;
    private final Secrets secrets;
    private final Clock clock;

    LookBudget(EntityManager entities, Secrets secrets, Clock clock) {
        this.entities = entities;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What may be shown of what was wanted.
    ///
    /// @param shown     in the order in which they were wanted
    /// @param isSpent   whether something was wanted that is beyond the budget
    record Taken(List<String> shown, boolean isSpent) {
        Taken {
            shown = List.copyOf(shown);
        }
    }

    /// @param viewer under which name whoever looks is counted
    /// @param wanted names of people, each as this viewer knows it
    /// @param most   how many different ones a day
    @Transactional
    Taken take(String viewer, List<String> wanted, int most) {
        var day = LocalDate.now(clock);
        // Two requests of one viewer at once take one after the other.
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "look budget " + viewer)
                .getSingleResult();
        var seen = seen(viewer, day);
        var left = most - seen.size();
        var shown = new ArrayList<String>();
        var isSpent = false;
        for (var name : wanted) {
            var whom = hash(viewer, day, name);
            var isKnown = seen.contains(whom);
            if (!isKnown && left <= 0) {
                isSpent = true;
                continue;
            }
            if (!isKnown) {
                left--;
                seen.add(whom);
                write(viewer, day, whom);
            }
            shown.add(name);
        }
        return new Taken(shown, isSpent);
    }

    private Set<String> seen(String viewer, LocalDate day) {
        return new HashSet<>(entities.createNativeQuery(
                        "SELECT encode(whom, 'hex') FROM vault.look_spent WHERE viewer = ?1 AND day = ?2", String.class)
                .setParameter(1, viewer)
                .setParameter(2, day)
                .getResultList());
    }

    private void write(String viewer, LocalDate day, String whom) {
        entities.createNativeQuery("INSERT INTO vault.look_spent VALUES (?1, ?2, ?3)")
                .setParameter(1, viewer)
                .setParameter(2, day)
                .setParameter(3, HexFormat.of().parseHex(whom))
                .executeUpdate();
    }

    private String hash(String viewer, LocalDate day, String name) {
        return HexFormat.of().formatHex(secrets.sign("look budget", viewer + " " + day + " " + name));
    }
}
