package lt.incorpore.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /// The organisation of that name, vouched for by whoever runs the service; made known if it is new.
    ///
    /// @param name 1..200 characters; letter case does not tell two apart
    @Transactional
    public Organisation named(String name) {
        var organisation = withoutVouching(name);
        organisation.verified = true;
        return organisation;
    }

    /// The organisation of that name. If it is new, nothing of it is public before a person has looked.
    ///
    /// @param name 1..200 characters; letter case does not tell two apart
    @Transactional
    public Organisation withoutVouching(String name) {
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An organisation's name has 1 to " + LONGEST_NAME + " characters.");
        }
        return organisations.named(clean).orElseGet(() -> keep(clean, false));
    }

    /// Makes up an organisation for trying out.
    @Transactional
    public Organisation sandbox() {
        return keep("Sandbox " + UUID.randomUUID(), true);
    }

    /// Sandboxes that were opened before a moment, oldest first.
    @Transactional
    public List<UUID> sandboxesOlderThan(Instant moment, int most) {
        return organisations.sandboxesOlderThan(moment, most);
    }

    /// Forgets a sandbox, of which nobody keeps anything any more.
    @Transactional
    public void forgetSandbox(UUID id) {
        organisations.delete("id = ?1 AND sandbox", id);
    }

    private Organisation keep(String name, boolean isSandbox) {
        var organisation = new Organisation();
        organisation.id = UUID.randomUUID();
        organisation.name = name;
        organisation.sandbox = isSandbox;
        organisation.createdAt = clock.instant();
        organisations.persist(organisation);
        return organisation;
    }

    /// Vouches for an organisation whose code was looked up in the register of legal entities.
    ///
    /// @return the organisation, if there is one
    @Transactional
    public Optional<Organisation> verify(UUID id, String code) {
        var organisation = organisations.findByIdOptional(id);
        organisation.ifPresent(found -> {
            found.code = code;
            found.verified = true;
        });
        return organisation;
    }

    /// The number of the one of that name, if it is known; letter case does not tell two apart.
    @Transactional
    public Optional<UUID> numberOf(String name) {
        return organisations.named(name.strip()).map(Organisation::id);
    }

    @Transactional
    public Optional<Organisation> withId(UUID id) {
        return organisations.findByIdOptional(id);
    }
}
