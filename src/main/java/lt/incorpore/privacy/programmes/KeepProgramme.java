package lt.incorpore.privacy.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Opens and closes programmes; who did it stays on record.
@ApplicationScoped
public class KeepProgramme {

    private static final Logger LOG = Logger.getLogger(KeepProgramme.class);

    private final Programmes programmes;
    private final Clock clock;

    KeepProgramme(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /// From which day to which, both included.
    public record Days(LocalDate from, LocalDate until) {
        public Days {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "A programme ends on " + until + ", before it begins on " + from + ".");
            }
        }
    }

    /// @param legalBasis the provision that allows it, by act and article
    /// @param by         who opens it
    @Transactional
    public Programme open(String name, String legalBasis, Days days, String by) {
        for (var text : List.of(name, legalBasis, by)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A programme has a name, a legal basis and somebody who opens it.");
            }
        }
        var programme = new Programme();
        programme.id = UUID.randomUUID();
        programme.name = name.strip();
        programme.legalBasis = legalBasis.strip();
        programme.fromOn = days.from;
        programme.untilOn = days.until;
        programme.openedBy = by.strip();
        programme.openedAt = clock.instant();
        programmes.persist(programme);
        LOG.infof("Opened programme %s", programme.id);
        return programme;
    }

    /// @return whether it was there and open
    @Transactional
    public boolean close(UUID id, String by) {
        var programme = programmes.findById(id);
        if (programme == null || programme.closedAt != null) {
            return false;
        }
        programme.closedAt = clock.instant();
        programme.closedBy = by;
        LOG.infof("Closed programme %s", id);
        return true;
    }

    /// Those that people can take part in today.
    @Transactional
    public List<Programme> open() {
        var today = LocalDate.now(clock);
        return all().stream().filter(programme -> programme.isOpenOn(today)).toList();
    }

    /// All that ever were, in the order in which they were opened.
    @Transactional
    public List<Programme> all() {
        return programmes.list("ORDER BY openedAt, id");
    }
}
