package lt.incorpore.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.operations.OperationLines.Line;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// What an organisation can see and do about its own operations.
@ApplicationScoped
public class FollowOperation {

    private final Operations operations;
    private final OperationLines lines;
    private final Clock clock;

    FollowOperation(Operations operations, OperationLines lines, Clock clock) {
        this.operations = operations;
        this.lines = lines;
        this.clock = clock;
    }

    /// An operation at a moment.
    ///
    /// @param counts lines by outcome
    public record Progress(
            Operation operation,
            Map<String, Integer> counts,
            @Nullable Instant estimatedEnd) {}

    @Transactional
    public Optional<Progress> progress(UUID organisation, String id) {
        return operations.owned(organisation, id).map(this::progress);
    }

    private Progress progress(Operation operation) {
        return new Progress(operation, lines.counts(operation.id), operation.estimatedEnd(clock.instant()));
    }

    /// @param outcome null for all
    @Transactional
    public List<Line> lines(String id, @Nullable String outcome, int from, int most) {
        return lines.reported(id, outcome, from, most);
    }

    /// Lets it go on with what it asked about.
    ///
    /// @throws lt.incorpore.platform.Problem when it asks nothing
    @Transactional
    public Progress confirm(UUID organisation, String id) {
        var operation = changing(organisation, id);
        if (operation.state != OperationState.NEEDS_CONFIRMATION) {
            throw OperationProblems.NOTHING_TO_CONFIRM.because();
        }
        operation.state = OperationState.QUEUED;
        return progress(operation);
    }

    /// Stops it. What was done stays done; ending it again changes nothing.
    @Transactional
    public void cancel(UUID organisation, String id) {
        var operation = changing(organisation, id);
        if (!operation.state.isEnded()) {
            operation.end(OperationState.CANCELLED, clock.instant());
        }
    }

    private Operation changing(UUID organisation, String id) {
        return operations.ownedToChange(organisation, id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
