package lt.incorpore.operations;

/// How far an operation has come.
public enum OperationState {
    QUEUED,
    RUNNING,
    /// It would do something that looks like a mistake, and waits for a word.
    NEEDS_CONFIRMATION,
    DONE,
    CANCELLED,
    /// It failed several times in a row, by our mistake.
    FAILED;

    public boolean isEnded() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
