package lt.incorpore.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An employer, a partner or a body that counsels.
@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init")
public class Organisation {

    @Id
    UUID id;

    String name;

    /// Code in the register of legal entities (*juridinio asmens kodas*), 9 digits.
    @Nullable
    String code;

    /// Invented, for trying out; see `partners.sandbox`.
    boolean sandbox;

    /// Whether somebody who answers for it has vouched for it; else a person looks at all it posts.
    boolean verified;

    @Column(name = "created_at")
    Instant createdAt;

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String code() {
        return code;
    }

    public boolean isVerified() {
        return verified;
    }
}
