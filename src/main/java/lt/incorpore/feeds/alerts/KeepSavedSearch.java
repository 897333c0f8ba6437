package lt.incorpore.feeds.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Keeps, confirms and ends saved searches.
@ApplicationScoped
class KeepSavedSearch {

    static final Duration A_DAY = Duration.ofDays(1);

    private static final int MOST = 10;
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}]{2,24}");

    private final SavedSearches searches;
    private final Letters letters;
    private final AlertsConfig config;
    private final Clock clock;

    KeepSavedSearch(SavedSearches searches, Letters letters, AlertsConfig config, Clock clock) {
        this.searches = searches;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    /// @param query   the search as it was asked, without the question mark
    /// @param address where to write; nothing for a search that a key keeps
    record Wanted(String query, Lang lang, @Nullable String address) {}

    /// Keeps it. One with an address waits until it is confirmed; an address that has too many gets no more mail, and
    /// nobody is told so.
    @Transactional
    public SavedSearch keep(@Nullable UUID profile, Wanted wanted) {
        refuse(profile, wanted.address);
        var search = new SavedSearch();
        search.id = UUID.randomUUID();
        search.profile = profile;
        search.query = wanted.query;
        search.lang = wanted.lang.tag();
        search.createdAt = clock.instant();
        search.toldSince = search.createdAt;
        search.state = SavedSearch.State.ACTIVE;
        var isWelcome = true;
        if (wanted.address != null) {
            search.address = letters.seal(wanted.address);
            search.addressHash = letters.hash(wanted.address);
            search.state = SavedSearch.State.PENDING;
            isWelcome = searches.countOf(search.addressHash) < MOST;
        }
        if (isWelcome) {
            searches.persistAndFlush(search);
            if (wanted.address != null) {
                letters.askToConfirm(search);
            }
        }
        return search;
    }

    private void refuse(@Nullable UUID profile, @Nullable String address) {
        var findings = new ArrayList<Finding>();
        if (address == null && profile == null) {
            findings.add(Finding.error("/mail", "mail_missing"));
        } else if (address != null && !ADDRESS.matcher(address).matches()) {
            findings.add(Finding.error("/mail", "mail_shape"));
        }
        if (profile != null && searches.of(profile).size() >= MOST) {
            findings.add(Finding.error("", "too_many").with("most", MOST).with("count", MOST + 1));
        }
        if (!findings.isEmpty()) {
            throw FeedProblems.SAVED_SEARCH_REJECTED.because(findings);
        }
        if (address != null && !config.mail()) {
            throw FeedProblems.MAIL_UNAVAILABLE.because();
        }
    }

    @Transactional
    public List<SavedSearch> of(UUID profile) {
        return searches.of(profile);
    }

    @Transactional
    public void remove(UUID profile, UUID id) {
        searches.delete(searches.findByIdOptional(id)
                .filter(search -> profile.equals(search.profile))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because()));
    }

    /// @throws lt.incorpore.platform.Problem when it is gone
    @Transactional
    public void confirm(UUID id) {
        var search = searches.findByIdOptional(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (search.state == SavedSearch.State.PENDING) {
            search.state = SavedSearch.State.ACTIVE;
            search.toldSince = clock.instant();
            search.nextDigestAt = clock.instant().plus(A_DAY);
        }
    }

    /// Ends it at once; ending it again changes nothing.
    @Transactional
    public void unsubscribe(UUID id) {
        searches.deleteById(id);
    }
}
