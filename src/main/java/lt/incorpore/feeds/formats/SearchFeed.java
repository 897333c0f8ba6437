package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.PayRange;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// What a search finds, as an Atom feed (RFC 4287).
@ApplicationScoped
public class SearchFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private final Taxonomy taxonomy;
    private final PublicLinks links;

    SearchFeed(Taxonomy taxonomy, PublicLinks links) {
        this.taxonomy = taxonomy;
        this.links = links;
    }

    /// @param address of the search, path and query
    /// @param next    address of the next page
    record Head(String address, @Nullable String next, Lang lang) {}

    byte[] of(List<Offer> offers, Head head, Instant now) {
        var updated =
                offers.stream().map(Offer::changedAt).max(Instant::compareTo).orElse(now);
        var attributes = List.of("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", head.lang.tag());
        return Xml.document("feed", attributes, feed -> {
            feed.text("id", "urn:uuid:" + UUID.nameUUIDFromBytes(head.address.getBytes(StandardCharsets.UTF_8)));
            feed.text("title", Words.say(head.lang, "feeds.atom.title"));
            feed.text("updated", updated);
            feed.element("author", author -> author.text("name", "In Corpore"));
            link(feed, "self", head.address);
            if (head.next != null) {
                link(feed, "next", head.next);
            }
            offers.forEach(offer -> feed.element("entry", entry -> entry(entry, offer, head.lang)));
        });
    }

    private void entry(Xml xml, Offer offer, Lang lang) {
        xml.text("id", "tag:in-corpore,2026:" + offer.id());
        xml.text("title", title(offer));
        xml.text("published", offer.publishedAt());
        xml.text("updated", offer.changedAt());
        link(xml, "alternate", links.page(offer, lang));
        xml.text("summary", summary(offer, lang));
    }

    private static void link(Xml xml, String relation, String address) {
        xml.element("link", List.of("rel", relation, "href", address), nothing -> {});
    }

    private static String title(Offer offer) {
        var title = offer.content().title();
        return title == null ? offer.id() : title;
    }

    /// Where, for how much and until when, on one line.
    public String summary(Offer offer, Lang lang) {
        var content = offer.content();
        var place = content.place();
        var municipality = place == null || place.municipality() == null
                ? null
                : taxonomy.municipality(place.municipality())
                        .map(known -> known.name(lang))
                        .orElse(null);
        var until = Words.say(
                lang, "feeds.until", java.util.Map.of("day", offer.expiresOn().toString()));
        return Stream.of(place == null ? null : place.locality(), municipality, pay(content.pay(), lang), until)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String pay(@Nullable PayRange pay, Lang lang) {
        if (pay == null || pay.from() == null || pay.per() == null) {
            return null;
        }
        var to = pay.to() == null ? "" : "–" + pay.to().toPlainString();
        var net = pay.tax() == PayRange.Tax.NET ? "net" : "gross";
        return Words.say(
                lang,
                "feeds.pay." + pay.per().name().toLowerCase(java.util.Locale.ROOT) + "." + net,
                java.util.Map.of("amount", pay.from().toPlainString() + to));
    }
}
