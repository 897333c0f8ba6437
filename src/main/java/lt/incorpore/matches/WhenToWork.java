package lt.incorpore.matches;

import java.util.List;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.taxonomy.Shift;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When somebody can work, as people say it.
@Schema(name = "WhenToWork")
public enum WhenToWork {
    /// In the daytime of working days alone, as while children are at school.
    DAYTIME(new Times(null, null, null, List.of(Shift.DAY), List.of(Shift.EVENING, Shift.NIGHT, Shift.ROTATING))),
    /// Any time but the night.
    NO_NIGHTS(new Times(null, null, null, List.of(), List.of(Shift.NIGHT))),
    /// Half of a full week at most.
    HALF_WEEK(new Times(null, 20, 24, List.of(), List.of())),
    /// Best at weekends.
    WEEKENDS(new Times(null, null, null, List.of(Shift.WEEKEND), List.of()));

    private final Times times;

    WhenToWork(Times times) {
        this.times = times;
    }

    Times times() {
        return times;
    }
}
