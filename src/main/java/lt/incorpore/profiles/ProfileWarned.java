package lt.incorpore.profiles;

import java.time.LocalDate;
import java.util.UUID;

/// Nobody came to a profile for long; fired in the transaction that says when it will be erased.
///
/// @param eraseFrom the day, unless somebody comes before
public record ProfileWarned(UUID profile, LocalDate eraseFrom) {}
