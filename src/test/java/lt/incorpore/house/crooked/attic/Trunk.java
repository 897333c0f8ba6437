package lt.incorpore.house.crooked.attic;

/// Crooked: its room is not in the plan.
public final class Trunk {}
