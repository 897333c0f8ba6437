package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.asEmployer;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.ErasePerson;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

/// Somebody withdraws while others look. A look that begins after the withdrawal was answered shows them to nobody,
/// in whatever order everything falls. `-Dincorpore.interleavings=10000` for the long run.
@QuarkusTest
class WithdrawalUnderFireTest {

    private static final int INTERLEAVINGS = Integer.getInteger("incorpore.interleavings", 1_000);
    private static final long SEED = Long.getLong("incorpore.seed", 20261123);
    private static final int WRITERS = 4;
    private static final int PEOPLE_A_WRITER = 4;
    private static final Manner SAID = new Manner(Lang.LT, Channel.API, "under-fire", null);
    private static final String PLACE = "88";

    @Inject
    FindCandidates candidates;

    @Inject
    Market market;

    @Inject
    Taxonomy taxonomy;

    @Inject
    ReadOffers offers;

    @Inject
    RegisterOrganisation organisations;

    @Inject
    KeepProfile keep;

    @Inject
    ConsentLedger consents;

    @Inject
    EmployerBlocks blocks;

    @Inject
    ErasePerson erase;

    @Inject
    CandidateCards cards;

    /// Ways to be seen no more, for a time.
    private enum Way {
        NOT_FOUND,
        PAUSE,
        BLOCK,
        NO_HELP
    }

    /// One person, and whether they are withdrawn now: odd counts are.
    private final class Somebody {
        final UUID id;
        /// Withdrawn from employers.
        final AtomicLong fromOwner = new AtomicLong();
        /// Withdrawn from counsellors.
        final AtomicLong fromCounsellor = new AtomicLong();

        Somebody(UUID id) {
            this.id = id;
        }
    }

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger withdrawals = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final Set<String> violations = java.util.concurrent.ConcurrentHashMap.newKeySet();

