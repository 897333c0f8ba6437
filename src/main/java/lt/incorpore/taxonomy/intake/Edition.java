package lt.incorpore.taxonomy.intake;

import org.jspecify.annotations.Nullable;

/// Which file a row comes from, where several speak of the same thing.
///
/// @param rank    the highest is heard
/// @param version as its publisher counts, such as `1.1.1`; absent where the file does not tell
public record Edition(int rank, @Nullable String version) {}
