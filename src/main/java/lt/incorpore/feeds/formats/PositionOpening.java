package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// An offer as HR-XML 3.2 PositionOpening, in the shape and with the code lists that EURES exchanges (version 1.3).
/// Reading is left to [ReadPositionOpening].
@ApplicationScoped
class PositionOpening implements OfferFormat {

    static final String MEDIA_TYPE = "application/xml";

    static final String HR_XML = "http://www.hr-xml.org/3";
    static final String OAGIS = "http://www.openapplications.org/oagis/9";
    static final String ISCO = "ISCO2008";
    static final String LANGUAGE = "language";

    static final List<String> DIMENSIONS = List.of(
            "CEF-Understanding-Listening",
            "CEF-Understanding-Reading",
            "CEF-Speaking-Interaction",
            "CEF-Writing-Production");

    /// County to region of NUTS 3 (Regulation (EU) 2016/2066).
    static final Map<String, String> REGIONS = Map.of(
            "VL", "LT011", "AL", "LT021", "KU", "LT022", "KL", "LT023", "MR", "LT024", "PN", "LT025", "SA", "LT026",
            "TA", "LT027", "TE", "LT028", "UT", "LT029");

    private static final int FULL_TIME = 36;

    private final ReadPositionOpening read;
    private final Taxonomy taxonomy;