    @Test
    void nobody_is_shown_after_they_withdrew() throws Exception {
        var occupation = taxonomy.occupationsOf("7531").getFirst().uri();
        var employer = organisations.named(someOrganisation());
        var centre = organisations.named(someOrganisation()).id();
        var posted = asEmployer(employer.name())
                .body(Map.of(
                        "kind",
                        "VACANCY",
                        "title",
                        "Siuvėjas (-a)",
                        "occupation",
                        occupation,
                        "place",
                        Map.of("municipality", PLACE),
                        "pay",
                        Map.of("from", 1500, "per", "MONTH"),
                        "hours",
                        Map.of("from", 40)))
                .post("/api/v1/offers");
        posted.then().statusCode(201);
        var offer = offers.withNumber(Offer.numberOf(posted.path("id")).orElseThrow())
                .orElseThrow();
        var people = new ArrayList<List<Somebody>>();
        for (var w = 0; w < WRITERS; w++) {
            var some = new ArrayList<Somebody>();
            for (var p = 0; p < PEOPLE_A_WRITER; p++) {
                some.add(somebody(occupation, centre));
            }
            people.add(some);
        }
        var everybody = people.stream().flatMap(List::stream).toList();
        market.tick();
        var owner = new Viewer(Roles.EMPLOYER, "under-fire", employer.id(), "under-fire");
        var number = key(Roles.COUNSELLOR, "Centras").split("_")[2];
        var counsellor = new Viewer(Roles.COUNSELLOR, number, centre, number);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (var w = 0; w < WRITERS; w++) {
                var own = people.get(w);
                var random = new Random(SEED + w);
                writers.add(threads.submit(() -> write(own, employer.id(), centre, random)));
            }
            var readers = List.of(
                    threads.submit(() -> read(everybody, true, () -> cardsSeen(offer, owner, everybody))),
                    threads.submit(() -> read(everybody, false, () -> helped(offer, counsellor))));
            for (var writer : writers) {
                writer.get();
            }
            running.set(false);
            for (var reader : readers) {
                reader.get();
            }
        }
        System.out.printf(
                "Withdrawal under fire: %d of %d random interleavings shown afterwards (%d reads, %d people shown in them,"
                        + " seed %d).%n",
                violations.size(), withdrawals.get(), reads.get(), shown.get(), SEED);
        assertThat(violations).isEmpty();
        assertThat(withdrawals.get()).isGreaterThanOrEqualTo(INTERLEAVINGS);
        assertThat(shown.get()).as("people were shown while they agreed").isPositive();
        for (var each : everybody) {
            erase.erase(each.id);
            assertThat(cardsSeen(offer, owner, everybody)).doesNotContain(each.id);
            assertThat(helped(offer, counsellor)).doesNotContain(each.id);
        }
    }

    private Somebody somebody(String occupation, UUID centre) {
        var made = given().contentType("application/json")
                .body(Map.of(
                        "findable",
                        true,
                        "facts",
                        Map.of(
                                "occupations", List.of(Map.of("occupation", occupation, "experienced", true)),
                                "reach", Map.of("municipality", PLACE, "km", 5))))
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        var somebody = new Somebody(UUID.fromString(made.path("id")));
        consents.give(somebody.id, access(centre), SAID);
        return somebody;
    }

    private static Consent access(UUID centre) {
        return new Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre.toString());
    }

    private Void write(List<Somebody> people, UUID employer, UUID centre, Random random) throws Exception {
        while (withdrawals.incrementAndGet() <= INTERLEAVINGS + WRITERS - 1) {
            var somebody = people.get(random.nextInt(people.size()));
            var way = Way.values()[random.nextInt(Way.values().length)];
            pause(random);
            say(way, somebody, employer, centre, true);
            var counts = counts(way, somebody);
            counts.forEach(AtomicLong::incrementAndGet);
            var seen = reads.get();
            // Some go back at once, some after others looked.
            while (random.nextBoolean() && reads.get() < seen + 2 && running.get()) {
                Thread.sleep(0, 100_000);
            }
            counts.forEach(AtomicLong::incrementAndGet);
            say(way, somebody, employer, centre, false);
        }
        withdrawals.decrementAndGet();
        return null;
    }

    private static List<AtomicLong> counts(Way way, Somebody somebody) {
        return switch (way) {
            case NOT_FOUND, BLOCK -> List.of(somebody.fromOwner);
            case PAUSE -> List.of(somebody.fromOwner, somebody.fromCounsellor);
            case NO_HELP -> List.of(somebody.fromCounsellor);
        };
    }

    private void say(Way way, Somebody somebody, UUID employer, UUID centre, boolean withdrawn) {
        switch (way) {
            case NOT_FOUND -> keep.beFound(somebody.id, !withdrawn, SAID);
            case PAUSE -> keep.pause(somebody.id, withdrawn);
            case BLOCK -> blocks.put(somebody.id, withdrawn ? Set.of(employer.toString()) : Set.of());
            case NO_HELP -> {
                if (withdrawn) {
                    consents.withdraw(somebody.id, access(centre), SAID);
                } else {
                    consents.give(somebody.id, access(centre), SAID);
                }
            }
        }
    }

    private static void pause(Random random) throws InterruptedException {
        Thread.sleep(0, random.nextInt(999_999));
    }

    private Void read(List<Somebody> people, boolean asOwner, Callable<Set<UUID>> look) throws Exception {
        while (running.get()) {
            var before = people.stream().mapToLong(each -> count(each, asOwner)).toArray();
            var seen = look.call();
            for (var i = 0; i < before.length; i++) {
                var somebody = people.get(i);
                // Withdrawn before the look began, and still when it had ended.
                if (before[i] % 2 == 1 && count(somebody, asOwner) == before[i] && seen.contains(somebody.id)) {
                    violations.add(somebody.id + " " + before[i] + " " + asOwner);
                }
            }
            shown.addAndGet(
                    (int) people.stream().filter(each -> seen.contains(each.id)).count());
            reads.incrementAndGet();
        }
        return null;
    }

    private static long count(Somebody somebody, boolean asOwner) {
        return (asOwner ? somebody.fromOwner : somebody.fromCounsellor).get();
    }

    private Set<UUID> cardsSeen(Offer offer, Viewer owner, List<Somebody> people) {
        var names = new HashSet<String>();
        candidates.forOwner(offer, owner, Lang.LT).cards().forEach(card -> names.add(card.card()));
        var seen = new HashSet<UUID>();
        for (var each : people) {
            if (names.contains(cards.nameOf(offer, each.id))) {
                seen.add(each.id);
            }
        }
        return seen;
    }

    private Set<UUID> helped(Offer offer, Viewer counsellor) {
        var seen = new HashSet<UUID>();
        candidates
                .forCounsellor(offer, 100, Depth.POINTS, counsellor, Lang.LT)
                .items()
                .forEach(candidate -> seen.add(UUID.fromString(candidate.profile())));
        return seen;
    }
}
