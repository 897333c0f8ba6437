package lt.incorpore.feeds.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.ProfileWarned;

/// Writes to people whose unused profile will be erased, where they gave an address and mail is set up. The mail tells
/// neither a name nor what the service is for: somebody else may read it.
@ApplicationScoped
class RemindUnused {

    private static final Set<Field> ADDRESS = EnumSet.of(Field.EMAIL);
    private static final Viewer SERVICE = new Viewer("operator", "reminder", null, "reminder");

    private final Vault vault;
    private final ConsentLedger consents;
    private final Letters letters;
    private final AlertsConfig config;

    RemindUnused(Vault vault, ConsentLedger consents, Letters letters, AlertsConfig config) {
        this.vault = vault;
        this.consents = consents;
        this.letters = letters;
        this.config = config;
    }

    @Transactional
    void write(@Observes ProfileWarned warned) {
        var person = warned.profile();
        if (!config.mail() || vault.kept(person, ADDRESS).isEmpty()) {
            return;
        }
        var address = vault.reveal(person, ADDRESS, SERVICE, Purpose.REMINDER).get(Field.EMAIL);
        if (address != null) {
            letters.remind(warned, address, language(person));
        }
    }

    // In which the person last agreed to something; nothing else tells it.
    private Lang language(UUID person) {
        var said = consents.of(person);
        return said.isEmpty() ? Lang.LT : Lang.ofTag(said.getLast().language()).orElse(Lang.LT);
    }
}
