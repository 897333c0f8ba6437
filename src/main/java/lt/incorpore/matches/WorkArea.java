package lt.incorpore.matches;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody may like to do, in one word and one picture. Each stands for groups of ISCO-08.
@Schema(name = "WorkArea")
public enum WorkArea {
    SEWING("753", "815"),
    COOKING("512", "941", "751"),
    CLEANING("911", "912", "515"),
    CARING("532", "222", "322"),
    BUILDING("71", "931"),
    DRIVING("83"),
    SELLING("52"),
    GROWING("61", "62", "92"),
    MAKING("932", "82", "81", "752", "754", "73"),
    STORING("432", "933"),
    REPAIRING("72", "74"),
    SERVING("513", "514"),
    OFFICE("41", "42", "43", "33", "24"),
    TEACHING("531", "23");

    private static final int MOST = 32;

    private final List<String> groups;

    WorkArea(String... groups) {
        this.groups = List.of(groups);
    }

    /// One occupation of each unit group, as wishes are told by occupations: whatever is near to any of them suits.
    List<Occupation> occupations(Taxonomy taxonomy) {
        return groups.stream()
                .flatMap(group -> firstOfEach(taxonomy.occupationsOf(group).stream()))
                .limit(MOST)
                .toList();
    }

    private static Stream<Occupation> firstOfEach(Stream<Occupation> some) {
        var seen = new java.util.HashSet<String>();
        return some.sorted(Comparator.comparing(Occupation::iscoGroup).thenComparingInt(Occupation::number))
                .filter(one -> seen.add(one.iscoGroup()));
    }
}
