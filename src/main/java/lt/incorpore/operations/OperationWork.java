package lt.incorpore.operations;

/// What a kind of operation does, piece by piece. Implemented by the room that queues it.
public interface OperationWork {

    /// The kind it works on, as [QueueOperation] was told.
    String kind();

    /// Does the next piece and says on the operation how far it came: advances it, asks, or finishes it. It runs in a
    /// transaction and takes at most a few seconds; whatever it writes is there together with the progress, or not.
    void work(Operation operation);
}
