package lt.incorpore.web.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.ListKeys;
import lt.incorpore.platform.Lang;
import org.jspecify.annotations.Nullable;

/// The keys that open a person's profile now, as the person sees them.
@ApplicationScoped
class OpenKeys {

    private final ListKeys keys;

    OpenKeys(ListKeys keys) {
        this.keys = keys;
    }

    /// @param used the day on which it was used last
    /// @param ends when it ends, where it was changed for another
    public record Shown(
            String made, @Nullable LocalDate used, @Nullable String ends) {}

    List<Shown> of(UUID person, Lang lang) {
        return keys.ofProfile(person).stream()
                .filter(ListKeys.Own::isOpen)
                .map(key -> new Shown(
                        OwnData.moment(key.createdAt(), lang),
                        key.lastUsedOn(),
                        key.endsAt() == null ? null : OwnData.moment(key.endsAt(), lang)))
                .toList();
    }
}
