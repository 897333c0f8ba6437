package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a person who looked.
@ApplicationScoped
public class ReadAccessLog {

    /// Looks on one page.
    public static final int PAGE = 1_000;

    /// Before which row the first page begins.
    public static final long NEWEST = Long.MAX_VALUE;

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

    /// Some looks, newest first.
    ///
    /// @param next before which row the next page begins; null on the last
    public record Looks(List<Look> looks, @Nullable Long next) {}

    /// Everybody's looks, the person's own among them.
    @Transactional
    public Looks of(UUID person, long before) {
        var known = people.findById(person);
        return looks(known == null ? List.of() : log.of(known.subject, before, PAGE + 1));
    }

    /// The looks of everybody but the person, so that one's own, however many, never stand before them.
    @Transactional
    public Looks byOthers(UUID person, long before) {
        var known = people.findById(person);
        return looks(known == null ? List.of() : log.byOthers(known.subject, before, PAGE + 1));
    }

    /// How often people looked at what is their own.
    @Transactional
    public long own(UUID person) {
        var known = people.findById(person);
        return known == null ? 0 : log.own(known.subject);
    }

    /// Every look there is, newest first.
    @Transactional
    public List<Look> all(UUID person) {
        var all = new ArrayList<Look>();
        for (@Nullable Long before = NEWEST; before != null; ) {
            var page = of(person, before);
            all.addAll(page.looks);
            before = page.next;
        }
        return all;
    }

    private static Looks looks(List<AccessEvent> events) {
        var page = events.subList(0, Math.min(PAGE, events.size()));
        return new Looks(
                page.stream().map(ReadAccessLog::look).toList(), events.size() > PAGE ? page.getLast().number : null);
    }

    private static Look look(AccessEvent event) {
        var fields = List.of(event.fields.split(" "));
        return new Look(event.at, event.viewerRole, event.viewer, event.organisation, fields, event.purpose);
    }
}
