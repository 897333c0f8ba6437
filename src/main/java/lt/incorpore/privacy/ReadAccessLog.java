package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a person who looked.
@ApplicationScoped
public class ReadAccessLog {

    private static final int MOST = 1_000;

    private final AccessLog log;
    private final PersonKeys people;

    ReadAccessLog(AccessLog log, PersonKeys people) {
        this.log = log;
        this.people = people;
    }

    /// @param organisation for whom the viewer worked; absent for the person
    /// @param fields       names of fields of the vault, or [RecordLook#FACTS]
    public record Look(
            Instant at,
            String role,
            String viewer,
            @Nullable UUID organisation,
            List<String> fields,
            Purpose purpose) {}

    /// The latest thousand looks, newest first.
    @Transactional
    public List<Look> of(UUID person) {
        var known = people.findById(person);
        return known == null
                ? List.of()
                : log.of(known.subject, MOST).stream().map(ReadAccessLog::look).toList();
    }

    private static Look look(AccessEvent event) {
        var fields = List.of(event.fields.split(" "));
        return new Look(event.at, event.viewerRole, event.viewer, event.organisation, fields, event.purpose);
    }
}
