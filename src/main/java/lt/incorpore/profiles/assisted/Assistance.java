package lt.incorpore.profiles.assisted;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody helps a person.
@Entity
@Table(name = "assistance")
@SuppressWarnings("NullAway.Init")
public class Assistance {

    /// What the help is for.
    public enum Aim {
        /// To say what the person can and wishes.
        PROFILE,
        /// To say how the person is to be reached, or to reach them.
        CONTACT,
        /// To tell the person something, for instance that an unused profile will be erased.
        REMINDER
    }

    /// How the person agreed to be helped.
    public enum Agreed {
        SPOKEN,
        WRITTEN
    }

    /// Who was there when the person agreed. No name: a witness is no part of a person's record.
    public enum Witness {
        /// The helper alone.
        HELPER,
        COLLEAGUE,
        INTERPRETER,
        FAMILY,
        /// Somebody else whom the person chose.
        CHOSEN
    }

    /// Who ended it before its time.
    public enum By {
        HELPER,
        PERSON
    }

    @Id
    UUID id;

    UUID person;

    /// Number of the helper's key or account.
    String helper;

    @Column(name = "helper_role")
    String helperRole;

    UUID organisation;

    @Enumerated(EnumType.STRING)
    Aim purpose;

    @Enumerated(EnumType.STRING)
    Agreed agreed;

    @Enumerated(EnumType.STRING)
    Witness witness;

    /// In which it was explained to the person.
    String language;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Enumerated(EnumType.STRING)
    @Nullable
    By endedBy;

    boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }

    void end(By by, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBy = by;
        }
    }
}
