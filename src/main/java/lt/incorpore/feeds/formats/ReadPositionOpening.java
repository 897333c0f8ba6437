package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Reads HR-XML 3.2 PositionOpenings, one or several below any root. What names a person (`PersonContact`) is not
/// read.
@ApplicationScoped
class ReadPositionOpening {

    private static final int MOST = 200;
    private static final int DEEPEST = 6;
    private static final int MONTHS_A_YEAR = 12;

    private final Taxonomy taxonomy;

    ReadPositionOpening(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    List<OfferFormat.Read> all(byte[] document) {
        var openings = new ArrayList<Element>();
        gather(Xml.read(document), 0, openings);
        if (openings.isEmpty()) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(
                    Finding.error("", "no_such_type").with("type", "PositionOpening"));
        }
        if (openings.size() > MOST) {
            throw FeedProblems.NOTHING_TO_CONVERT.because(
                    Finding.error("", "too_many").with("most", MOST).with("count", openings.size()));
        }
        return openings.stream().map(this::one).toList();
    }

    private static void gather(Element element, int depth, List<Element> found) {
        if ("PositionOpening".equals(element.getLocalName())) {
            found.add(element);
        } else if (depth < DEEPEST) {
            for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element child) {
                    gather(child, depth + 1, found);
                }
            }
        }
    }

    private OfferFormat.Read one(Element opening) {
        var draft = new ReadDraft();
        var profile = Xml.at(opening, "PositionProfile");
        draft.reference = Xml.textAt(opening, "DocumentID");
        if (profile == null) {
            return new OfferFormat.Read(draft.content(), draft.findings);
        }
        var language = profile.getAttribute("languageCode");
        draft.language = language.isBlank() ? null : language.toLowerCase(Locale.ROOT);
        draft.title = Xml.textAt(profile, "PositionTitle");
        var description = Xml.textAt(profile, "PositionFormattedDescription", "Content");
        draft.description = description == null ? null : JobPosting.plain(description);
        draft.positions = draft.whole("/positions", Xml.textAt(profile, "PositionOpenQuantity"));
        draft.start = draft.day("/start", Xml.textAt(profile, "PositionPeriod", "StartDate", "FormattedDateTime"));
        draft.expires = draft.day(
                "/expires", Xml.textAt(profile, "PostingInstruction", "ApplicationCloseDate", "FormattedDateTime"));
        Xml.children(profile, "WorkingLanguageCode")
                .forEach(code ->
                        draft.teamLanguages.add(code.getTextContent().strip().toLowerCase(Locale.ROOT)));
        place(profile, draft);
        employer(profile, draft);
        categories(profile, draft);
        offeringType(Xml.textAt(profile, "PositionOfferingTypeCode"), draft);
        qualifications(Xml.at(profile, "PositionQualifications"), draft);
        pay(Xml.at(profile, "OfferedRemunerationPackage", "RemunerationRange"), draft);
        return new OfferFormat.Read(draft.content(), draft.findings);
    }

    private void place(Element profile, ReadDraft draft) {
        var locations = Xml.children(profile, "PositionLocation");
        if (locations.isEmpty()) {
            return;
        }
        locations.stream()
                .skip(1)
                .map(more -> Xml.textAt(more, "Address", "CityName"))
                .filter(java.util.Objects::nonNull)
                .forEach(more -> draft.leftOut("/place", more));
        var address = Xml.at(locations.getFirst(), "Address");
        var country = Xml.textAt(address, "CountryCode");
        if (country != null && !country.equals("LT")) {
            draft.leftOut("/place", country);
            return;
        }
        draft.locality = Xml.textAt(address, "CityName");
        var known = Arrays.asList(Xml.textAt(address, "AddressLine"), draft.locality).stream()
                .filter(java.util.Objects::nonNull)
                .flatMap(name -> taxonomy.municipalityNamed(name).stream())
                .findFirst();
        known.ifPresent(municipality -> {
            draft.municipality = municipality.code();
            // The town that the municipality is run from says nothing more.
            if (municipality.centre().equals(draft.locality)) {
                draft.locality = null;
            }
        });
    }

    private static void employer(Element profile, ReadDraft draft) {
        var ids = Xml.at(profile, "PositionOrganization", "OrganizationIdentifiers");
        var name = Xml.textAt(ids, "OrganizationName");
        var code = Xml.textAt(ids, "OrganizationLegalID");
        if (name != null || code != null) {
            draft.employer = new OfferContent.Employer(name, code);
        }
    }

    private void categories(Element profile, ReadDraft draft) {
        for (var category : Xml.children(profile, "JobCategoryCode")) {
            var code = category.getTextContent().strip();
            if (ReadDraft.isEsco(code, "occupation")) {
                draft.occupation = ReadDraft.escoUri(code);
            } else if (draft.iscoGroup == null && taxonomy.iscoGroup(code).isPresent()) {
                draft.iscoGroup = code;
            } else if (!code.isEmpty()) {
                draft.leftOut("/iscoGroup", code);
            }
        }
    }

    private static void offeringType(@Nullable String type, ReadDraft draft) {
        draft.kind = OfferKind.VACANCY;
        switch (type == null ? "" : type) {
            case "" -> {}
            case "DirectHire" -> draft.contract = Contract.PERMANENT;
            case "Temporary", "TemporaryToHire", "ContractToHire", "Contract" -> draft.contract = Contract.FIXED_TERM;
            case "SelfEmployed" -> draft.contract = Contract.SERVICE;
            case "Seasonal" -> {
                draft.kind = OfferKind.SEASONAL;
                draft.contract = Contract.SEASONAL;
            }
            case "Apprenticeship" -> {
                draft.kind = OfferKind.APPRENTICESHIP;
                draft.contract = Contract.APPRENTICESHIP;
            }
            case "Internship" -> {
                draft.kind = OfferKind.TRY_OUT;
                draft.contract = Contract.TRAINING;
            }
            case "Volunteer" -> {
                draft.kind = OfferKind.VOLUNTEER_WITH_MENTOR;
                draft.contract = Contract.TRAINING;
            }
            default -> draft.leftOut("/contract", type == null ? "" : type);
        }
    }

    private static void qualifications(@Nullable Element needs, ReadDraft draft) {
        for (var competency : Xml.children(needs, "PositionCompetency")) {
            var id = Xml.textAt(competency, "CompetencyID");
            if (id == null) {
                continue;
            }
            if (PositionOpening.LANGUAGE.equals(Xml.textAt(competency, "TaxonomyID"))) {
                draft.languages.add(levels(id, competency));
            } else if (ReadDraft.isEsco(id, "skill")) {
                draft.skills.add(new OfferContent.SkillNeed(ReadDraft.escoUri(id), null, null));
            } else {
                draft.leftOut("/skills", id);
            }
        }
        draft.education = draft.whole("/education", Xml.textAt(needs, "EducationRequirement", "EducationLevelCode"));
        experience(Xml.at(needs, "ExperienceSummary", "ExperienceCategory", "Measure"), draft);
        for (var license : Xml.children(needs, "LicenseTypeCode")) {
            var code = license.getTextContent().strip();
            var known = Arrays.stream(DrivingClass.values())
                    .filter(driving -> driving.name().equals(code))
                    .findFirst();
            known.ifPresentOrElse(draft.drivingClasses::add, () -> draft.leftOut("/drivingClasses", code));
        }
    }

    private static LanguageLevels levels(String language, Element competency) {
        var levels = new @Nullable Cefr[PositionOpening.DIMENSIONS.size()];
        for (var dimension : Xml.children(competency, "CompetencyDimension")) {
            var name = Xml.textAt(dimension, "CompetencyDimensionTypeCode");
            var at = PositionOpening.DIMENSIONS.indexOf(name);
            var score = Xml.textAt(dimension, "Score", "ScoreText");
            if (at >= 0) {
                levels[at] = Arrays.stream(Cefr.values())
                        .filter(level -> level.name().equals(score))
                        .findFirst()
                        .orElse(null);
            }
        }
        return new LanguageLevels(language.toLowerCase(Locale.ROOT), levels[0], levels[1], levels[2], levels[3]);
    }

    private static void experience(@Nullable Element measure, ReadDraft draft) {
        if (measure == null) {
            return;
        }
        var unit = measure.getAttribute("unitCode");
        var amount = draft.whole("/experienceMonths", measure.getTextContent());
        if (amount != null && unit.equals("month")) {
            draft.experienceMonths = amount;
        } else if (amount != null && unit.equals("year")) {
            draft.experienceMonths = amount * MONTHS_A_YEAR;
        } else {
            draft.leftOut("/experienceMonths", measure.getTextContent());
        }
    }

    private static void pay(@Nullable Element range, ReadDraft draft) {
        if (range == null) {
            return;
        }
        var interval = Xml.textAt(range, "RemunerationIntervalCode");
        var per = "hour".equalsIgnoreCase(interval)
                ? PayRange.PayUnit.HOUR
                : "month".equalsIgnoreCase(interval) ? PayRange.PayUnit.MONTH : null;
        var from = draft.amount("/pay/from", Xml.textAt(range, "MinimumAmount"));
        var to = draft.amount("/pay/to", Xml.textAt(range, "MaximumAmount"));
        if (per == null || from == null && to == null) {
            draft.leftOut("/pay", range.getTextContent().strip());
            return;
        }
        var minimum = Xml.at(range, "MinimumAmount");
        var currency = minimum == null ? "" : minimum.getAttribute("currencyID");
        draft.pay = new PayRange(from, to, per, null, currency.isEmpty() ? null : currency);
    }
}
