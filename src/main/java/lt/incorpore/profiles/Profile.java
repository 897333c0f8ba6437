package lt.incorpore.profiles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A person's matching facts under a random name that tells nothing, not even the order of registration.
@Entity
@Table(name = "profile")
@SuppressWarnings("NullAway.Init")
public class Profile {

    @Id
    UUID id;

    /// The random number under which matching knows the profile, `1..2^62`.
    Long number;

    @Version
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    ProfileFacts facts;

    /// Whether the person agreed to be found by employers; private when born.
    boolean findable;

    /// Whether the person wants to be left alone for a while: nobody finds or sees the profile.
    boolean paused;

    /// Days, not moments: a moment would tell profiles apart.
    @Column(name = "created_on")
    LocalDate createdOn;

    @Column(name = "changed_on")
    LocalDate changedOn;

    boolean demo;

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public int version() {
        return version;
    }

    public ProfileFacts facts() {
        return facts;
    }

    /// Whether employers may find the profile now.
    public boolean isFindable() {
        return findable && !paused;
    }

    /// Whether the person agreed to be found, paused or not.
    public boolean agreedToBeFound() {
        return findable;
    }

    public boolean isPaused() {
        return paused;
    }

    public LocalDate createdOn() {
        return createdOn;
    }

    public LocalDate changedOn() {
        return changedOn;
    }
}
