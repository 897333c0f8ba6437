package lt.incorpore.web.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lt.incorpore.matches.MatchView.Check;
import lt.incorpore.matches.MatchView.OfferCard;
import lt.incorpore.matches.MatchView.OfferMatch;
import lt.incorpore.matches.MatchView.Reason;
import lt.incorpore.offers.Remote;
import lt.incorpore.offers.card.ShowOffer;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.SearchView;
import lt.incorpore.web.Say;
import lt.incorpore.web.find.Card.Fact;
import lt.incorpore.web.find.Facts.Place;
import org.jspecify.annotations.Nullable;

/// Makes cards of what matching and search answer. Nothing is added but words.
final class Cards {

    private static final int MOST_REASONS = 3;
    private static final int SPEAKS_FOR = 700;

    private static final String FAILED = "FAIL";
    private static final String OCCUPATION = "OCCUPATION";

    /// Unknown for everybody who has told four things; a notice above the cards says so once.
    private static final Set<String> SAID_ONCE = Set.of("RIGHT_TO_WORK", "LEGAL_LANGUAGE", "DISTANCE");

    /// Reasons that say little by themselves.
    private static final Set<String> WEAK = Set.of("FRESHNESS", "CONTRACT", "LANGUAGES");

    private final Lang lang;
    private final Towns towns;
    private final Say say;
    private final Facts facts;

    Cards(Lang lang, Towns towns) {
        this.lang = lang;
        this.towns = towns;
        this.say = new Say(lang);
        this.facts = new Facts(lang);
    }

    /// @param likesIt whether the person said that they like such work, which says more than a name of a trade
    Card of(OfferMatch match, boolean likesIt) {
        var offer = match.offer();
        var notYet = match.checks().stream()
                .filter(check -> isFailed(check) && check.sentence() != null)
                .map(check -> String.valueOf(check.sentence()))
                .toList();
        var ask = match.checks().stream()
                .filter(check -> !isFailed(check)
                        && check.sentence() != null
                        && !SAID_ONCE.contains(Objects.toString(check.gate())))
                .map(check -> String.valueOf(check.sentence()))
                .toList();
        var title = title(offer.title(), named(offer));
        return new Card(
                address(offer.id()), title.shown, title.original, facts(match), why(match, likesIt), notYet, ask);
    }

    Card of(SearchView.Item item) {
        var five = item.facts();
        var shown = new ArrayList<Fact>();
        var municipality = item.municipality();
        var km = item.distanceKm();
        shown.add(facts.where(place(
                municipality == null ? null : municipality.code(),
                item.locality(),
                item.remote(),
                km == null ? null : say.it("place_distance", "km", Math.round(km)))));
        shown.add(facts.pay(five));
        shown.add(facts.when(item.hours(), null));
        shown.add(facts.language(five.language()));
        if (item.employer() != null) {
            shown.add(facts.employer(item.employer()));
        }
        var occupation = item.occupation();
        var title = title(item.title(), occupation == null ? null : occupation.name());
        return new Card(address(item.id()), title.shown, title.original, shown, List.of(), List.of(), List.of());
    }

    Card of(ShowOffer.Shown one) {
        var offer = one.offer();
        var content = offer.content();
        var place = content.place();
        var code = place == null ? null : place.municipality();
        var locality = place == null ? null : place.locality();
        var shown = new ArrayList<Fact>();
        shown.add(facts.where(place(code, locality, content.remote(), null)));
        shown.add(facts.pay(one.facts()));
        shown.add(facts.when(content.hours(), content.start()));
        shown.add(facts.language(one.facts().language()));
        var employer = offer.names().employer();
        if (employer != null) {
            shown.add(facts.employer(employer));
        }
        var title = title(content.title(), offer.names().occupation());
        return new Card(address(offer.id()), title.shown, title.original, shown, List.of(), List.of(), List.of());
    }

    /// Whether the wish for such work is what speaks for it.
    static boolean isLiked(OfferMatch match) {
        return match.reasons().stream()
                .anyMatch(reason -> isOf(OCCUPATION, reason) && !reason.unknown() && reason.points() >= SPEAKS_FOR);
    }

    private record Title(String shown, @Nullable String original) {}

    // Whoever reads another language sees the trade first; the words of the employer stand below.
    private Title title(@Nullable String written, @Nullable String occupation) {
        if (written == null || written.isBlank()) {
            return new Title(occupation == null ? say.it("job_text") : capital(occupation), null);
        }
        return lang == Lang.LT || occupation == null
                ? new Title(written, null)
                : new Title(capital(occupation), written);
    }

    private Place place(
            @Nullable String code, @Nullable String locality, @Nullable Remote remote, @Nullable String way) {
        return code == null
                ? new Place(null, locality, remote, way)
                : new Place(towns.name(code, lang), towns.outside(code, locality), remote, way);
    }

    private String address(String id) {
        return "/" + lang.tag() + "/job/" + id;
    }

    private List<Fact> facts(OfferMatch match) {
        var offer = match.offer();
        var shown = new ArrayList<Fact>();
        var municipality = offer.municipality();
        shown.add(facts.where(
                place(municipality == null ? null : municipality.code(), offer.locality(), offer.remote(), null)));
        shown.add(facts.pay(offer.facts()));
        shown.add(facts.when(offer.hours(), offer.start()));
        shown.add(facts.language(offer.facts().language()));
        if (offer.employer() != null) {
            shown.add(facts.employer(offer.employer()));
        }
        return shown;
    }

    private List<String> why(OfferMatch match, boolean likesIt) {
        var why = new ArrayList<String>();
        match.reasons().stream()
                .filter(reason -> !reason.unknown()
                        && reason.points() >= SPEAKS_FOR
                        && reason.sentence() != null
                        && !WEAK.contains(Objects.toString(reason.term())))
                .sorted(Comparator.comparingInt(Reason::contribution).reversed())
                .limit(MOST_REASONS)
                .forEach(reason -> why.add(
                        likesIt && isOf(OCCUPATION, reason) ? say.it("why_like") : String.valueOf(reason.sentence())));
        return why;
    }

    // Asked by its word: the ranking core is no business of a page.
    private static boolean isOf(String term, Reason reason) {
        return Objects.toString(reason.term()).equals(term);
    }

    private static boolean isFailed(Check check) {
        return Objects.toString(check.verdict()).equals(FAILED);
    }

    private static @Nullable String named(OfferCard offer) {
        return offer.occupation() == null ? null : offer.occupation().name();
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
