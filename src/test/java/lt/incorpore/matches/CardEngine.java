package lt.incorpore.matches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.proof.bias.Hidden;
import lt.incorpore.proof.bias.Shown;
import org.eclipse.microprofile.config.ConfigProvider;

/// The rooms of matching, put together by hand over the running service, so that a variant of their source can be.
/// What these rooms make themselves is made anew, all else is the service's own.
final class CardEngine implements Shown {

    /// Few, so that somebody is always left out.
    private static final int MOST = 10;

    private final ReadOffers offers = bean(ReadOffers.class);
    private final ReadFindable people = bean(ReadFindable.class);
    private final ObjectMapper json = bean(ObjectMapper.class);
    private final Map<Class<?>, Object> made = new HashMap<>();

    @Override
    public void refresh() {
        made.clear();
        make(Market.class).tick();
    }

    @Override
    public List<Seen> cards(long number) {
        var offer = offer(number);
        var names = names(offer);
        return shown(offer).cards().stream().map(card -> seen(names, card)).toList();
    }

    // By the rule that names cards, in the variant that is tried.
    private Map<String, UUID> names(Offer offer) {
        var stand = make(Market.class).stand();
        var needs = make(RankedOffers.class).of(offer, stand.day());
        var numbers = stand.people().top(needs, 200, (int) stand.day().toEpochDay()).stream()
                .map(match -> match.number())
                .toList();
        var names = new HashMap<String, UUID>();
        for (var profile : Hidden.ungated(numbers).values()) {
            names.put(make(CandidateCards.class).nameOf(offer, profile.id()), profile.id());
        }
        return names;
    }

    // What else than the offer and a language it is told may change; who looks is somebody new each time.
    private MatchView.Cards shown(Offer offer) {
        var court = "court " + UUID.randomUUID();
        var viewer = new Viewer(Roles.EMPLOYER, court, UUID.randomUUID(), court);
        Map<Class<?>, Object> known = Map.of(Offer.class, offer, Lang.class, Lang.EN, Viewer.class, viewer);
        var method = Arrays.stream(FindCandidates.class.getDeclaredMethods())
                .filter(any -> any.getName().equals("forOwner") && any.getParameterTypes()[0].equals(Offer.class))
                .findFirst()
                .orElseThrow();
        var told = Arrays.stream(method.getParameterTypes()).map(known::get).toArray();
        try {
            return (MatchView.Cards) method.invoke(make(FindCandidates.class), told);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The cards of " + offer.number(), e);
        }
    }

    private Seen seen(Map<String, UUID> names, MatchView.Card card) {
        var body = json.<ObjectNode>valueToTree(card);
        body.remove("card");
        var person = Objects.requireNonNull(names.get(card.card()), "nobody is behind a card");
        return new Seen(person, card.card(), card.band().name(), body.toString());
    }

    @Override
    public int score(UUID person, long offer) {
        var market = make(Market.class);
        var profile = people.ofPeople(List.of(person)).getFirst();
        var stand = market.stand();
        var needs = make(RankedOffers.class).of(offer(offer), stand.day());
        return stand.scoring()
                .score(market.person(profile), needs, (int) stand.day().toEpochDay());
    }

    private Offer offer(long number) {
        return Objects.requireNonNull(offers.openWithNumbers(List.of(number)).get(number));
    }

    private <T> T make(Class<T> type) {
        if (!type.getPackageName().equals(CardEngine.class.getPackageName())) {
            return bean(type);
        }
        var known = made.get(type);
        if (known == null) {
            known = type.isInterface() ? settings(type) : built(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object built(Class<?> type) {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::make)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }

    private static Object settings(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, none) -> setting(method));
    }

    private static Object setting(Method method) {
        var name = "incorpore.matches."
                + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return method.getName().equals("mostCards")
                ? MOST
                : ConfigProvider.getConfig().getValue(name, method.getReturnType());
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
