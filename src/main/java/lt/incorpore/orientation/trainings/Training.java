package lt.incorpore.orientation.trainings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A training that a partner runs.
@Entity
@Table(name = "training")
@SuppressWarnings("NullAway.Init")
class Training {

    @Id
    UUID id;

    UUID organisation;

    @JdbcTypeCode(SqlTypes.JSON)
    TrainingContent content;

    /// Last day on which it is shown.
    @Column(name = "open_until")
    LocalDate openUntil;

    @Column(name = "created_at")
    Instant createdAt;
}
