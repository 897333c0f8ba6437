package lt.incorpore.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything that is kept of a person, for the person (Regulation (EU) 2016/679, articles 15 and 20).
@ApplicationScoped
public class ExportPerson {

    private final List<KeepsPeople> rooms;
    private final Vault vault;
    private final ConsentLedger consents;
    private final ReadAccessLog looks;

    ExportPerson(@All List<KeepsPeople> rooms, Vault vault, ConsentLedger consents, ReadAccessLog looks) {
        this.rooms = rooms;
        this.vault = vault;
        this.consents = consents;
        this.looks = looks;
    }

    /// @return the parts by name, in the order in which they are best read
    @Transactional
    public Map<String, Object> of(UUID person, Viewer viewer) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("sealed", vault.reveal(person, EnumSet.allOf(Field.class), viewer, Purpose.OWN_EXPORT));
        rooms.forEach(room -> parts.put(room.part(), room.export(person)));
        parts.put("consents", consents.of(person));
        parts.put("consentsSaid", consents.history(person));
        parts.put("looks", looks.all(person));
        return parts;
    }
}
