package lt.incorpore.orientation.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lt.incorpore.orientation.interests.Interests;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The result of a person's interest test and the occupation they chose.
@Entity
@Table(name = "kept_orientation")
@SuppressWarnings("NullAway.Init")
class KeptOrientation {

    @Id
    UUID profile;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Interests interests;

    /// ESCO URI.
    @Nullable
    String goal;

    @Column(name = "kept_on")
    LocalDate keptOn;
}
