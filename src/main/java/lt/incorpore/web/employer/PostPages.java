package lt.incorpore.web.employer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.PublishOffer;
import lt.incorpore.offers.proposals.ProposeCodes;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Words;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.web.Pages;

/// Posting an offer with a form. It is checked first: every finding stands at its field, what would be right beside it.
@Path(Pages.PATH + "/employer/offers/new")
@RolesAllowed(Roles.EMPLOYER)
class PostPages {

    private final Pages pages;
    private final PublishOffer publish;
    private final ProposeCodes propose;
    private final Taxonomy taxonomy;
    private final Caller caller;

    PostPages(Pages pages, PublishOffer publish, ProposeCodes propose, Taxonomy taxonomy, Caller caller) {
        this.pages = pages;
        this.publish = publish;
        this.propose = propose;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    /// @param take what its button sends: the field with the value that would be right
    record Hint(String message, boolean isError, String shown, String take) {}

    record Choice(String value, String name, boolean isChosen) {}

    @GET
    public Response blank() {
        return page(OfferForm.empty(), Map.of(), List.of(), false).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> sent) {
        var form = OfferForm.of(sent);
        var findings = new ArrayList<Finding>();
        var draft = form.draft(findings);
        publish.findings(owner(), draft).stream()
                .filter(finding ->
                        findings.stream().noneMatch(known -> known.pointer().equals(finding.pointer())))
                .forEach(findings::add);
        var isFine = findings.stream().noneMatch(Finding::isError);
        if (isFine && sent.containsKey("publish")) {
            var posted = publish.publish(owner(), draft, false);
            return pages.goTo("/employer/offers/" + posted.id());
        }
        return page(form, hints(findings), occupations(draft), isFine)
                .with("wrong", findings.stream().filter(Finding::isError).count())
                .at("/employer/offers/new")
                .answer();
    }

    private Pages.Page page(OfferForm form, Map<String, List<Hint>> hints, List<Choice> proposed, boolean isFine) {
        return pages.page("employer/post")
                .with("form", form)
                .with("hints", new Hints(hints))
                .with("proposed", proposed)
                .with("occupation", occupationName(form))
                .with("isFine", isFine)
                .with("isNew", hints.isEmpty() && !isFine)
                .with("wrong", 0L)
                .with("towns", towns(form))
                .with("pers", pers(form))
                .with("contracts", choices("choice.contract.", names(Contract.values()), form.one("contract")))
                .with("contacts", choices("choice.contact.", names(ContactKind.values()), form.one("contact")))
                .twin("/api/v1/offers:validate")
                .keptNowhere();
    }

    /// Findings by field, for the template.
    record Hints(Map<String, List<Hint>> byField) {
        public List<Hint> at(String field) {
            return byField.getOrDefault(field, List.of());
        }
    }

    private Map<String, List<Hint>> hints(List<Finding> findings) {
        var hints = new HashMap<String, List<Hint>>();
        for (var found : findings) {
            var finding = forPeople(found);
            var body = FindingBody.of(finding, pages.lang());
            var field = OfferForm.fieldOf(finding);
            // The group is not asked for: it follows from the occupation.
            field = field.isEmpty() && finding.pointer().startsWith("/iscoGroup") ? "occupation" : field;
            var take = field.isEmpty() || finding.suggestion() == null || field.equals("description")
                    ? ""
                    : field + "=" + finding.suggestion();
            hints.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(new Hint(body.message(), finding.isError(), shown(field, finding.suggestion()), take));
        }
        return hints;
    }

    // Addresses of codes are for programs: people press one of the proposals below.
    private static Finding forPeople(Finding finding) {
        return finding.code().equals("occupation_missing")
                ? Finding.error(finding.pointer(), finding.code()).with("near", "none")
                : finding;
    }

    private String shown(String field, @org.jspecify.annotations.Nullable String suggestion) {
        if (suggestion == null) {
            return "";
        }
        return switch (field) {
            case "occupation" ->
                taxonomy.occupation(suggestion)
                        .map(one -> taxonomy.name(one, pages.lang()))
                        .orElse(suggestion);
            case "place.municipality" ->
                taxonomy.municipality(suggestion)
                        .map(one -> one.name(pages.lang()))
                        .orElse(suggestion);
            default -> suggestion;
        };
    }

    private String occupationName(OfferForm form) {
        return taxonomy.occupation(form.one("occupation"))
                .map(one -> taxonomy.name(one, pages.lang()))
                .orElse("");
    }

    private List<Choice> occupations(OfferContent draft) {
        return propose.of(draft, pages.lang()).occupations().stream()
                .map(one -> new Choice("occupation=" + one.uri(), one.name(), false))
                .toList();
    }

    private List<Choice> towns(OfferForm form) {
        return taxonomy.municipalities().stream()
                .map(one -> new Choice(
                        one.code(), one.name(pages.lang()), one.code().equals(form.one("place.municipality"))))
                .sorted(java.util.Comparator.comparing(Choice::name))
                .toList();
    }

    private static List<Choice> pers(OfferForm form) {
        return Arrays.stream(PayRange.PayUnit.values())
                .map(unit -> new Choice(
                        unit.name(), "posting_per_" + unit.name(), unit.name().equals(form.one("pay.per"))))
                .toList();
    }

    private List<Choice> choices(String prefix, List<String> values, String chosen) {
        return values.stream()
                .map(value -> new Choice(value, Words.say(pages.lang(), prefix + value), value.equals(chosen)))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }
}
