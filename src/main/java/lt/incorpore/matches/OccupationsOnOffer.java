package lt.incorpore.matches;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.index.OfferQuery;
import lt.incorpore.taxonomy.Occupation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the open offers say of an occupation: how many there are, how near, what they pay, and what would open more of
/// them. An offer of which only the unit group is known counts for every occupation of the group.
@ApplicationScoped
public class OccupationsOnOffer {

    /// Fewer would tell what a single employer pays.
    static final int LEAST_FOR_PAY = 3;

    private static final int USUAL_KM = 30;
    private static final int METRES = 1_000;

    /// Which offers there are of an occupation need not be known to the second.
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Market market;
    private final RankedCodes codes;
    private final WhatWouldHelp help;
    private final Clock clock;
    private volatile @Nullable Look look;

    OccupationsOnOffer(Market market, RankedCodes codes, WhatWouldHelp help, Clock clock) {
        this.market = market;
        this.codes = codes;
        this.help = help;
        this.clock = clock;
    }

    private record Look(
            Market.Stand stand,
            Instant at,
            Map<Integer, List<OfferNeeds>> byOccupation,
            Map<Integer, Integer> bySkill) {

        List<OfferNeeds> of(int occupation) {
            return byOccupation.getOrDefault(occupation, List.of());
        }
    }

    /// @param open  how many there are
    /// @param near  how many of them are within reach of the place, work from home included; absent
    ///             without a place
    /// @param km    how far `near` goes
    /// @param pay   absent where fewer than three offers state it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OccupationOffers")
    public record Seen(
            int open,
            @Nullable Integer near,
            @Nullable Integer km,
            @Nullable PaySeen pay) {}

    /// Gross euros an hour; monthly pay is counted by its hours.
    ///
    /// @param offers how many offers state it
    @Schema(name = "PaySeen")
    public record PaySeen(BigDecimal lowest, BigDecimal median, BigDecimal highest, int offers) {}

    /// @param reach from where, and how far; the usual way where no distance is given
    public Seen of(Occupation occupation, ProfileFacts.@Nullable Reach reach) {
        var offers = offers(occupation);
        var from = reach == null ? Point.UNKNOWN : codes.centre(reach.municipality());
        var km = reach == null || reach.km() == null ? USUAL_KM : reach.km();
        return from.isKnown()
                ? new Seen(offers.size(), near(offers, from, km), km, pay(offers))
                : new Seen(offers.size(), null, null, pay(offers));
    }

    /// How many open offers there are.
    public int open(Occupation occupation) {
        return look().of(occupation.number()).size()
                + look().of(group(occupation)).size();
    }

    /// How many open offers ask for a skill.
    public int asking(int skill) {
        return look().bySkill.getOrDefault(skill, 0);
    }

    /// What would open more offers of this occupation, or make more of them good. Each number comes true when the
    /// change is made.
    public HelpView helpTowards(ProfileFacts facts, Occupation occupation, Lang lang) {
        var stand = market.stand();
        var numbers = look(stand).of(occupation.number()).stream();
        var ofGroup = look(stand).of(group(occupation)).stream();
        var query = OfferQuery.on((int) stand.day().toEpochDay())
                .only(Stream.concat(numbers, ofGroup)
                        .mapToLong(OfferNeeds::number)
                        .toArray());
        return help.of(facts, stand, query, lang);
    }

    private List<OfferNeeds> offers(Occupation occupation) {
        var seen = look();
        var own = seen.of(occupation.number());
        var ofGroup = seen.of(group(occupation));
        if (ofGroup.isEmpty()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(ofGroup);
        return all;
    }

    private int group(Occupation occupation) {
        return codes.occupationOrGroup(null, occupation.iscoGroup()).number();
    }

    private static int near(List<OfferNeeds> offers, Point from, int km) {
        var near = 0;
        for (var offer : offers) {
            var place = offer.posting().place();
            if (place.remote() || place.point().isKnown() && from.metresTo(place.point()) <= km * METRES) {
                near++;
            }
        }
        return near;
    }

    private static @Nullable PaySeen pay(List<OfferNeeds> offers) {
        var cents = offers.stream()
                .map(offer -> offer.conditions().pay().cents())
                .filter(pay -> pay > 0)
                .sorted()
                .toList();
        return cents.size() < LEAST_FOR_PAY
                ? null
                : new PaySeen(
                        euros(cents.getFirst()),
                        euros(cents.get((cents.size() - 1) / 2)),
                        euros(cents.getLast()),
                        cents.size());
    }

    private static BigDecimal euros(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private Look look() {
        return look(market.stand());
    }

    private Look look(Market.Stand stand) {
        var known = look;
        var now = clock.instant();
        if (known != null && known.stand == stand && now.isBefore(known.at.plus(GOOD_FOR))) {
            return known;
        }
        var fresh = lookAgain(stand, now);
        look = fresh;
        return fresh;
    }

    private static Look lookAgain(Market.Stand stand, Instant now) {
        var byOccupation = new HashMap<Integer, List<OfferNeeds>>();
        var bySkill = new HashMap<Integer, Integer>();
        stand.offers()
                .eachLeaf(some -> some.forEach(offer -> {
                    if (offer.demands().occupation().isKnown()) {
                        byOccupation
                                .computeIfAbsent(offer.demands().occupation().number(), any -> new ArrayList<>())
                                .add(offer);
                    }
                    offer.demands().skills().forEach(need -> bySkill.merge(need.skill(), 1, Integer::sum));
                }));
        return new Look(stand, now, byOccupation, bySkill);
    }
}
