package lt.incorpore.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import lt.incorpore.platform.Secrets;

/// A service whose keys are not those that sealed what it holds does not start: it would answer as if all were well,
/// and seal anew with keys that are thrown away when the right ones come back.
@ApplicationScoped
class LookAtKeys {

    private static final int BEFORE_ALL_ELSE = 0;

    private final PersonKeys people;
    private final MasterKeys masters;
    private final Secrets secrets;

    LookAtKeys(PersonKeys people, MasterKeys masters, Secrets secrets) {
        this.people = people;
        this.masters = masters;
        this.secrets = secrets;
    }

    @Transactional
    void atStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        look();
    }

    /// @throws IllegalStateException naming the key that is missing or is another one
    @Transactional
    void look() {
        people.wrappers().forEach(this::tryOut);
        // Both are there from the first start on, so that a copy of the folder holds them.
        masters.newest();
        secrets.sign("start", "");
    }

    private void tryOut(int number) {
        try {
            people.open(people.wrappedBy(number), DataClass.values()[0]);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    masters.place(number) + ": key " + number + " is missing, or is not the one that sealed what people"
                            + " gave this service. Put it back from where it is kept; nothing else opens their data.",
                    e);
        }
    }
}
