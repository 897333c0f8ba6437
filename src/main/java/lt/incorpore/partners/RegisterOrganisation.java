package lt.incorpore.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Makes an organisation known, or finds the one of that name.
@ApplicationScoped
public class RegisterOrganisation {

    private static final int LONGEST_NAME = 200;

    private final Organisations organisations;
    private final Clock clock;

    RegisterOrganisation(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param name 1..200 characters; letter case does not tell two apart
    @Transactional
    public Organisation named(String name) {
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An organisation's name has 1 to " + LONGEST_NAME + " characters.");
        }
        return organisations.named(clean).orElseGet(() -> {
            var organisation = new Organisation();
            organisation.id = UUID.randomUUID();
            organisation.name = clean;
            organisation.createdAt = clock.instant();
            organisations.persist(organisation);
            return organisation;
        });
    }

    /// The one of that name, if it is known; letter case does not tell two apart.
    @Transactional
    public Optional<Organisation> knownAs(String name) {
        return organisations.named(name.strip());
    }

    @Transactional
    public Optional<Organisation> withId(UUID id) {
        return organisations.findByIdOptional(id);
    }
}
