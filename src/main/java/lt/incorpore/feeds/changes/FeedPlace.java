package lt.incorpore.feeds.changes;

import java.time.Instant;
import java.util.Optional;

/// Where a follower stands. A mark is the snapshot (`pg_snapshot`) of the database in which it last looked: what that
/// snapshot could see is known, all else is new, whatever the order of commits. See `docs/decisions/0004`.
///
/// @param since when the first mark of this place was taken; decides whether the log still reaches back to it
sealed interface FeedPlace {

    Instant since();

    /// All changes up to a mark are known.
    record At(Instant since, String mark) implements FeedPlace {}

    /// In the middle of the changes between two marks, which come by rising number.
    record Between(Instant since, String from, String to, long after) implements FeedPlace {}

    /// In the middle of a snapshot; changes since the mark come afterwards.
    record InSnapshot(Instant since, String mark, long after) implements FeedPlace {}

    default String text() {
        var seconds = since().getEpochSecond();
        return switch (this) {
            case At(var since, var mark) -> "A " + seconds + " " + mark;
            case Between(var since, var from, var to, var after) ->
                "B " + seconds + " " + from + " " + to + " " + after;
            case InSnapshot(var since, var mark, var after) -> "S " + seconds + " " + mark + " " + after;
        };
    }

    /// @return nothing when the text is of no such place
    static Optional<FeedPlace> of(String text) {
        var parts = text.split(" ", -1);
        return switch (parts[0] + parts.length) {
            case "A3" -> Optional.of(new At(instant(parts[1]), parts[2]));
            case "B5" -> Optional.of(new Between(instant(parts[1]), parts[2], parts[3], Long.parseLong(parts[4])));
            case "S4" -> Optional.of(new InSnapshot(instant(parts[1]), parts[2], Long.parseLong(parts[3])));
            default -> Optional.empty();
        };
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
