package lt.incorpore.matches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lt.incorpore.law.Law;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.ChangeLog;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Secrets;
import lt.incorpore.platform.Start;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.proof.bias.Shown;
import lt.incorpore.taxonomy.Taxonomy;

/// The rooms of matching, put together by hand over the running service, so that a variant of their source can be.
final class CardEngine implements Shown {

    /// Few, so that somebody is always left out.
    private static final int MOST = 10;

    private final ReadOffers offers = bean(ReadOffers.class);
    private final ReadFindable people = bean(ReadFindable.class);
    private final Secrets secrets = bean(Secrets.class);
    private final Taxonomy taxonomy = bean(Taxonomy.class);
    private final RankedCodes codes = new RankedCodes(taxonomy);
    private final RankedOffers rankedOffers = new RankedOffers(codes, bean(Law.class));
    private final RankedPeople rankedPeople = new RankedPeople(codes);
    private final ObjectMapper json = bean(ObjectMapper.class);
    private Market market = market();
    private FindCandidates candidates = candidates();

    @Override
    public void refresh() {
        market = market();
        candidates = candidates();
    }

    private Market market() {
        var fresh = new Market(
                offers,
                people,
                rankedOffers,
                rankedPeople,
                codes,
                bean(ChangeLog.class),
                bean(Clock.class),
                bean(Start.class));
        fresh.tick();
        return fresh;
    }

    private FindCandidates candidates() {
        return new FindCandidates(
                market,
                people,
                new Reasons(taxonomy),
                rankedOffers,
                bean(ConsentLedger.class),
                bean(RecordLook.class),
                secrets,
                new Caps());
    }

    private record Caps() implements MatchesConfig {

        @Override
        public int mostCards() {
            return MOST;
        }

        @Override
        public int bandA() {
            return 750_000;
        }

        @Override
        public int bandB() {
            return 600_000;
        }
    }

    @Override
    public List<Seen> cards(long number) {
        var offer = offer(number);
        return candidates.forOwner(offer, Lang.EN).cards().stream()
                .map(card -> seen(offer, card))
                .toList();
    }

    private Seen seen(Offer offer, MatchView.Card card) {
        var body = json.<ObjectNode>valueToTree(card);
        body.remove("card");
        var person = candidates.behind(offer, card.card()).map(Profile::id).orElseThrow();
        return new Seen(person, card.card(), card.band().name(), body.toString());
    }

    @Override
    public int score(UUID person, long offer) {
        var profile = people.ofPeople(List.of(person)).getFirst();
        var stand = market.stand();
        var needs = rankedOffers.of(offer(offer), stand.day());
        return stand.scoring()
                .score(market.person(profile), needs, (int) stand.day().toEpochDay());
    }

    private Offer offer(long number) {
        return Objects.requireNonNull(
                Map.copyOf(offers.openWithNumbers(List.of(number))).get(number));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