    PositionOpening(ReadPositionOpening read, Taxonomy taxonomy) {
        this.read = read;
        this.taxonomy = taxonomy;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> cannotHold() {
        return Set.of(
                "kind",
                "place/latitude",
                "place/longitude",
                "remote",
                "pay/tax",
                "hours",
                "contact",
                "skills/essential",
                "skills/weight",
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
        var content = offer.content();
        var attributes = List.of("xmlns", HR_XML, "xmlns:oa", OAGIS, "majorVersionID", "3", "minorVersionID", "2");
        return Xml.document("PositionOpening", attributes, xml -> {
            xml.text(
                    "DocumentID",
                    content.reference() == null ? offer.id() : content.reference(),
                    "schemeID",
                    "Offer",
                    "schemeAgencyID",
                    "IN-CORPORE",
                    "schemeVersionID",
                    "1.3");
            xml.text("PositionOpeningStatusCode", "Active", "name", "Active");
            xml.element(
                    "PostingRequester",
                    List.of("agencyRoleCode", "Requester"),
                    requester -> requester.text("PartyID", "IN-CORPORE").text("PartyName", "In Corpore"));
            var language = content.language() == null ? "lt" : content.language();
            xml.element(
                    "PositionProfile", List.of("languageCode", language), profile -> profile(profile, offer, employer));
        });
    }

    private void profile(Xml xml, Offer offer, String employer) {
        var content = offer.content();
        xml.element(
                "PostingInstruction",
                posting -> posting.element(
                        "ApplicationCloseDate", day -> day.text("oa:FormattedDateTime", offer.expiresOn())));
        xml.text("PositionTitle", content.title());
        place(xml, content.place());
        organisation(xml, content.employer(), employer);
        xml.text("PositionOpenQuantity", content.positions());
        xml.text(
                "JobCategoryCode",
                content.occupation(),
                "listName",
                "ESCO_Occupations",
                "listURI",
                "https://ec.europa.eu/esco");
        xml.text("JobCategoryCode", content.iscoGroup(), "listName", ISCO, "listVersionID", "2008");
        xml.text("PositionOfferingTypeCode", offeringType(content));
        xml.element("PositionQualifications", needs -> qualifications(needs, content));
        xml.element("PositionFormattedDescription", text -> text.text("Content", content.description()));
        content.teamLanguages().forEach(code -> xml.text("WorkingLanguageCode", code));
        if (content.start() != null) {
            xml.element(
                    "PositionPeriod",
                    period -> period.element("StartDate", day -> day.text("oa:FormattedDateTime", content.start())));
        }
        xml.text("ImmediateStartIndicator", content.start() == null);
        var hours = content.hours();
        if (hours != null && hours.from() != null) {
            xml.text("PositionScheduleTypeCode", hours.from() >= FULL_TIME ? "FullTime" : "PartTime");
        }
        pay(xml, content.pay());
    }

    private void place(Xml xml, OfferContent.@Nullable Place place) {
        if (place == null) {
            return;
        }
        var municipality = place.municipality() == null
                ? null
                : taxonomy.municipality(place.municipality()).orElse(null);
        xml.element(
                "PositionLocation",
                location -> location.element("Address", address -> {
                    if (municipality != null) {
                        address.text("oa:AddressLine", municipality.name(Lang.LT));
                    }
                    var town =
                            place.locality() == null && municipality != null ? municipality.centre() : place.locality();
                    address.text("oa:CityName", town);
                    if (municipality != null) {
                        address.text("oa:CountrySubDivisionCode", REGIONS.get(municipality.county()));
                    }
                    address.text("CountryCode", "LT");
                }));
    }

    private static void organisation(Xml xml, OfferContent.@Nullable Employer named, String employer) {
        var name = named == null || named.name() == null ? employer : named.name();
        xml.element(
                "PositionOrganization",
                organisation -> organisation.element("OrganizationIdentifiers", ids -> {
                    ids.text("OrganizationName", name);
                    if (named != null) {
                        ids.text("OrganizationLegalID", named.code(), "schemeID", "LegalID");
                    }
                }));
    }

    // Agency work has no word of its own in the list.
    private static @Nullable String offeringType(OfferContent content) {
        var kind = content.kind();
        if (kind == OfferKind.VOLUNTEER_WITH_MENTOR) {
            return "Volunteer";
        }
        if (kind == OfferKind.TRY_OUT) {
            return "Internship";
        }
        if (kind == OfferKind.APPRENTICESHIP) {
            return "Apprenticeship";
        }
        if (kind == OfferKind.SEASONAL) {
            return "Seasonal";
        }
        return content.contract() == null ? null : offeringType(content.contract());
    }

    private static String offeringType(Contract contract) {
        return switch (contract) {
            case PERMANENT -> "DirectHire";
            case FIXED_TERM, AGENCY -> "Temporary";
            case SEASONAL -> "Seasonal";
            case APPRENTICESHIP -> "Apprenticeship";
            case SERVICE -> "SelfEmployed";
            case TRAINING -> "Internship";
        };
    }

    private static void qualifications(Xml xml, OfferContent content) {
        content.skills()
                .forEach(need -> xml.element(
                        "PositionCompetency",
                        one -> one.text("CompetencyID", need.skill())
                                .text("TaxonomyID", "http://data.europa.eu/esco/skill")));
        content.languages().forEach(levels -> xml.element("PositionCompetency", one -> language(one, levels)));
        if (content.education() != null) {
            xml.element(
                    "EducationRequirement",
                    education -> education.text(
                            "EducationLevelCode",
                            content.education(),
                            "listName",
                            "EURES_ISCEDEducationLevel",
                            "listVersionID",
                            "2011"));
        }
        if (content.experienceMonths() != null) {
            xml.element(
                    "ExperienceSummary",
                    summary -> summary.element(
                            "ExperienceCategory",
                            category -> category.text("CategoryCode", content.iscoGroup(), "listName", ISCO)
                                    .text("Measure", content.experienceMonths(), "unitCode", "month")));
        }
        content.drivingClasses().forEach(driving -> xml.text("LicenseTypeCode", driving));
    }

    private static void language(Xml xml, LanguageLevels levels) {
        xml.text("CompetencyID", levels.language()).text("TaxonomyID", LANGUAGE);
        var said = java.util.Arrays.asList(levels.listening(), levels.reading(), levels.speaking(), levels.writing());
        for (var i = 0; i < DIMENSIONS.size(); i++) {
            dimension(xml, DIMENSIONS.get(i), said.get(i));
        }
    }

    private static void dimension(Xml xml, String name, @Nullable Cefr level) {
        if (level != null) {
            xml.element(
                    "CompetencyDimension",
                    dimension -> dimension
                            .text("CompetencyDimensionTypeCode", name)
                            .element("Score", score -> score.text("ScoreText", level)));
        }
    }

    // Pay after tax has no place in the format, and would be read as pay before tax.
    private static void pay(Xml xml, @Nullable PayRange pay) {
        var least = pay == null ? null : pay.from();
        if (pay == null || least == null || pay.per() == null || pay.tax() == PayRange.Tax.NET) {
            return;
        }
        var most = pay.to();
        xml.element(
                "OfferedRemunerationPackage",
                offered -> offered.element(
                        "RemunerationRange",
                        range -> range.text("RemunerationTypeCode", "BasePay")
                                .text("RemunerationIntervalCode", pay.per() == PayRange.PayUnit.HOUR ? "Hour" : "Month")
                                .text("MinimumAmount", least.toPlainString(), "currencyID", "EUR")
                                .text(
                                        "MaximumAmount",
                                        most == null ? null : most.toPlainString(),
                                        "currencyID",
                                        "EUR")));
    }
}
