package lt.incorpore.ranking.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Which skills stand near each other, and how near: the part of ESCO's graph that ranking uses.
///
/// The graph is the same in both directions by its construction, because a pair of a person and an offer must get one
/// score, from whichever side it is looked at.
public final class SkillGraph {

    /// No skill stands near any other.
    public static final SkillGraph EMPTY = of(List.of());

    private final int[] starts;
    private final int[] skills;
    private final short[] closeness;

    private SkillGraph(int[] starts, int[] skills, short[] closeness) {
        this.starts = starts;
        this.skills = skills;
        this.closeness = closeness;
    }

    /// Two skills that stand near each other.
    ///
    /// @param first    `1..65535`
    /// @param second   `1..65535`, another one
    /// @param permille closeness, `1..1000`; of several for one pair the highest counts
    public record Relation(int first, int second, int permille) {

        public Relation {
            Range.check("skill", first, 1, 65_535);
            Range.check("skill", second, 1, 65_535);
            Range.check("closeness", permille, 1, 1_000);
            if (first == second) {
                throw new IllegalArgumentException("a skill needs no relation to itself: " + first);
            }
        }
    }

    public static SkillGraph of(Collection<Relation> relations) {
        long[] edges = new long[2 * relations.size()];
        int count = 0;
        for (Relation relation : relations) {
            edges[count++] = edge(relation.first(), relation.second(), relation.permille());
            edges[count++] = edge(relation.second(), relation.first(), relation.permille());
        }
        Arrays.sort(edges);
        return packed(edges);
    }

    /// From, to, and closeness in one sortable number, so that the highest of a pair comes last.
    private static long edge(int from, int to, int permille) {
        return (long) from << 32 | (long) to << 16 | permille;
    }

    private static SkillGraph packed(long[] edges) {
        int highest = edges.length == 0 ? 0 : (int) (edges[edges.length - 1] >>> 32);
        int[] starts = new int[highest + 2];
        int[] skills = new int[edges.length];
        short[] closeness = new short[edges.length];
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            boolean lastOfPair = i + 1 == edges.length || edges[i] >>> 16 != edges[i + 1] >>> 16;
            if (lastOfPair) {
                skills[count] = (int) (edges[i] >>> 16) & 0xffff;
                closeness[count++] = (short) (edges[i] & 0xffff);
                starts[(int) (edges[i] >>> 32) + 1] = count;
            }
        }
        for (int skill = 1; skill < starts.length; skill++) {
            starts[skill] = Math.max(starts[skill], starts[skill - 1]);
        }
        return new SkillGraph(starts, Arrays.copyOf(skills, count), Arrays.copyOf(closeness, count));
    }

    /// First place in the list of relations that belongs to a skill.
    public int from(int skill) {
        return skill < starts.length ? starts[skill] : 0;
    }

    /// The place after the last relation of a skill.
    public int to(int skill) {
        return skill + 1 < starts.length ? starts[skill + 1] : 0;
    }

    public int skillAt(int place) {
        return skills[place];
    }

    public int closenessAt(int place) {
        return closeness[place];
    }
}
