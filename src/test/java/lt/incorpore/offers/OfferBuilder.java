package lt.incorpore.offers;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.law.ContactKind;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Shift;
import org.jspecify.annotations.Nullable;

/// Makes offers for tests, past every check: valid from the start, each sentence changes one thing.
public final class OfferBuilder {

    private static final ZoneId LITHUANIA = ZoneId.of("Europe/Vilnius");

    private OfferKind kind = OfferKind.VACANCY;
    private String title = "Darbuotojas (-a)";
    private @Nullable String description;
    private @Nullable String employer;
    private @Nullable String occupation;
    private @Nullable String iscoGroup;
    private @Nullable String municipality;
    private @Nullable String locality;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private Remote remote = Remote.NO;
    private @Nullable PayRange pay;
    private final List<Shift> shifts = new ArrayList<>();
    private Contract contract = Contract.PERMANENT;
    private ContactKind contact = ContactKind.COLLEAGUES_ONLY;
    private List<String> teamLanguages = List.of();
    private final List<OfferContent.SkillNeed> skills = new ArrayList<>();
    private int hoursFrom = 40;
    private int hoursTo = 40;
    private OfferContent.@Nullable Benefits benefits;
    private @Nullable LocalDate start;
    private List<LanguageLevels> languages = List.of();
    private List<DrivingClass> driving = List.of();
    private @Nullable Integer education;
    private @Nullable Integer experienceMonths;
    private LocalDate expires = LocalDate.now(LITHUANIA).plusDays(90);
    private Instant published = Clock.systemUTC().instant();
    private OfferState state = OfferState.OPEN;

    private OfferBuilder() {}

    public static OfferBuilder anOffer() {
        return new OfferBuilder();
    }

    public OfferBuilder ofKind(OfferKind newKind) {
        kind = newKind;
        return this;
    }

    public OfferBuilder titled(String newTitle) {
        title = newTitle;
        return this;
    }

    public OfferBuilder described(String newDescription) {
        description = newDescription;
        return this;
    }

    public OfferBuilder by(String employerName) {
        employer = employerName;
        return this;
    }

    public OfferBuilder as(@Nullable String occupationUri, @Nullable String unitGroup) {
        occupation = occupationUri;
        iscoGroup = unitGroup;
        return this;
    }

    public OfferBuilder in(@Nullable String municipalityCode) {
        municipality = municipalityCode;
        return this;
    }

    public OfferBuilder inLocality(String name) {
        locality = name;
        return this;
    }

    public OfferBuilder at(double newLatitude, double newLongitude) {
        latitude = newLatitude;
        longitude = newLongitude;
        return this;
    }

    public OfferBuilder remote(Remote newRemote) {
        remote = newRemote;
        return this;
    }

    public OfferBuilder paying(String from, PayRange.PayUnit per) {
        pay = new PayRange(new BigDecimal(from), null, per, PayRange.Tax.GROSS, "EUR");
        return this;
    }

    public OfferBuilder at(Shift... when) {
        shifts.addAll(List.of(when));
        return this;
    }

    public OfferBuilder working(int from, int to) {
        hoursFrom = from;
        hoursTo = to;
        return this;
    }

    public OfferBuilder giving(OfferContent.@Nullable Benefits newBenefits) {
        benefits = newBenefits;
        return this;
    }

    public OfferBuilder startingOn(LocalDate day) {
        start = day;
        return this;
    }

    /// `A0` says that none is needed.
    public OfferBuilder askingForLithuanian(Cefr level) {
        languages = List.of(new LanguageLevels("lt", level, null, level, null));
        return this;
    }

    public OfferBuilder drivenWith(DrivingClass... classes) {
        driving = List.of(classes);
        return this;
    }

    public OfferBuilder under(Contract newContract) {
        contract = newContract;
        return this;
    }

    public OfferBuilder meeting(ContactKind newContact) {
        contact = newContact;
        return this;
    }

    public OfferBuilder inATeamSpeaking(String... languages) {
        teamLanguages = List.of(languages);
        return this;
    }

    public OfferBuilder needing(String skillUri) {
        skills.add(new OfferContent.SkillNeed(skillUri, true, null));
        return this;
    }

    public OfferBuilder experience(@Nullable Integer months) {
        experienceMonths = months;
        return this;
    }

    public OfferBuilder education(@Nullable Integer level) {
        education = level;
        return this;
    }

    public OfferBuilder untilDay(LocalDate day) {
        expires = day;
        return this;
    }

    public OfferBuilder published(Instant at) {
        published = at;
        return this;
    }

    public OfferBuilder closed() {
        state = OfferState.CLOSED;
        return this;
    }

    /// Stores it in the transaction that is under way, or in one of its own.
    public Offer persist() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var offer = build();
            offer.profile = Arc.container().instance(KeepProfile.class).get().makeEmpty();
            entities().persist(offer);
            return offer;
        });
    }

    /// Ends an offer by the way its owner would.
    public static void close(long number) {
        change(
                number,
                offer -> offer.close(CloseReason.WITHDRAWN, Clock.systemUTC().instant()));
    }

    /// Puts another text in the place of an offer's own.
    public static void replace(long number, OfferBuilder by) {
        change(number, offer -> {
            offer.content = by.content();
            offer.expiresOn = by.expires;
        });
    }

    private static void change(long number, java.util.function.Consumer<Offer> how) {
        QuarkusTransaction.requiringNew().run(() -> how.accept(entities().find(Offer.class, number)));
    }

    private static EntityManager entities() {
        return Arc.container().instance(EntityManager.class).get();
    }

    private Offer build() {
        var offer = new Offer();
        offer.state = state;
        offer.closedAt = state == OfferState.OPEN ? null : published;
        offer.closeReason = state == OfferState.OPEN ? null : CloseReason.WITHDRAWN;
        offer.source = OfferSource.API;
        offer.content = content();
        offer.publishedAt = published;
        offer.changedAt = published;
        offer.confirmedOn = LocalDate.ofInstant(published, LITHUANIA);
        offer.expiresOn = expires;
        return offer;
    }

    private OfferContent content() {
        return new OfferContent(
                null,
                kind,
                title,
                description,
                "lt",
                employer == null ? null : new OfferContent.Employer(employer, null),
                occupation,
                iscoGroup,
                new OfferContent.Place(municipality, locality, latitude, longitude),
                remote,
                pay,
                new OfferContent.Hours(hoursFrom, hoursTo, shifts),
                contract,
                start,
                contact,
                teamLanguages,
                languages,
                skills,
                driving,
                null,
                education,
                experienceMonths,
                1,
                null,
                benefits,
                expires);
    }
}
