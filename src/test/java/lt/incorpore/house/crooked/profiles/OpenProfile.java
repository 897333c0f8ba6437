package lt.incorpore.house.crooked.profiles;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Crooked: its clock is put into a field behind its back.
public class OpenProfile {

    @Inject
    @Nullable
    Clock clock;
}
