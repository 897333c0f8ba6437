package lt.incorpore.orientation.interests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures the interests that were written for the starter set against O*NET, where the crosswalk knows the
/// occupation. They agree in direction where the strongest interest of each side is one of the two strongest of the
/// other.
public final class OnetAgreement {

    private static final int TOP = 2;

    private final OnetFiles files;

    public OnetAgreement(Path data) {
        files = new OnetFiles(data.resolve("onet"));
    }

    public boolean isThere() {
        return files.areThere();
    }

    /// @param matched    occupations of the starter set that O*NET knows
    /// @param agreeing   of them such as agree in direction
    /// @param sameFirst  with the same strongest interest
    /// @param apart      ESCO URIs of those that do not agree
    public record Measured(int matched, int agreeing, int sameFirst, List<String> apart) {

        public double direction() {
            return matched == 0 ? 0 : agreeing / (double) matched;
        }
    }

    public Measured measure() {
        var onet = files.read();
        var matched = 0;
        var sameFirst = 0;
        var apart = new ArrayList<String>();
        for (var written : InterestsOfOccupations.starterSet().entrySet()) {
            var met = onet.get(written.getKey());
            if (met != null) {
                matched++;
                var ours = written.getValue().strongestFirst();
                var theirs = met.interests().strongestFirst();
                sameFirst += ours.getFirst() == theirs.getFirst() ? 1 : 0;
                if (!theirs.subList(0, TOP).contains(ours.getFirst())
                        || !ours.subList(0, TOP).contains(theirs.getFirst())) {
                    apart.add(written.getKey());
                }
            }
        }
        return new Measured(matched, matched - apart.size(), sameFirst, apart);
    }
}
