package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.card.ShowFiveFacts;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.search.FindOffers.Hit;
import lt.incorpore.search.SearchView.Coded;
import lt.incorpore.search.SearchView.FacetValue;
import lt.incorpore.search.SearchView.Item;
import lt.incorpore.search.SearchView.Meaning;
import lt.incorpore.search.SearchView.NamedUri;
import lt.incorpore.search.SearchView.Reason;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Puts what was found into the reader's language.
@ApplicationScoped
class ShowFound {

    private final Taxonomy taxonomy;
    private final ChoiceNames names;
    private final ShowFiveFacts facts;

    ShowFound(Taxonomy taxonomy, ChoiceNames names, ShowFiveFacts facts) {
        this.taxonomy = taxonomy;
        this.names = names;
        this.facts = facts;
    }

    /// @param around for the distance
    Item item(Hit hit, @Nullable Around around, Lang lang) {
        var offer = hit.offer();
        var content = offer.content();
        var place = content.place();
        return new Item(
                offer.id(),
                content.title(),
                content.kind(),
                offer.employer(),
                place == null ? null : municipality(place.municipality(), lang),
                place == null ? null : place.locality(),
                content.remote(),
                around == null || place == null ? null : distance(around, place),
                content.pay(),
                content.hours(),
                occupation(content, lang),
                group(content.iscoGroup(), lang),
                facts.of(content, lang),
                offer.publishedAt(),
                offer.expiresOn(),
                hit.why().stream().map(why -> reason(why, lang)).toList());
    }

    Item item(Offer offer, Lang lang) {
        return item(new Hit(offer, 0, List.of()), null, lang);
    }

    Map<String, List<FacetValue>> facets(CountFacets.Counted counted, Lang lang) {
        var shown = new LinkedHashMap<String, List<FacetValue>>();
        counted.facets()
                .forEach((facet, values) -> shown.put(
                        facet.choice().field(),
                        values.stream()
                                .map(value -> new FacetValue(
                                        value.value(), names.name(facet.choice(), value.value(), lang), value.count()))
                                .toList()));
        if (!counted.bands().isEmpty()) {
            shown.put(
                    "km",
                    counted.bands().stream()
                            .map(band -> new FacetValue(
                                    band.value(), Words.say(lang, "band.km", Map.of("km", band.value())), band.count()))
                            .toList());
        }
        return shown;
    }

    List<SearchView.UnderstoodWords> understood(Understood understood, Lang lang) {
        var shown = new ArrayList<SearchView.UnderstoodWords>();
        for (var said : understood.conditions()) {
            var condition = said.condition();
            shown.add(new SearchView.UnderstoodWords(
                    said.text(),
                    Meaning.CONDITION,
                    condition.choice().field(),
                    condition.value(),
                    names.name(condition.choice(), condition.value(), lang)));
        }
        for (var asked : understood.asked()) {
            shown.add(understood(asked, lang));
        }
        return shown;
    }

    private SearchView.UnderstoodWords understood(Asked asked, Lang lang) {
        if (!asked.concepts().isEmpty()) {
            var concept = asked.concepts().getFirst().concept();
            var isOccupation = concept instanceof Occupation;
            return new SearchView.UnderstoodWords(
                    asked.text(),
                    isOccupation ? Meaning.OCCUPATION : Meaning.SKILL,
                    (isOccupation ? Choice.OCCUPATION : Choice.SKILL).field(),
                    concept.uri(),
                    taxonomy.name(concept, lang));
        }
        if (!asked.places().isEmpty()) {
            var place = asked.places().getFirst();
            // Several are those of a county.
            return asked.places().size() == 1
                    ? new SearchView.UnderstoodWords(
                            asked.text(), Meaning.PLACE, Choice.MUNICIPALITY.field(), place.code(), place.name(lang))
                    : new SearchView.UnderstoodWords(
                            asked.text(),
                            Meaning.PLACE,
                            Choice.COUNTY.field(),
                            place.county(),
                            names.name(Choice.COUNTY, place.county(), lang));
        }
        return new SearchView.UnderstoodWords(asked.text(), Meaning.WORDS, "q", asked.text(), asked.text());
    }

    private Reason reason(Why why, Lang lang) {
        var named = why.concept();
        return new Reason(
                why.asked().text(),
                why.evidence(),
                why.evidence().points(),
                named == null ? null : named(named.concept(), lang),
                named == null ? null : named.language());
    }

    private @Nullable NamedUri occupation(OfferContent content, Lang lang) {
        return content.occupation() == null
                ? null
                : taxonomy.occupation(content.occupation())
                        .map(occupation -> named(occupation, lang))
                        .orElse(null);
    }

    private NamedUri named(Concept concept, Lang lang) {
        return new NamedUri(concept.uri(), taxonomy.name(concept, lang));
    }

    private @Nullable Coded municipality(@Nullable String code, Lang lang) {
        return code == null
                ? null
                : taxonomy.municipality(code)
                        .map(m -> new Coded(m.code(), m.name(lang)))
                        .orElse(null);
    }

    private @Nullable Coded group(@Nullable String code, Lang lang) {
        return code == null
                ? null
                : taxonomy.iscoGroup(code)
                        .map(g -> new Coded(g.code(), g.name(lang)))
                        .orElse(null);
    }

    private @Nullable Double distance(Around around, OfferContent.Place place) {
        if (place.latitude() != null && place.longitude() != null) {
            return rounded(around.distanceTo(place.latitude(), place.longitude()));
        }
        return place.municipality() == null
                ? null
                : taxonomy.municipality(place.municipality())
                        .map(m -> rounded(around.distanceTo(m.latitude(), m.longitude())))
                        .orElse(null);
    }

    private static double rounded(double km) {
        return Math.round(km * 10) / 10.0;
    }
}
