package lt.incorpore.matches;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.ChangeLog;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.Start;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.OfferIndex;
import lt.incorpore.ranking.index.PersonIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Every open offer and every findable person, in memory, ready to be matched. A disposable copy: the database is
/// the truth, read whole at the start and followed by its change log, so that a change made by any process is
/// matchable in a fraction of a second.
@ApplicationScoped
public class Market {

    private static final Logger LOG = Logger.getLogger(Market.class);
    private static final int AT_ONCE = 1_000;

    /// Between two looks. A look that finds nothing costs one look into an index, so it is cheap to look often.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final ReadOffers offers;
    private final ReadFindable people;
    private final RankedOffers rankedOffers;
    private final RankedPeople rankedPeople;
    private final RankedCodes codes;
    private final ChangeLog changes;
    private final Clock clock;
    private final boolean serving;

    private volatile @Nullable Stand stand;
    private volatile @Nullable Thread follower;

    Market(
            ReadOffers offers,
            ReadFindable people,
            RankedOffers rankedOffers,
            RankedPeople rankedPeople,
            RankedCodes codes,
            ChangeLog changes,
            Clock clock,
            Start start) {
        this.offers = offers;
        this.people = people;
        this.rankedOffers = rankedOffers;
        this.rankedPeople = rankedPeople;
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
        this.serving = start.isServing();
    }

    /// One built picture: the two indexes, the scoring that explains them, and what they were built from.
    ///
    /// @param day the day for which legal minimums and answers were worked out
    record Stand(OfferIndex offers, PersonIndex people, Scoring scoring, long generation, LocalDate day, Mark mark) {}

    /// Where in the change log a picture stands, and when it was last brought up to date.
    static final class Mark {
        private volatile String text;
        private volatile Instant at;

        Mark(String text, Instant at) {
            this.text = text;
            this.at = at;
        }

        Instant at() {
            return at;
        }
    }

    void begin(@Observes StartupEvent event) {
        if (serving) {
            follower = Thread.ofPlatform().daemon().name("market").start(this::followForGood);
        }
    }

    void end(@Observes ShutdownEvent event) {
        var running = follower;
        if (running != null) {
            running.interrupt();
        }
    }

    // The scheduler does not tick oftener than once a second.
    private void followForGood() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tick();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.errorf(
                        "Matching could not follow the database: %s",
                        e.getClass().getName());
                LOG.debug("The failure in full", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @throws Problem while the first picture is being built
    Stand stand() {
        return ready().orElseThrow(() -> PlatformProblems.NOT_READY.because().withHeader("Retry-After", "2"));
    }

    Optional<Stand> ready() {
        return Optional.ofNullable(stand);
    }

    /// Brings the picture up to date. Happens by itself twenty times a second; who must not wait calls it.
    public synchronized void tick() {
        var today = LocalDate.now(clock);
        var current = stand;
        // Another day or another taxonomy changes what every row means: build anew beside the running picture.
        if (current == null || current.generation != codes.generation() || !current.day.equals(today)) {
            stand = build(today);
            return;
        }
        var look = changes.since(current.mark.text);
        var changedOffers = new LinkedHashSet<Long>();
        var changedPeople = new LinkedHashSet<Long>();
        for (var change : look.changes()) {
            ("offer".equals(change.kind()) ? changedOffers : changedPeople).add(change.number());
        }
        applyOffers(current, List.copyOf(changedOffers), today);
        applyPeople(current, List.copyOf(changedPeople), today);
        current.mark.text = look.mark();
        current.mark.at = clock.instant();
    }

    private Stand build(LocalDate today) {
        var began = System.nanoTime();
        // The mark first: what changes while the rows are read is applied again afterwards.
        var mark = changes.since(null).mark();
        var graph = codes.graph();
        var fresh = new Stand(
                new OfferIndex(graph),
                new PersonIndex(graph),
                new Scoring(graph),
                codes.generation(),
                today,
                new Mark(mark, clock.instant()));
        loadOffers(fresh, today);
        loadPeople(fresh, today);
        LOG.infof(
                "Matching stands ready: %d offers, %d people, %d ms",
                fresh.offers.size(), fresh.people.size(), (System.nanoTime() - began) / 1_000_000);
        return fresh;
    }

    private void loadOffers(Stand fresh, LocalDate today) {
        var all = new ArrayList<OfferNeeds>();
        for (var page = offers.openAfter(0, AT_ONCE);
                !page.isEmpty();
                page = offers.openAfter(page.getLast().number(), AT_ONCE)) {
            page.stream()
                    .filter(Market::isWork)
                    .map(offer -> rankedOffers.of(offer, today))
                    .forEach(all::add);
        }
        fresh.offers.apply(all);
    }

    private void loadPeople(Stand fresh, LocalDate today) {
        var all = new ArrayList<PersonFacts>();
        for (var page = people.after(0, AT_ONCE);
                !page.isEmpty();
                page = people.after(page.getLast().number(), AT_ONCE)) {
            page.stream()
                    .map(person -> rankedPeople.of(person.number(), person.facts(), today))
                    .forEach(all::add);
        }
        fresh.people.apply(all);
    }

    private void applyOffers(Stand current, List<Long> numbers, LocalDate today) {
        for (var from = 0; from < numbers.size(); from += AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            var open = offers.openWithNumbers(some);
            var changed = open.values().stream()
                    .filter(Market::isWork)
                    .map(offer -> rankedOffers.of(offer, today))
                    .toList();
            current.offers.apply(
                    changed, gone(some, changed.stream().map(OfferNeeds::number).toList()));
        }
    }

    private void applyPeople(Stand current, List<Long> numbers, LocalDate today) {
        for (var from = 0; from < numbers.size(); from += AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            var findable = people.withNumbers(some);
            var changed = findable.values().stream()
                    .map(person -> rankedPeople.of(person.number(), person.facts(), today))
                    .toList();
            current.people.apply(
                    changed,
                    gone(some, changed.stream().map(PersonFacts::number).toList()));
        }
    }

    private static long[] gone(List<Long> looked, List<Long> there) {
        var kept = new java.util.HashSet<>(there);
        return looked.stream().filter(n -> !kept.contains(n)).mapToLong(n -> n).toArray();
    }

    // A person's own offer of a service is found by search; it is not work that another person could be matched to.
    private static boolean isWork(Offer offer) {
        return offer.content().kind() != OfferKind.SERVICE_OFFER;
    }

    /// The same translation for facts that are in no picture.
    PersonFacts person(Profile profile) {
        return rankedPeople.of(profile.number(), profile.facts(), stand().day);
    }
}
