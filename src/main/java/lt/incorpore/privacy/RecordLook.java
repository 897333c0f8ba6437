package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Writes down looks at what is not sealed but is a person's all the same.
@ApplicationScoped
public class RecordLook {

    /// What can be seen of matching facts: codes and answers without a name.
    public static final String FACTS = "MATCHING_FACTS";

    /// A card with which the person signs in was given out anew, or ended.
    public static final String CARD = "CARD";

    private final AccessLog log;
    private final PersonKeys people;

    RecordLook(AccessLog log, PersonKeys people) {
        this.log = log;
        this.people = people;
    }

    /// Somebody saw the matching facts of these people.
    @Transactional
    public void atFacts(Collection<UUID> persons, Viewer viewer, Purpose purpose) {
        // All people first, in one order, then the ledger. Who was erased meanwhile has none.
        var known = persons.stream()
                .sorted()
                .flatMap(person -> people.known(person).stream())
                .toList();
        known.forEach(person -> log.write(person.subject, List.of(FACTS), viewer, purpose));
    }

    /// Somebody did something with what is a person's.
    ///
    /// @param what one word in capitals
    @Transactional
    public void write(UUID person, String what, Viewer viewer, Purpose purpose) {
        people.await(person);
        log.write(people.of(person).subject, List.of(what), viewer, purpose);
    }
}
