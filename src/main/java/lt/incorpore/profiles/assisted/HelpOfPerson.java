package lt.incorpore.profiles.assisted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lt.incorpore.privacy.KeepsPeople;

/// Who helped a person, and with what.
@ApplicationScoped
public class HelpOfPerson implements KeepsPeople {

    private final Assistances assistances;

    HelpOfPerson(Assistances assistances) {
        this.assistances = assistances;
    }

    /// Newest first.
    @Transactional
    public List<HelpView> of(UUID person) {
        return assistances.ofPerson(person).stream()
                .map(help -> HelpView.of(help, assistances.done(help)))
                .toList();
    }

    @Override
    public String part() {
        return "help";
    }

    @Override
    public Object export(UUID person) {
        return of(person);
    }

    @Override
    public void erase(UUID person) {
        assistances.forget(person);
    }
}
