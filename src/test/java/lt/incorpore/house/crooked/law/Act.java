package lt.incorpore.house.crooked.law;

/// Crooked: its room has no `package-info`.
public final class Act {}
