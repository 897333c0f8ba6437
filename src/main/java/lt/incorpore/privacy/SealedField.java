package lt.incorpore.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/// One field of one person, sealed.
@Entity
@Table(name = "sealed_field", schema = "vault")
@SuppressWarnings("NullAway.Init")
class SealedField {

    @EmbeddedId
    Place place;

    byte[] box;

    @Column(name = "changed_on")
    LocalDate changedOn;

    /// Where a box belongs, and what it is bound to.
    @Embeddable
    record Place(UUID person, @Enumerated(EnumType.STRING) Field field) {

        @Override
        public String toString() {
            return "sealed_field " + person + " " + field;
        }
    }
}
