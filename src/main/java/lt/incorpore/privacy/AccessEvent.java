package lt.incorpore.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody looked at something of somebody.
@Entity
@Table(name = "access_event", schema = "vault")
@SuppressWarnings("NullAway.Init")
class AccessEvent implements Chain.Linked {

    @Id
    Long number;

    /// Null when the time of the row is over, as is all else that it said.
    @Nullable
    UUID subject;

    @Column(name = "viewer_role")
    String viewerRole;

    String viewer;

    @Nullable
    UUID organisation;

    /// Names of the fields seen, separated by a space.
    String fields;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    Instant at;

    byte[] chain;

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] chain() {
        return chain;
    }

    @Override
    public @Nullable String text() {
        return subject == null ? null : said();
    }

    @Override
    public @Nullable Instant at() {
        return at;
    }

    /// All that the row says.
    String said() {
        return String.join(
                "|",
                String.valueOf(subject),
                viewerRole,
                viewer,
                String.valueOf(organisation),
                fields,
                purpose.name(),
                at.toString());
    }
}
