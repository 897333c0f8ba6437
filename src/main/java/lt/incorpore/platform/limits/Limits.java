package lt.incorpore.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import lt.incorpore.platform.limits.Quota.Stand;

/// What each caller has taken, in memory alone. Callers are known by a hash under a salt that is made at each start and
/// written nowhere: an address can be counted, but not found again.
@ApplicationScoped
class Limits {

    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    final Cache<String, Long> owed;
    private final byte[] salt = new byte[32];

    Limits(LimitsConfig config) {
        owed = Caffeine.newBuilder()
                .maximumSize(config.callers())
                .expireAfterWrite(LONGEST_WINDOW.multipliedBy(2))
                .build();
        new SecureRandom().nextBytes(salt);
    }

    /// Takes what something costs, if anything is left; a negative cost gives back.
    Stand take(Quota quota, String caller, int cost) {
        var now = System.nanoTime();
        var first = new Stand[1];
        var after = owed.asMap().compute(name(quota, caller), (name, before) -> {
            var from = before == null ? now : before;
            first[0] = quota.look(from, now);
            return first[0].allowed() || cost < 0 ? quota.owedUntil(from, cost, now) : from;
        });
        return first[0].allowed() ? quota.look(after, now).granted() : first[0];
    }

    long callers() {
        owed.cleanUp();
        return owed.estimatedSize();
    }

    private String name(Quota quota, String caller) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((quota.name() + '\n' + caller).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
