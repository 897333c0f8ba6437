package lt.incorpore.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.offers.screening.Screening;
import lt.incorpore.offers.screening.TextPrint;
import lt.incorpore.partners.Organisation;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An offer that was published. What it says is one document, replaced as a whole.
@Entity
@Table(name = "offer")
@SuppressWarnings("NullAway.Init")
public class Offer {

    private static final String ID_PREFIX = "job_";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offer_number")
    @SequenceGenerator(name = "offer_number", sequenceName = "offer_number", allocationSize = 100)
    Long number;

    @Version
    int version;

    /// Who owns it: an organisation, or the profile of a person that offers a service.
    @Nullable
    UUID organisation;

    /// The organisation of that number, for its name.
    @ManyToOne
    @Fetch(FetchMode.SELECT)
    @JoinColumn(name = "organisation", insertable = false, updatable = false)
    @Nullable
    Organisation owner;

    @Nullable
    UUID profile;

    /// Posted with a sandbox key: seen with that key alone.
    boolean sandbox;

    /// The owner's own name for it.
    @Nullable
    String reference;

    @Enumerated(EnumType.STRING)
    OfferState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    @Nullable
    CloseReason closeReason;

    @Enumerated(EnumType.STRING)
    OfferSource source;

    @JdbcTypeCode(SqlTypes.JSON)
    OfferContent content;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "confirmed_on")
    LocalDate confirmedOn;

    /// When its owner was asked whether it still stands; absent where no answer is awaited.
    @Column(name = "asked_on")
    @Nullable
    LocalDate askedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "held_at")
    @Nullable
    Instant heldAt;

    /// Why it is, or was last, held, and what the rules found.
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Screening screening;

    /// The rules it was last compared with.
    @Nullable
    String rules;

    /// Whether a person has approved what it says now.
    boolean approved;

    @Column(name = "text_hash")
    @Nullable
    Long textHash;

    @Column(name = "employer_hash")
    @Nullable
    Long employerHash;

    /// Public name of an offer: `job_` and its number.
    public static String idOf(long number) {
        return ID_PREFIX + number;
    }

    /// The number behind a public name, if it is one.
    public static Optional<Long> numberOf(String id) {
        if (!id.startsWith(ID_PREFIX) || id.length() > ID_PREFIX.length() + 18) {
            return Optional.empty();
        }
        var digits = id.substring(ID_PREFIX.length());
        var isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    public String id() {
        return idOf(number);
    }

    public long number() {
        return number;
    }

    public int version() {
        return version;
    }

    public OfferContent content() {
        return content;
    }

    public OfferState state() {
        return state;
    }

    public OfferSource source() {
        return source;
    }

    public @Nullable UUID organisation() {
        return organisation;
    }

    /// For whom the work is: whoever the offer names, else the organisation that owns it. Absent where a person offers
    /// a
    /// service, since people are never named.
    public @Nullable String employer() {
        var named = content.employer();
        return named != null ? named.name() : owner == null ? null : owner.name();
    }

    public @Nullable UUID profile() {
        return profile;
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable CloseReason closeReason() {
        return closeReason;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    public @Nullable LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /// Whether it can be taken on this day; the database is asked by this rule, whatever an index says.
    public boolean isOpenOn(LocalDate day) {
        return state == OfferState.OPEN && !day.isAfter(expiresOn);
    }

    /// Notes that its owner is asked whether it still stands.
    public void askWhetherOpen(LocalDate day) {
        askedOn = day;
    }

    /// Puts it aside until its owner says that it still stands.
    public void pause(Instant now) {
        state = OfferState.PAUSED;
        changedAt = now;
    }

    /// Notes that its owner stands by it; one that was paused opens again.
    public void confirm(LocalDate day, Instant now) {
        confirmedOn = day;
        askedOn = null;
        if (state == OfferState.PAUSED) {
            state = OfferState.OPEN;
            changedAt = now;
        }
    }

    /// Whether sending the same again would change nothing: it is open or aside, stands in a sandbox, or was rejected.
    boolean standsOn(LocalDate day) {
        return isRejected() || !isEnded() && !day.isAfter(expiresOn);
    }

    public boolean isSandbox() {
        return sandbox;
    }

    public @Nullable Instant heldAt() {
        return heldAt;
    }

    public @Nullable Screening screening() {
        return screening;
    }

    public @Nullable String rules() {
        return rules;
    }

    /// Whether a person has approved what it says now.
    public boolean isApproved() {
        return approved;
    }

    /// Whether it is over, by its owner, its date or a decision.
    public boolean isEnded() {
        return state == OfferState.CLOSED || state == OfferState.EXPIRED;
    }

    public boolean isRejected() {
        return closeReason == CloseReason.REJECTED;
    }

    /// Whether a rejection stands against it, or a report or an appeal that nobody has decided about, whatever became
    /// of
    /// it since.
    public boolean isUnsettled() {
        return isRejected()
                || !approved
                        && screening != null
                        && screening.reasons().stream().anyMatch(HoldReason::stays);
    }

    /// Whether strangers must not learn that it is there: it waits for a decision, did so until it ended, or stands in
    /// a
    /// sandbox.
    public boolean isHidden() {
        return sandbox || state == OfferState.HELD || isEnded() && !approved && screening != null;
    }

    /// The number of the text that it says, or of the one that put it aside.
    public @Nullable Long textHash() {
        return textHash;
    }

    /// Puts it aside until a person has decided; one that is held already waits on from when it was.
    public void hold(Screening why, Instant now) {
        heldAt = state == OfferState.HELD ? heldAt : now;
        screening = why;
        approved = false;
        reopen(OfferState.HELD, now);
    }

    /// Shows it to everybody. A first time counts as the day of its publication.
    public void approve(Instant now) {
        if (heldAt != null && !heldAt.isAfter(publishedAt)) {
            publishedAt = now;
        }
        approved = true;
        textHash = TextPrint.textOf(content);
        reopen(OfferState.OPEN, now);
    }

    /// Shows it to everybody, since nothing that it says now need be decided about.
    void open(Instant now) {
        approved = false;
        screening = null;
        reopen(OfferState.OPEN, now);
    }

    /// Ends it by a decision, of which the owner is told why.
    public void reject(String why, Instant now) {
        screening = screening == null ? null : screening.answered(why);
        approved = false;
        close(CloseReason.REJECTED, now);
    }

    void reopen(OfferState newState, Instant now) {
        state = newState;
        closeReason = null;
        closedAt = null;
        changedAt = now;
    }

    /// Ends it; [CloseOffer], [ExpireOffers] and imports do.
    public void close(CloseReason reason, Instant now) {
        state = reason == CloseReason.EXPIRED ? OfferState.EXPIRED : OfferState.CLOSED;
        closeReason = reason;
        closedAt = now;
        changedAt = now;
    }
}
