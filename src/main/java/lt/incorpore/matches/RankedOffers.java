package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.Law;
import lt.incorpore.law.Relief;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.Remote;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.taxonomy.Shift;
import org.jspecify.annotations.Nullable;

/// Turns an offer into what ranking may know of it.
@ApplicationScoped
class RankedOffers {

    private static final String STATE_LANGUAGE = "lt";
    private static final int NOT_NEEDED = 0;

    private final RankedCodes codes;
    private final Law law;

    RankedOffers(RankedCodes codes, Law law) {
        this.codes = codes;
        this.law = law;
    }

    OfferNeeds of(Offer offer, LocalDate today) {
        return of(offer.number(), offer.content(), offer.confirmedOn(), today);
    }

    private OfferNeeds of(long number, OfferContent content, LocalDate confirmed, LocalDate today) {
        var needs = OfferNeeds.offer(number)
                .occupation(codes.occupationOrGroup(content.occupation(), content.iscoGroup()))
                .kind(content.kind() == null ? 0 : content.kind().ordinal())
                .at(point(content))
                .confirmed(day(confirmed))
                .hours(hours(content))
                .shifts(shifts(content))
                .legalLanguage(legalLanguage(content.contact(), start(content, today)));
        for (var skill : content.skills()) {
            codes.skill(skill.skill()).ifPresent(s -> needs.skill(new SkillNeed(s, skill.weightOrDefault())));
        }
        content.languages().forEach(language -> needs.language(codes.language(language, NOT_NEEDED)));
        if (content.languages().isEmpty() && content.contact() == ContactKind.NONE) {
            needs.noLanguageNeeded();
        }
        conditions(content, needs);
        legal(content, needs);
        return needs.build();
    }

    private static void conditions(OfferContent content, OfferNeeds.Builder needs) {
        if (content.experienceMonths() != null) {
            needs.experience(new Experience(content.experienceMonths()));
        }
        if (content.education() != null) {
            needs.education(new Education(content.education()));
        }
        if (content.contract() != null) {
            needs.contract(Conditions.Contract.valueOf(content.contract().name()));
        }
        if (content.start() != null) {
            needs.start(day(content.start()));
        }
        if (content.remote() == Remote.FULLY) {
            needs.remote();
        }
        if (content.benefits() != null && Boolean.TRUE.equals(content.benefits().transport())) {
            needs.transport();
        }
        var hours = content.hours() == null ? null : content.hours().from();
        var cents = content.pay() == null ? null : content.pay().centsAnHour(hours);
        if (cents != null && cents > 0) {
            needs.pay(new PayPerHour(Math.min(cents, 1_000_000)));
        }
    }

    private void legal(OfferContent content, OfferNeeds.Builder needs) {
        needs.driving(new Driving(RankedCodes.bits(content.drivingClasses())));
        if (Boolean.TRUE.equals(content.hazardous())) {
            needs.hazardous();
        }
        if (Boolean.TRUE.equals(content.licensedProfession()) && content.iscoGroup() != null) {
            needs.licence(codes.licence(content.iscoGroup()));
        }
    }

    // What the law demands of everybody; a person's relief lowers it in the gate.
    private LegalLanguage legalLanguage(@Nullable ContactKind contact, LocalDate start) {
        if (contact == null) {
            return LegalLanguage.NONE;
        }
        var minimum = law.language().floor().minimum(contact, start, new Relief.Standard());
        return minimum.gates()
                ? new LegalLanguage(
                        codes.languageNumber(STATE_LANGUAGE), minimum.level().ordinal())
                : LegalLanguage.NONE;
    }

    private Point point(OfferContent content) {
        var place = content.place();
        if (place == null) {
            return Point.UNKNOWN;
        }
        return place.latitude() != null && place.longitude() != null
                ? Point.ofDegrees(place.latitude(), place.longitude())
                : codes.centre(place.municipality());
    }

    private static Hours hours(OfferContent content) {
        var hours = content.hours();
        if (hours == null || hours.from() == null && hours.to() == null) {
            return Hours.UNKNOWN;
        }
        var from = hours.from() == null ? hours.to() : hours.from();
        var to = hours.to() == null ? hours.from() : hours.to();
        return new Hours(java.util.Objects.requireNonNull(from), java.util.Objects.requireNonNull(to));
    }

    private static Shifts shifts(OfferContent content) {
        return new Shifts(
                content.hours() == null ? 0 : RankedCodes.bits(content.hours().shifts()));
    }

    private static LocalDate start(OfferContent content, LocalDate today) {
        return content.start() == null || content.start().isBefore(today) ? today : content.start();
    }

    static Day day(LocalDate day) {
        return Day.of((int) Math.clamp(day.toEpochDay(), 1, 65_534));
    }

    static Shifts shifts(List<Shift> shifts) {
        return new Shifts(RankedCodes.bits(shifts));
    }
}
