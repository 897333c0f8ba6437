package lt.incorpore.ranking.index;

/// One line of an answer: which offer or person, and how well it fits.
///
/// @param score `0..1_000_000`
public record Match(long number, int score) {}
