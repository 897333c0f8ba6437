package lt.incorpore.house.crooked.privacy;

/// Crooked: its room neither promises anything nor is null-marked.
public final class Vault {}
