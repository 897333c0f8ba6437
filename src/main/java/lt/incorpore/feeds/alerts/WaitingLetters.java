package lt.incorpore.feeds.alerts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Mails that wait to be sent. One that was taken and never came back, since the process was killed, waits again soon:
/// it goes out at least once.
@ApplicationScoped
class WaitingLetters implements PanacheRepositoryBase<Letter, UUID> {

    private static final Logger LOG = Logger.getLogger(WaitingLetters.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 9;
    /// Three days and a little.
    private static final int MOST_ATTEMPTS = 20;

    private final SavedSearches searches;
    private final Clock clock;

    WaitingLetters(SavedSearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /// A mail to be sent.
    ///
    /// @param search  whose news it tells; none where it warns somebody
    /// @param address sealed
    record Due(UUID id, @Nullable UUID search, byte[] address, byte[] sealed) {}

    void keep(SavedSearch search, byte[] sealed) {
        var letter = new Letter();
        letter.savedSearch = search.id;
        keep(letter, sealed);
    }

    /// Keeps a mail that warns somebody; it is gone when the person is.
    ///
    /// @param address sealed
    void keep(UUID profile, byte[] address, byte[] sealed) {
        var letter = new Letter();
        letter.profile = profile;
        letter.address = address;
        keep(letter, sealed);
    }

    private void keep(Letter letter, byte[] sealed) {
        letter.id = UUID.randomUUID();
        letter.sealed = sealed;
        letter.madeAt = clock.instant();
        letter.nextAttemptAt = letter.madeAt;
        persist(letter);
    }

    /// Those that are due, no other node's for the time of a lease.
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Due> take(int most) {
        List<Letter> due = getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM saved_search_letter WHERE next_attempt_at <= :now
                         ORDER BY next_attempt_at, id LIMIT :most FOR UPDATE SKIP LOCKED""", Letter.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
        var taken = new ArrayList<Due>();
        for (var letter : due) {
            letter.nextAttemptAt = clock.instant().plus(LEASE);
            taken.add(new Due(letter.id, letter.savedSearch, addressOf(letter), letter.sealed));
        }
        return taken;
    }

    private byte[] addressOf(Letter letter) {
        return letter.address != null
                ? letter.address
                : Objects.requireNonNull(searches.findById(letter.savedSearch).address);
    }

    @Transactional
    public void sent(UUID id) {
        deleteById(id);
    }

    /// Lets it wait twice as long as before, and after three days no more.
    @Transactional
    public void failed(UUID id) {
        findByIdOptional(id).ifPresent(letter -> {
            letter.attempts++;
            if (letter.attempts >= MOST_ATTEMPTS) {
                LOG.warnf("Mail %s was given up", letter.id);
                delete(letter);
                return;
            }
            var wait = Duration.ofMinutes(1L << Math.min(letter.attempts - 1, MOST_DOUBLINGS));
            letter.nextAttemptAt = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        });
    }
}
