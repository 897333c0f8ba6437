package lt.incorpore.applications;

/// Where a question of an employer to a person stands.
public enum ContactState {
    ASKED,
    AGREED,
    DECLINED,
    /// Agreed once, and taken back.
    WITHDRAWN
}
