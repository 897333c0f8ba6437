package lt.incorpore.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Reads organisations for other rooms.
@ApplicationScoped
public class ReadOrganisations {

    private final Organisations organisations;

    ReadOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Transactional
    public Optional<Organisation> with(UUID id) {
        return organisations.findByIdOptional(id);
    }

    /// What it is called, where it is known.
    @Transactional
    public Optional<String> name(UUID id) {
        return with(id).map(Organisation::name);
    }
}
