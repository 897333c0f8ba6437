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

    static final String LEDGER = "AccessEvent";

    private final LedgerHeads heads;
    private final Clock clock;

    AccessLog(LedgerHeads heads, Clock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    void write(UUID subject, Collection<String> fields, Viewer viewer, Purpose purpose) {
        var last = Chain.last(getEntityManager(), LEDGER);
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
        heads.grew(LEDGER, link);
    }

    /// Looks at somebody, newest first.
    ///
    /// @param before number of the row before which to go on
    List<AccessEvent> of(UUID subject, long before, int most) {
        return find("subject = ?1 AND number < ?2 ORDER BY number DESC", subject, before)
                .page(0, most)
                .list();
    }

    /// As [#of], without the person's own.
    List<AccessEvent> byOthers(UUID subject, long before, int most) {
        return find(
                        "subject = ?1 AND number < ?2 AND viewerRole <> ?3 ORDER BY number DESC",
                        subject,
                        before,
                        Viewer.PERSON)
                .page(0, most)
                .list();
    }

    long own(UUID subject) {
        return count("subject = ?1 AND viewerRole = ?2", subject, Viewer.PERSON);
    }

    /// The next ones in the log.
    List<AccessEvent> after(long number, int most) {
        return find("number > ?1 ORDER BY number", number).page(0, most).list();
    }
}
