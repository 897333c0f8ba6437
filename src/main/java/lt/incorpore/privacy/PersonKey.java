package lt.incorpore.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A person's data keys, wrapped. Deleting the row is what erases the person.
@Entity
@Table(name = "person_key", schema = "vault")
@SuppressWarnings("NullAway.Init")
class PersonKey {

    @Id
    UUID person;

    /// What the ledgers call the person. Random: when this row is gone, nothing leads from the ledgers to anybody.
    UUID subject;

    @Column(name = "identity_key")
    byte[] identityKey;

    @Column(name = "protected_key")
    byte[] protectedKey;

    @Column(name = "notes_key")
    byte[] notesKey;

    @Column(name = "wrapped_by")
    int wrappedBy;

    byte[] wrapped(DataClass dataClass) {
        return switch (dataClass) {
            case IDENTITY -> identityKey;
            case PROTECTED -> protectedKey;
            case NOTES -> notesKey;
        };
    }

    void wrap(DataClass dataClass, byte[] box) {
        switch (dataClass) {
            case IDENTITY -> identityKey = box;
            case PROTECTED -> protectedKey = box;
            case NOTES -> notesKey = box;
        }
    }
}
