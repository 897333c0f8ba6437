package lt.incorpore.orientation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lt.incorpore.taxonomy.LocalNames;
import lt.incorpore.taxonomy.StarterKeys;

/// What people do in the occupations of the starter set, in one plain sentence a language, and where. Written for this
/// service, from `occupations.csv`.
final class Descriptions {

    private static final Map<String, Description> ALL = OwnTable.read(
                    "occupations.csv",
                    row -> new Description(
                            StarterKeys.occupation(row.getField("key")).orElseThrow(),
                            Workplace.valueOf(row.getField("place")),
                            OwnTable.texts(row)))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Description::occupation, one -> one));

    private Descriptions() {}

    /// @param occupation ESCO URI
    record Description(String occupation, Workplace place, LocalNames what) {}

    static Optional<Description> of(String occupation) {
        return Optional.ofNullable(ALL.get(occupation));
    }
}
