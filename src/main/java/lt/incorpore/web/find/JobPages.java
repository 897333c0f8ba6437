package lt.incorpore.web.find;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lt.incorpore.feeds.formats.ShowPosting;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferView;
import lt.incorpore.offers.card.ShowOffer;
import lt.incorpore.search.AnswerSearch;
import lt.incorpore.web.Pages;
import lt.incorpore.web.Say;

/// One job: its five facts, what it asks for and gives, its own words, and jobs like it.
@Path(Pages.PATH)
@PermitAll
class JobPages {

    private static final int MOST_SIMILAR = 4;

    private final Pages pages;
    private final Towns towns;
    private final ShowOffer show;
    private final ShowPosting posting;
    private final AnswerSearch search;

    JobPages(Pages pages, Towns towns, ShowOffer show, ShowPosting posting, AnswerSearch search) {
        this.pages = pages;
        this.towns = towns;
        this.show = show;
        this.posting = posting;
        this.search = search;
    }

    /// @param isNeeded without it the work cannot be done
    record Skill(String name, boolean isNeeded) {}

    @GET
    @Path("job/{id}")
    public Response job(@PathParam("id") String id) {
        var lang = pages.lang();
        var shown = show.open(id, lang);
        var offer = shown.offer();
        var cards = new Cards(lang, towns);
        var similar = search.like(id, MOST_SIMILAR, lang)
                .map(found -> found.items().stream().map(cards::of).toList())
                .orElse(List.of());
        return pages.page("find/job")
                .with("id", offer.id())
                .with("card", cards.of(shown))
                .with("text", offer.content().description())
                .with("textLanguage", offer.content().language())
                .with("skills", skills(offer))
                .with("benefits", benefits(offer.content().benefits()))
                .with("until", offer.expiresOn())
                .with("posting", posting.of(shown.number()).orElse(null))
                .with("similar", similar)
                .twin("/api/v1/offers/" + offer.id() + "?lang=" + lang.tag())
                .answer();
    }

    private static List<Skill> skills(OfferView offer) {
        var needs = new HashMap<String, Boolean>();
        offer.content().skills().forEach(need -> needs.put(need.skill(), need.essentialOrDefault()));
        return offer.names().skills().stream()
                .map(skill -> new Skill(skill.name(), needs.getOrDefault(skill.uri(), false)))
                .toList();
    }

    private List<String> benefits(OfferContent.@org.jspecify.annotations.Nullable Benefits given) {
        if (given == null) {
            return List.of();
        }
        var say = new Say(pages.lang());
        return Stream.of(
                        named("transport", given.transport()),
                        named("housing", given.housing()),
                        named("meals", given.meals()),
                        named("mentor", given.mentor()))
                .filter(Objects::nonNull)
                .map(key -> say.it("benefit_" + key))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String named(
            String key, @org.jspecify.annotations.Nullable Boolean given) {
        return Boolean.TRUE.equals(given) ? key : null;
    }
}
