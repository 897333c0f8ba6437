package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who looked at what of whom, and why.
@ApplicationScoped
class AccessLog implements PanacheRepositoryBase<AccessEvent, Long> {

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    void write(UUID subject, Collection<String> fields, Viewer viewer, Purpose purpose) {
        var last = Chain.last(getEntityManager(), "AccessEvent");
        var look = new AccessEvent();
        look.subject = subject;
        look.viewerRole = viewer.role();
        look.viewer = viewer.who();
        look.organisation = viewer.organisation();
        look.fields = fields.stream().sorted().collect(Collectors.joining(" "));
        look.purpose = purpose;
        look.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var link = last.next(look.said());
        look.number = link.number();
        look.chain = link.hash();
        persist(look);
    }

    List<AccessEvent> of(UUID subject, int most) {
        return find("subject = ?1 ORDER BY number DESC", subject).page(0, most).list();
    }

    /// The next ones in the log.
    List<AccessEvent> after(long number, int most) {
        return find("number > ?1 ORDER BY number", number).page(0, most).list();
    }
}
