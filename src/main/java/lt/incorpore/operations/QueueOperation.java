package lt.incorpore.operations;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.Base32Codec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Takes long work in, to be done in the background.
@ApplicationScoped
public class QueueOperation {

    private static final int MOST_AT_ONCE = 5;

    private final Operations operations;
    private final OperationLines lines;
    private final Clock clock;

    QueueOperation(Operations operations, OperationLines lines, Clock clock) {
        this.operations = operations;
        this.lines = lines;
        this.clock = clock;
    }

    /// What is to be done.
    ///
    /// @param dryRun whether nothing is to be written
    /// @param whole  whether the lines are all that there is
    /// @param strict whether a field that nobody knows is an error
    public record Asked(String kind, boolean dryRun, boolean whole, boolean strict) {}

    /// @param sandbox whether the organisation is one
    /// @throws lt.incorpore.platform.Problem when too much of the organisation's work is not done yet
    @Transactional
    public Operation queue(UUID organisation, boolean sandbox, Asked asked, List<String> inputs) {
        if (operations.countUnended(organisation) >= MOST_AT_ONCE) {
            throw OperationProblems.TOO_MANY_OPERATIONS.because().withHeader("Retry-After", "30");
        }
        var operation = new Operation();
        operation.id = "op_" + Base32Codec.INSTANCE.encode(UuidCreator.getTimeOrderedEpoch());
        operation.organisation = organisation;
        operation.sandbox = sandbox;
        operation.kind = asked.kind();
        operation.state = OperationState.QUEUED;
        operation.dryRun = asked.dryRun();
        operation.whole = asked.whole();
        operation.strict = asked.strict();
        operation.total = inputs.size();
        operation.createdAt = clock.instant();
        operation.advancedAt = operation.createdAt;
        operations.persistAndFlush(operation);
        lines.keep(operation.id, inputs);
        return operation;
    }
}
