package lt.incorpore.orientation.kept;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.orientation.interests.Interests;
import lt.incorpore.privacy.KeepsPeople;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Keeps a person's orientation because they want it, and lets go of it.
@ApplicationScoped
public class KeepOrientation implements KeepsPeople {

    private final KeptOrientations kept;
    private final Clock clock;

    KeepOrientation(KeptOrientations kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /// @param goal ESCO URI of the chosen occupation
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "KeptOrientation")
    public record Kept(
            @Nullable Interests interests, @Nullable String goal, LocalDate keptOn) {}

    @Transactional
    public Kept keep(UUID profile, @Nullable Interests interests, @Nullable String goal) {
        var one = kept.findByIdOptional(profile).orElseGet(() -> {
            var fresh = new KeptOrientation();
            fresh.profile = profile;
            return fresh;
        });
        one.interests = interests;
        one.goal = goal;
        one.keptOn = LocalDate.now(clock);
        kept.persistAndFlush(one);
        return shown(one);
    }

    @Transactional
    public Optional<Kept> of(UUID profile) {
        return kept.findByIdOptional(profile).map(KeepOrientation::shown);
    }

    @Transactional
    @Override
    public void erase(UUID person) {
        kept.deleteById(person);
    }

    @Override
    public String part() {
        return "orientation";
    }

    @Transactional
    @Override
    public Object export(UUID person) {
        return of(person).<Object>map(one -> one).orElseGet(List::of);
    }

    private static Kept shown(KeptOrientation one) {
        return new Kept(one.interests, one.goal, one.keptOn);
    }
}
