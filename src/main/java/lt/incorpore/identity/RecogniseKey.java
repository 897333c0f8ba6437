package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Finds the living key that a text stands for.
@ApplicationScoped
class RecogniseKey {

    private final ApiKeys keys;
    private final Clock clock;

    RecogniseKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    Optional<ApiKey> of(String bearer) {
        var today = LocalDate.now(clock);
        return KeyText.parse(bearer)
                .flatMap(text -> keys.findByIdOptional(text.id())
                        .filter(key -> MessageDigest.isEqual(key.hash, text.hash()))
                        .filter(key -> key.sandbox == text.isSandbox())
                        .filter(key -> key.opensAt(ZonedDateTime.now(clock)))
                        .map(key -> {
                            keys.markUsed(key.id, today);
                            return key;
                        }));
    }
}
