package lt.incorpore.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import lt.incorpore.identity.IdentityConfig;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in, on one device.
@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init")
public class Session {

    @Id
    String id;

    byte[] hash;

    String account;

    @Enumerated(EnumType.STRING)
    Door door;

    String device;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "proved_at")
    @Nullable
    Instant provedAt;

    /// Whether it still opens, by both of its limits.
    boolean opensAt(Instant now, Duration idle, IdentityConfig config) {
        return now.isBefore(usedAt.plus(idle)) && now.isBefore(createdAt.plus(config.longest()));
    }

    public String id() {
        return id;
    }

    public String device() {
        return device;
    }

    public Instant usedAt() {
        return usedAt;
    }

    public String account() {
        return account;
    }
}
