package lt.incorpore.orientation.interests;

import java.util.List;
import java.util.Optional;
import lt.incorpore.orientation.OwnTable;
import lt.incorpore.taxonomy.LocalNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that one may like to do or not: a question of the interest test. The thirty, five of each interest, were
/// written for this service.
///
/// @param picture name of a symbol in `life.svg`
public record Activity(String id, Interest interest, String picture, LocalNames text) {

    /// What somebody says of it.
    @Schema(name = "ActivityAnswer")
    public enum Answer {
        LIKE,
        PERHAPS,
        DISLIKE
    }

    private static final List<Activity> ALL = OwnTable.read(
            "activities.csv",
            row -> new Activity(
                    row.getField("id"),
                    Interest.of(row.getField("interest").charAt(0)).orElseThrow(),
                    row.getField("picture"),
                    OwnTable.texts(row)));

    public static List<Activity> all() {
        return ALL;
    }

    public static Optional<Activity> with(String id) {
        return ALL.stream().filter(activity -> activity.id.equals(id)).findFirst();
    }
}
