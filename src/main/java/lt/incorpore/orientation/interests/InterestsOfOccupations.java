package lt.incorpore.orientation.interests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.incorpore.orientation.OwnTable;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.StarterKeys;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The interests that occupations meet: from O*NET where it was imported and knows the occupation, else as written for
/// the starter set, else the mean of what is known of the unit group.
@ApplicationScoped
public class InterestsOfOccupations {

    private static final Map<String, Interests> WRITTEN = written();

    private final Taxonomy taxonomy;
    private final OnetInterests onet;
    private volatile @Nullable Known known;

    InterestsOfOccupations(Taxonomy taxonomy, OnetInterests onet) {
        this.taxonomy = taxonomy;
        this.onet = onet;
    }

    /// Where the interests of an occupation are known from.
    @Schema(name = "InterestSource")
    public enum Source {
        /// O*NET, by the crosswalk of ESCO.
        ONET,
        /// Written for this service.
        WRITTEN,
        /// The mean of the unit group.
        GROUP
    }

    /// @param confidence HIGH for an exact or close match in O*NET, LOW for a mean of the group
    public record Met(Interests interests, Source source, ScoreInterests.Confidence confidence) {}

    private record Known(long generation, long imported, Map<Integer, Met> byNumber) {}

    public Optional<Met> of(Occupation occupation) {
        return Optional.ofNullable(all().get(occupation.number()));
    }

    /// By number of the occupation.
    public Map<Integer, Met> all() {
        var now = known;
        var generation = taxonomy.generation();
        var imported = onet.edition();
        if (now == null || now.generation != generation || now.imported != imported) {
            now = new Known(generation, imported, read());
            known = now;
        }
        return now.byNumber;
    }

    /// The starter set, by ESCO URI.
    static Map<String, Interests> starterSet() {
        return WRITTEN;
    }

    private Map<Integer, Met> read() {
        var all = new HashMap<Integer, Met>();
        var imported = onet.all();
        var byGroup = new HashMap<String, List<Interests>>();
        for (var occupation : taxonomy.occupations()) {
            var met = Optional.ofNullable(imported.get(occupation.uri()))
                    .or(() -> Optional.ofNullable(WRITTEN.get(occupation.uri()))
                            .map(written -> new Met(written, Source.WRITTEN, ScoreInterests.Confidence.MIDDLE)));
            met.ifPresent(one -> {
                all.put(occupation.number(), one);
                byGroup.computeIfAbsent(occupation.iscoGroup(), group -> new ArrayList<>())
                        .add(one.interests);
            });
        }
        for (var occupation : taxonomy.occupations()) {
            var group = byGroup.get(occupation.iscoGroup());
            if (group != null) {
                all.computeIfAbsent(
                        occupation.number(),
                        any -> new Met(Interests.mean(group), Source.GROUP, ScoreInterests.Confidence.LOW));
            }
        }
        return Map.copyOf(all);
    }

    private static Map<String, Interests> written() {
        var written = new HashMap<String, Interests>();
        OwnTable.read(
                "occupations.csv",
                row -> written.put(
                        StarterKeys.occupation(row.getField("key")).orElseThrow(),
                        Interests.ofLetters(row.getField("interests"))));
        return Map.copyOf(written);
    }
}
