package lt.incorpore.privacy.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measure for people who are held back, which the law allows or asks for.
@Entity
@Table(name = "programme")
@SuppressWarnings("NullAway.Init")
public class Programme {

    @Id
    UUID id;

    String name;

    @Column(name = "legal_basis")
    String legalBasis;

    @Column(name = "from_on")
    LocalDate fromOn;

    @Column(name = "until_on")
    LocalDate untilOn;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    boolean isOpenOn(LocalDate day) {
        return closedAt == null && !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public LocalDate untilOn() {
        return untilOn;
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }
}
