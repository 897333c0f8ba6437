package lt.incorpore.offers.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PublishBatch;
import lt.incorpore.operations.Operation;
import lt.incorpore.operations.OperationLines;
import lt.incorpore.operations.OperationWork;
import lt.incorpore.platform.JsonInput;

/// Publishes a long batch in the background, 200 lines a piece. Of a whole feed, what stood and is missing ends after
/// the last line.
@ApplicationScoped
class BatchWork implements OperationWork {

    static final String KIND = "offer-batch";

    private static final int PIECE = 200;

    private final PublishBatch publish;
    private final EndMissing endMissing;
    private final OperationLines lines;

    BatchWork(PublishBatch publish, EndMissing endMissing, OperationLines lines) {
        this.publish = publish;
        this.endMissing = endMissing;
        this.lines = lines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void work(Operation operation) {
        if (operation.isWhole() && operation.standing() == null) {
            operation.begin(endMissing.countStanding(operation));
        }
        if (operation.done() < operation.total()) {
            publishNext(operation);
        } else if (!operation.isWhole() || endMissing.work(operation)) {
            operation.finish();
        }
    }

    private void publishNext(Operation operation) {
        var drafts = lines.next(operation, PIECE).stream()
                .map(input -> read(operation, input))
                .toList();
        var references = drafts.stream()
                .map(JsonInput.Read::value)
                .filter(Objects::nonNull)
                .map(OfferContent::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var manner = new PublishBatch.Manner(
                OfferSource.API, operation.isDryRun(), operation.done(), lines.seen(operation, references));
        lines.report(
                operation,
                publish.publish(owner(operation), drafts, manner).stream()
                        .map(BatchWork::reported)
                        .toList());
        operation.advance(drafts.size());
    }

    static Owner owner(Operation operation) {
        return new Owner(operation.organisation(), null, operation.isSandbox());
    }

    private static JsonInput.Read<OfferContent> read(Operation operation, String input) {
        var read = JsonInput.read(input.getBytes(StandardCharsets.UTF_8), OfferContent.class);
        return operation.isStrict() ? read : read.lenient();
    }

    private static OperationLines.Line reported(PublishBatch.Line line) {
        var outcome = line.outcome();
        return new OperationLines.Line(
                line.index(),
                line.reference(),
                outcome == null ? "REJECTED" : outcome.name(),
                line.offer() == null ? null : line.offer().id(),
                List.copyOf(line.findings()));
    }
}
