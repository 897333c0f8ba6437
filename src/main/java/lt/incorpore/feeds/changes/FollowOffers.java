package lt.incorpore.feeds.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.feeds.FeedsConfig;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.retention.Forgets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tells a follower which offers are open, and afterwards what changed, page by page.
///
/// Every page is read in one snapshot of the database and names it, so nothing is lost and nothing told twice,
/// whatever the order in which transactions commit. A follower that keeps its cursor together with what it applied
/// can be killed at any moment.
@ApplicationScoped
class FollowOffers implements Forgets {

    private static final String FEED = "feed of offers";
    private static final String AFTER = "?after";

    /// A change carries the time at which its transaction began; none runs as long as this.
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    private final FeedChanges changes;
    private final ReadOffers offers;
    private final Cursors cursors;
    private final FeedsConfig config;
    private final Clock clock;

    FollowOffers(FeedChanges changes, ReadOffers offers, Cursors cursors, FeedsConfig config, Clock clock) {
        this.changes = changes;
        this.offers = offers;
        this.cursors = cursors;
        this.config = config;
        this.clock = clock;
    }

    /// @param cursor keep it with what was applied, and ask with it next
    /// @param more   whether there is more right now
    @Schema(name = "FeedPage")
    record FeedPage(List<FeedItem> items, String cursor, boolean more) {}

    /// All open offers, by rising number.
    ///
    /// @param cursor of the page before; nothing for the first
    @Transactional
    public FeedPage snapshot(@Nullable String cursor, int limit) {
        changes.holdStill();
        var place = cursor == null
                ? new FeedPlace.InSnapshot(clock.instant(), changes.mark(), 0)
                : switch (open(cursor)) {
                    case FeedPlace.InSnapshot in -> in;
                    case FeedPlace.At at -> throw foreign(cursor);
                    case FeedPlace.Between between -> throw foreign(cursor);
                };
        var found = offers.openAfter(place.after(), limit + 1);
        var more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        var next = more
                ? new FeedPlace.InSnapshot(
                        place.since(), place.mark(), page.getLast().number())
                : new FeedPlace.At(place.since(), place.mark());
        return new FeedPage(page.stream().map(FeedItem::open).toList(), seal(next), more);
    }

    /// What changed since a cursor of the snapshot or of this feed.
    @Transactional
    public FeedPage changes(String cursor, int limit) {
        changes.holdStill();
        var place = switch (open(cursor)) {
            case FeedPlace.At at -> new FeedPlace.Between(clock.instant(), at.mark(), changes.mark(), 0);
            case FeedPlace.Between between -> between;
            case FeedPlace.InSnapshot in -> throw foreign(cursor);
        };
        var found = changes.between(place, limit + 1);
        var more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        var next = more
                ? new FeedPlace.Between(place.since(), place.from(), place.to(), page.getLast())
                : new FeedPlace.At(place.since(), place.to());
        return new FeedPage(items(page), seal(next), more);
    }

    private List<FeedItem> items(List<Long> numbers) {
        var open = offers.openWithNumbers(numbers);
        var all = offers.withNumbers(numbers).stream().collect(Collectors.toMap(Offer::number, Function.identity()));
        return numbers.stream()
                .map(number -> {
                    var offer = open.get(number);
                    return offer == null ? FeedItem.removed(number, all.get(number)) : FeedItem.open(offer);
                })
                .toList();
    }

    @Override
    public String what() {
        return "feed_change";
    }

    @Override
    public Duration kept() {
        return config.kept().plus(LONGEST_TRANSACTION);
    }

    @Override
    @Transactional
    public int forget(Instant now) {
        return changes.forgetBefore(now.minus(kept()));
    }

    private String seal(FeedPlace place) {
        return cursors.seal(FEED, changes.cluster() + "\n" + place.text());
    }

    private FeedPlace open(String cursor) {
        var position = cursors.open(FEED, cursor, AFTER);
        var line = position.indexOf('\n');
        var place = FeedPlace.of(position.substring(line + 1)).orElseThrow(() -> foreign(cursor));
        if (!changes.cluster().equals(position.substring(0, line)) || isForgotten(place.since())) {
            throw FeedProblems.CURSOR_TOO_OLD.because();
        }
        return place;
    }

    private boolean isForgotten(Instant since) {
        return since.isBefore(clock.instant().minus(config.kept()));
    }

    private static RuntimeException foreign(String cursor) {
        return PlatformProblems.UNKNOWN_PARAMETER.because(
                Finding.error(AFTER, "foreign_cursor").rejecting(cursor));
    }
}
