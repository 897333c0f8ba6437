package lt.incorpore.operations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lt.incorpore.operations.FollowOperation.Progress;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An operation as its owner sees it.
///
/// @param total        lines that were sent
/// @param done         lines that were worked
/// @param estimatedEnd if it goes on as it went
/// @param missing      of a whole feed: what stood and is not in it
/// @param reason       why it failed, in the reader's language; only of one that failed
/// @param report       where the lines and what became of them are
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Operation")
public record OperationView(
        @Schema(examples = "op_01kaq1c7kqf5m9v3z8n2x6w4tb") String id,
        OperationState state,
        boolean dryRun,
        int total,
        int done,
        Counts counts,
        @Nullable Missing missing,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant estimatedEnd,
        @Nullable Instant endedAt,
        @Nullable String reason,
        String report) {

    /// Lines by what became of them.
    @Schema(name = "OperationCounts")
    public record Counts(int created, int updated, int unchanged, int closed, int rejected) {}

    /// @param count    what is not in the feed
    /// @param standing what stood when the work began
    /// @param asks     so much that it looks like a cut export: it needs a `:confirm`
    @Schema(name = "OperationMissing")
    public record Missing(int count, int standing, boolean asks) {}

    /// @param index   place of the line, from 0; what was closed for missing stands behind them
    /// @param outcome CREATED, UPDATED, UNCHANGED, REJECTED or CLOSED
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OperationLine")
    public record Line(
            @JsonInclude(JsonInclude.Include.ALWAYS) int index,
            @Nullable String reference,
            @Nullable String id,
            String outcome,
            List<FindingBody> errors) {

        static Line of(OperationLines.Line line, Lang lang) {
            return new Line(
                    line.place(),
                    line.reference(),
                    line.subject(),
                    line.outcome(),
                    line.findings().stream().map(f -> FindingBody.of(f, lang)).toList());
        }
    }

    /// One that was just taken in.
    public static OperationView queued(Operation operation) {
        return of(new Progress(operation, Map.of(), null), (String) null);
    }

    static OperationView of(Progress progress, Lang lang) {
        var operation = progress.operation();
        var left = operation.total - operation.done;
        return of(
                progress,
                operation.state == OperationState.FAILED
                        ? Words.say(lang, "operation.failed", Map.of("done", operation.done, "left", left))
                        : null);
    }

    private static OperationView of(Progress progress, @Nullable String reason) {
        var operation = progress.operation();
        return new OperationView(
                operation.id,
                operation.state,
                operation.dryRun,
                operation.total,
                operation.done,
                counts(progress.counts()),
                operation.missing == null || operation.standing == null
                        ? null
                        : new Missing(operation.missing, operation.standing, operation.asked),
                operation.createdAt,
                operation.startedAt,
                progress.estimatedEnd(),
                operation.endedAt,
                reason,
                "/api/v1/operations/" + operation.id + "/lines");
    }

    @JsonIgnore
    boolean isEnded() {
        return state.isEnded() || state == OperationState.NEEDS_CONFIRMATION;
    }

    private static Counts counts(Map<String, Integer> by) {
        return new Counts(
                by.getOrDefault("CREATED", 0),
                by.getOrDefault("UPDATED", 0),
                by.getOrDefault("UNCHANGED", 0),
                by.getOrDefault("CLOSED", 0),
                by.getOrDefault("REJECTED", 0));
    }
}
