package lt.incorpore.feeds.formats;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlainText;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Reads schema.org JobPostings as they stand in the pages of employers: alone, in a list, in a `@graph` or in an
/// `ItemList`; each property as one value or several, as text or as an object.
@ApplicationScoped
class ReadJobPosting {

    private static final int MOST = 200;
    private static final int DEEPEST = 6;
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?:\\s*[-–]\\s*(\\d{1,2}))?\\s*(?i:h|val|hour|годин|час).*");
    private static final List<String> CONTAINERS = List.of("@graph", "itemListElement", "item", "mainEntity");

    private final Taxonomy taxonomy;

    ReadJobPosting(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    List<OfferFormat.Read> all(byte[] document) {
        var read = JsonInput.read(document, JsonNode.class);
        var root = new JsonInput.Read<>(read.value(), ofTheWhole(read.findings())).orThrow();
        var postings = new LinkedHashMap<String, JsonNode>();
        gather(root, "", postings);
        if (postings.isEmpty()) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(
                    Finding.error("", "no_such_type").with("type", "JobPosting"));
        }
        if (postings.size() > MOST) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(
                    Finding.error("", "too_many").with("most", MOST).with("count", postings.size()));
        }
        return postings.entrySet().stream()
                .map(posting -> one(posting.getValue(), within(posting.getKey(), read.findings())))
                .toList();
    }

    // A character that may not stand there is a matter of the posting that it stands in.
    private static List<Finding> ofTheWhole(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.code().equals(PlainText.FORBIDDEN))
                .toList();
    }

    private static List<Finding> within(String pointer, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.pointer().startsWith(pointer + "/"))
                .toList();
    }

    private static void gather(JsonNode node, String pointer, Map<String, JsonNode> found) {
        if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                gather(node.path(i), pointer + '/' + i, found);
            }
        } else if (isType(node, "JobPosting")) {
            found.put(pointer, node);
        } else {
            CONTAINERS.forEach(name -> gather(node.path(name), pointer + '/' + name, found));
        }
    }

    private static boolean isType(JsonNode node, String type) {
        return each(node.path("@type")).stream()
                .map(one -> one.asText().replaceFirst("^(https?://schema\\.org/|schema:)", ""))
                .anyMatch(type::equals);
    }

    private OfferFormat.Read one(JsonNode posting, List<Finding> found) {
        var draft = new ReadDraft();
        draft.findings.addAll(found);
        draft.title = text(posting.path("title"));
        var description = text(posting.path("description"));
        draft.description = description == null ? null : JobPosting.plain(description);
        draft.reference = text(valueOf(posting.path("identifier")));
        employer(posting, draft);
        place(posting, draft);
        pay(posting, draft);
        terms(posting, draft);
        categories(posting, draft);
        skills(posting, draft);
        requirements(posting, draft);
        return new OfferFormat.Read(draft.content(), draft.findings);
    }

    private static void employer(JsonNode posting, ReadDraft draft) {
        var organisation = first(posting.path("hiringOrganization"));
        var name = organisation.isObject() ? text(organisation.path("name")) : text(organisation);
        if (name != null && !name.equalsIgnoreCase("confidential")) {
            var code = text(valueOf(organisation.path("identifier")));
            draft.employer = new OfferContent.Employer(name, code);
        }
    }

    private void place(JsonNode posting, ReadDraft draft) {
        if ("TELECOMMUTE".equals(text(posting.path("jobLocationType")))) {
            draft.remote = Remote.FULLY;
        }
        var locations = each(posting.path("jobLocation"));
        if (locations.isEmpty()) {
            return;
        }
        locations.stream().skip(1).forEach(more -> draft.leftOut("/place", shown(more)));
        var location = locations.getFirst();
        var address = first(location.path("address"));
        var geo = first(location.path("geo"));
        if (geo.path("latitude").asText().matches("-?\\d{1,2}(\\.\\d+)?")
                && geo.path("longitude").asText().matches("-?\\d{1,3}(\\.\\d+)?")) {
            draft.latitude = geo.path("latitude").asDouble();
            draft.longitude = geo.path("longitude").asDouble();
        }
        draft.locality = text(address.path("addressLocality"));
        for (var name : new String[] {text(address.path("addressRegion")), draft.locality, text(address)}) {
            if (name != null && draft.municipality == null) {
                taxonomy.municipalityNamed(name).ifPresent(known -> draft.municipality = known.code());
            }
        }
        var country = text(
                address.path("addressCountry").isObject()
                        ? address.path("addressCountry").path("name")
                        : address.path("addressCountry"));
        if (country != null
                && !List.of("LT", "LTU", "LITHUANIA", "LIETUVA").contains(country.toUpperCase(Locale.ROOT))) {
            draft.leftOut("/place", country);
        }
    }

    private static void pay(JsonNode posting, ReadDraft draft) {
        var salary = first(posting.path("baseSalary"));
        if (salary.isMissingNode() || salary.isNull()) {
            return;
        }
        var value = salary.path("value").isObject() ? salary.path("value") : salary;
        var unit = text(value.path("unitText").isMissingNode() ? salary.path("unitText") : value.path("unitText"));
        var per = "HOUR".equals(unit) ? PayRange.PayUnit.HOUR : "MONTH".equals(unit) ? PayRange.PayUnit.MONTH : null;
        if (per == null) {
            draft.leftOut("/pay/per", unit == null ? shown(salary) : unit);
            return;
        }
        var only = text(value.path("value"));
        var from = draft.amount("/pay/from", only == null ? text(value.path("minValue")) : only);
        var to = draft.amount("/pay/to", text(value.path("maxValue")));
        draft.pay = new PayRange(from, to, per, null, text(salary.path("currency")));
    }

    private static void terms(JsonNode posting, ReadDraft draft) {
        draft.kind = OfferKind.VACANCY;
        for (var type : each(posting.path("employmentType"))) {
            switch (type.asText().toUpperCase(Locale.ROOT).replace('-', '_')) {
                case "FULL_TIME", "PART_TIME" -> {}
                case "VOLUNTEER" -> draft.kind = OfferKind.VOLUNTEER_WITH_MENTOR;
                case "INTERN" -> {
                    draft.kind = OfferKind.APPRENTICESHIP;
                    draft.contract = Contract.APPRENTICESHIP;
                }
                case "CONTRACTOR" -> draft.contract = Contract.SERVICE;
                case "TEMPORARY" -> draft.contract = Contract.FIXED_TERM;
                default -> draft.leftOut("/contract", type.asText());
            }
        }
        var hours = text(posting.path("workHours"));
        if (hours != null) {
            var matched = HOURS.matcher(hours.strip());
            if (matched.matches()) {
                var to = matched.group(2);
                draft.hours = new OfferContent.Hours(
                        Integer.valueOf(matched.group(1)), to == null ? null : Integer.valueOf(to), List.of());
            } else {
                draft.leftOut("/hours", hours);
            }
        }
        draft.start = draft.day("/start", text(posting.path("jobStartDate")));
        draft.expires = draft.day("/expires", text(posting.path("validThrough")));
        draft.positions = draft.whole("/positions", text(posting.path("totalJobOpenings")));
    }

    private void categories(JsonNode posting, ReadDraft draft) {
        for (var category : each(posting.path("occupationalCategory"))) {
            var code = category.isObject() ? text(category.path("codeValue")) : text(category);
            if (code == null) {
                continue;
            }
            if (ReadDraft.isEsco(code, "occupation")) {
                draft.occupation = ReadDraft.escoUri(code);
            } else if (taxonomy.iscoGroup(code).isPresent()) {
                draft.iscoGroup = code;
            } else {
                draft.leftOut("/occupation", code);
            }
        }
    }

    private static void skills(JsonNode posting, ReadDraft draft) {
        for (var skill : each(posting.path("skills"))) {
            var code = skill.isObject() ? text(skill.path("termCode")) : text(skill);
            if (code != null && ReadDraft.isEsco(code, "skill")) {
                draft.skills.add(new OfferContent.SkillNeed(ReadDraft.escoUri(code), null, null));
            } else if (code != null) {
                draft.leftOut("/skills", code);
            }
        }
    }

    private static void requirements(JsonNode posting, ReadDraft draft) {
        var experience = first(posting.path("experienceRequirements"));
        if (JobPosting.NONE_NEEDED.equals(text(experience))) {
            draft.experienceMonths = 0;
        } else if (experience.path("monthsOfExperience").isNumber()) {
            draft.experienceMonths = experience.path("monthsOfExperience").asInt();
        } else if (text(experience) != null) {
            draft.leftOut("/experienceMonths", shown(experience));
        }
        var education = first(posting.path("educationRequirements"));
        var category = education.isObject() ? text(education.path("credentialCategory")) : text(education);
        if (category == null) {
            return;
        }
        var level = JobPosting.EDUCATION.entrySet().stream()
                .filter(known -> known.getValue().equals(category))
                .findFirst();
        if (level.isPresent()) {
            draft.education = level.get().getKey();
        } else if (category.equals(JobPosting.NONE_NEEDED)) {
            draft.education = 0;
        } else {
            draft.leftOut("/education", category);
        }
    }

    private static JsonNode valueOf(JsonNode identifier) {
        var one = first(identifier);
        return one.isObject() ? one.path("value") : one;
    }

    private static List<JsonNode> each(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        var all = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else {
            all.add(node);
        }
        return all;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static @Nullable String text(JsonNode node) {
        var one = first(node);
        return one.isValueNode() && !one.isNull() && !one.asText().isBlank()
                ? one.asText().strip()
                : null;
    }

    private static String shown(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
