package lt.incorpore.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Field;
import org.jspecify.annotations.Nullable;

/// One question of one employer to one person, for one offer.
@Entity
@Table(name = "contact_request")
@SuppressWarnings("NullAway.Init")
class ContactRequest {

    @Id
    UUID id;

    @Version
    int version;

    long offer;

    UUID organisation;

    UUID person;

    /// By what name the employer knows the person, for this offer alone.
    String card;

    @Enumerated(EnumType.STRING)
    ContactState state;

    /// What the person shows, names of [Field] separated by spaces; empty until they agree.
    String fields;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "answer_until")
    LocalDate answerUntil;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Column(name = "open_until")
    @Nullable
    LocalDate openUntil;

    Set<Field> shown() {
        return Arrays.stream(fields.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Field::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    void show(Set<Field> chosen) {
        fields = chosen.stream().map(Field::name).sorted().collect(Collectors.joining(" "));
    }

    boolean canBeAnswered(LocalDate today) {
        return state == ContactState.ASKED && !today.isAfter(answerUntil);
    }

    boolean isOpenOn(LocalDate today) {
        return state == ContactState.AGREED && openUntil != null && !today.isAfter(openUntil);
    }

    /// The consent on which everything here stands.
    Consent consent() {
        return new Consent(ConsentPurpose.CONTACT, id.toString());
    }
}
