package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys that were given out, newest first; never their secrets.
@ApplicationScoped
public class ListKeys {

    private final ApiKeys keys;
    private final Clock clock;

    ListKeys(ApiKeys keys, Clock clock) {
        this.clock = clock;
        this.keys = keys;
    }

    /// A key to a profile.
    ///
    /// @param isOpen whether it opens now
    public record Own(
            String id,
            String lineage,
            boolean isOpen,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable Instant rotatedAt,
            @Nullable Instant endsAt,
            @Nullable Instant revokedAt) {}

    /// Those to one person's profile.
    @Transactional
    public List<Own> ofProfile(UUID profile) {
        var now = ZonedDateTime.now(clock);
        return keys.ofProfile(profile).stream()
                .map(key -> new Own(
                        key.id,
                        key.lineage,
                        key.opensAt(now),
                        key.createdAt,
                        key.lastUsedOn,
                        key.rotatedAt,
                        key.endsAt,
                        key.revokedAt))
                .toList();
    }

    /// Those of organisations.
    @Transactional
    public List<ApiKey> all() {
        return keys.newestFirst().stream()
                .filter(key -> !key.role().equals(Roles.JOBSEEKER))
                .toList();
    }
}
