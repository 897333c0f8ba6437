package lt.incorpore.profiles.cards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lt.incorpore.platform.PlatformProblems;

/// Orders of cards that are being carried out by this node: one for each profile. Whoever comes meanwhile is told so
/// at once, and waits nowhere.
@ApplicationScoped
class Orders {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /// An order that runs until it is closed.
    final class Order implements AutoCloseable {

        private final UUID profile;

        private Order(UUID profile) {
            this.profile = profile;
        }

        @Override
        public void close() {
            running.remove(profile);
        }
    }

    /// @throws lt.incorpore.platform.Problem busy, where one for this profile runs already
    Order of(UUID profile) {
        if (!running.add(profile)) {
            throw PlatformProblems.BUSY.because().withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return new Order(profile);
    }
}
