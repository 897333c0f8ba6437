package lt.incorpore.feeds.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// An offer as schema.org's JobPosting in JSON-LD, as search engines read it. Source: https://schema.org/JobPosting,
/// checked 2026-11-22. Reading is left to [ReadJobPosting].
@ApplicationScoped
class JobPosting implements OfferFormat {

    static final String MEDIA_TYPE = "application/ld+json";

    static final String ESCO_OCCUPATIONS = "http://data.europa.eu/esco/concept-scheme/occupations";
    static final String ESCO_SKILLS = "http://data.europa.eu/esco/concept-scheme/skills";
    static final String ISCO = "http://data.europa.eu/esco/concept-scheme/isco";

    /// schema.org has no list of levels; these words are those that search engines know.
    static final Map<Integer, String> EDUCATION =
            Map.of(3, "high school", 5, "associate degree", 6, "bachelor degree", 7, "postgraduate degree");

    static final String NONE_NEEDED = "no requirements";

    private static final int FULL_TIME = 36;

    private final ReadJobPosting read;
    private final Taxonomy taxonomy;
    private final ObjectMapper json;
    private final PublicLinks links;

    JobPosting(ReadJobPosting read, Taxonomy taxonomy, ObjectMapper json, PublicLinks links) {
        this.read = read;
        this.taxonomy = taxonomy;
        this.json = json;
        this.links = links;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> cannotHold() {
        return Set.of(
                "kind",
                "contract",
                "remote",
                "language",
                "pay/tax",
                "hours/shifts",
                "contact",
                "teamLanguages",
                "languages",
                "skills/essential",
                "skills/weight",
                "drivingClasses",
                "licensedProfession",
                "hazardous",
                "benefits");
    }

    @Override
    public List<Read> read(byte[] document) {
        return read.all(document);
    }

    @Override
    public byte[] write(Offer offer, String employer) {
        try {
            return json.writeValueAsBytes(posting(offer, employer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Offer " + offer.id() + " cannot be written as JSON-LD", e);
        }
    }

    /// The document as a tree, to be a part of a list.
    ObjectNode posting(Offer offer, String employer) {
        var content = offer.content();
        var node = typed("JobPosting");
        node.put("@context", "https://schema.org");
        node.put("@id", links.offer(offer));
        node.put("url", links.page(offer));
        node.put("title", content.title());
        node.put("description", html(content.description() == null ? content.title() : content.description()));
        node.put("datePosted", offer.publishedAt().toString());
        node.put("validThrough", offer.expiresOn().toString());
        node.set("hiringOrganization", organisation(content, employer));
        if (content.reference() != null) {
            node.set("identifier", value("reference", content.reference()));
        }
        place(content, node);
        pay(content.pay(), node);
        terms(content, node);
        needs(content, node);
        return node;
    }

    private JsonNode organisation(OfferContent content, String employer) {
        var named = content.employer();
        var name = named == null || named.name() == null ? employer : named.name();
        if (name.isBlank()) {
            return JsonNodeFactory.instance.textNode("confidential");
        }
        var node = typed("Organization").put("name", name);
        if (named != null && named.code() != null) {
            node.set("identifier", value("legal entity code", named.code()));
        }
        return node;
    }

    private void place(OfferContent content, ObjectNode node) {
        var place = content.place();
        if (content.remote() == Remote.FULLY) {
            node.put("jobLocationType", "TELECOMMUTE");
            // Where, not who: schema.org says not to use it for citizenship.
            node.set("applicantLocationRequirements", typed("Country").put("name", "LT"));
        }
        if (place == null) {
            return;
        }
        var address = typed("PostalAddress").put("addressCountry", "LT");
        if (place.municipality() != null) {
            taxonomy.municipality(place.municipality()).ifPresent(m -> address.put("addressRegion", m.name(Lang.LT)));
        }
        if (place.locality() != null) {
            address.put("addressLocality", place.locality());
        }
        var location = typed("Place");
        location.set("address", address);
        if (place.latitude() != null && place.longitude() != null) {
            location.set(
                    "geo",
                    typed("GeoCoordinates").put("latitude", place.latitude()).put("longitude", place.longitude()));
        }
        node.set("jobLocation", location);
    }

    // Pay after tax has no place in the format, and would be read as pay before tax.
    private static void pay(@Nullable PayRange pay, ObjectNode node) {
        if (pay == null || pay.from() == null || pay.per() == null || pay.tax() == PayRange.Tax.NET) {
            return;
        }
        var value = typed("QuantitativeValue").put("unitText", pay.per().name());
        if (pay.to() == null) {
            value.put("value", pay.from());
        } else {
            value.put("minValue", pay.from()).put("maxValue", pay.to());
        }
        var salary = typed("MonetaryAmount").put("currency", "EUR");
        salary.set("value", value);
        node.set("baseSalary", salary);
    }

    private static void terms(OfferContent content, ObjectNode node) {
        var types = node.putArray("employmentType");
        employmentTypes(content).forEach(types::add);
        var hours = content.hours();
        if (hours != null && hours.from() != null) {
            var to = hours.to() == null ? "" : "-" + hours.to();
            node.put("workHours", hours.from() + to + " hours a week");
        }
        if (content.start() == null) {
            node.put("jobImmediateStart", true);
        } else {
            node.put("jobStartDate", content.start().toString());
        }
        if (content.positions() != null) {
            node.put("totalJobOpenings", content.positions());
        }
    }

    private static List<String> employmentTypes(OfferContent content) {
        var types = new ArrayList<String>();
        var hours = content.hours();
        if (hours != null && hours.from() != null) {
            types.add(hours.from() >= FULL_TIME ? "FULL_TIME" : "PART_TIME");
        }
        if (content.kind() == OfferKind.VOLUNTEER_WITH_MENTOR) {
            types.add("VOLUNTEER");
        } else if (content.kind() == OfferKind.APPRENTICESHIP || content.kind() == OfferKind.TRY_OUT) {
            types.add("INTERN");
        } else if (content.contract() == Contract.SERVICE) {
            types.add("CONTRACTOR");
        } else if (content.contract() != null && content.contract() != Contract.PERMANENT) {
            types.add("TEMPORARY");
        }
        return types;
    }

    private void needs(OfferContent content, ObjectNode node) {
        var categories = node.putArray("occupationalCategory");
        if (content.occupation() != null) {
            var code =
                    typed("CategoryCode").put("codeValue", content.occupation()).put("inCodeSet", ESCO_OCCUPATIONS);
            taxonomy.occupation(content.occupation())
                    .ifPresent(known -> code.put("name", taxonomy.name(known, Lang.LT)));
            categories.add(code);
        }
        if (content.iscoGroup() != null) {
            categories.add(
                    typed("CategoryCode").put("codeValue", content.iscoGroup()).put("inCodeSet", ISCO));
        }
        var skills = node.putArray("skills");
        for (var need : content.skills()) {
            if (need.skill() != null) {
                var term = typed("DefinedTerm").put("termCode", need.skill()).put("inDefinedTermSet", ESCO_SKILLS);
                taxonomy.skill(need.skill()).ifPresent(known -> term.put("name", taxonomy.name(known, Lang.LT)));
                skills.add(term);
            }
        }
        experience(content.experienceMonths(), node);
        education(content.education(), node);
    }

    private static void experience(@Nullable Integer months, ObjectNode node) {
        if (months == null) {
            return;
        }
        if (months == 0) {
            node.put("experienceRequirements", NONE_NEEDED);
        } else {
            node.set(
                    "experienceRequirements",
                    typed("OccupationalExperienceRequirements").put("monthsOfExperience", months));
        }
    }

    private static void education(@Nullable Integer isced, ObjectNode node) {
        if (isced == null) {
            return;
        }
        if (isced == 0) {
            node.put("educationRequirements", NONE_NEEDED);
        } else if (EDUCATION.containsKey(isced)) {
            node.set(
                    "educationRequirements",
                    typed("EducationalOccupationalCredential").put("credentialCategory", EDUCATION.get(isced)));
        }
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    private static ObjectNode value(String name, String value) {
        return typed("PropertyValue").put("name", name).put("value", value);
    }

    // schema.org's description is HTML; ours is plain text.
    private static @Nullable String html(@Nullable String text) {
        return text == null
                ? null
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\r\n", "\n")
                        .replace("\n", "<br>");
    }

    /// The plain text of what may be HTML.
    static String plain(String html) {
        return html.replaceAll("(?i)<br\\s*/?>|</(p|li|div|h[1-6])>", "\n")
                .replaceAll("</?[a-zA-Z][^<>]{0,500}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replaceAll("(?i)&nbsp;|&#xa0;|&#160;", " ")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /// A whole page of postings as one list.
    byte[] list(List<ObjectNode> postings) {
        var list = typed("ItemList");
        list.put("@context", "https://schema.org");
        list.put("numberOfItems", postings.size());
        var items = list.putArray("itemListElement");
        for (var i = 0; i < postings.size(); i++) {
            var item = typed("ListItem").put("position", i + 1);
            item.set("item", postings.get(i));
            items.add(item);
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
