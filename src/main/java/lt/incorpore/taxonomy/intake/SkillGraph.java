package lt.incorpore.taxonomy.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How close skills are, from the few ways in which a classification ties them. Of several ties between two skills the
/// closest counts, and each skill keeps its nearest [#MOST].
///
/// The closeness of each tie is our own judgement, in thousandths of being the same skill: what follows from having
/// a neighbour when the skill itself is asked for.
public final class SkillGraph {

    static final int MOST = 24;

    /// One is a narrower form of the other.
    private static final int BROADER = 700;
    /// ESCO ties the two itself.
    private static final int TIED = 400;
    /// Two narrower forms of one skill.
    private static final int SIBLINGS = 400;
    /// Both in one group of our starter set, which has far fewer skills and no narrower ones.
    private static final int STARTER_GROUP = 300;
    /// Both in one small group of the lowest level.
    private static final int SMALL_GROUP = 250;

    /// "Advise others" has 271 narrower skills that share no more than the verb.
    private static final int LARGEST_FAMILY = 40;

    private static final int LARGEST_GROUP = 12;
    private static final int LOWEST_LEVEL = 3;

    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, String> broaderGroup = new HashMap<>();

    private record Tie(String skill, String other, int closeness) {}

    private record Near(int skill, int closeness) {}

    /// Takes what [#nearest] finds.
    interface Sink {
        void take(int skill, int other, int closeness);
    }

    public void broader(String skill, String broaderSkill) {
        ties.add(new Tie(skill, broaderSkill, BROADER));
        narrower.computeIfAbsent(broaderSkill, s -> new ArrayList<>()).add(skill);
    }

    public void tied(String skill, String other) {
        ties.add(new Tie(skill, other, TIED));
    }

    public void member(String skill, String group) {
        members.computeIfAbsent(group, g -> new ArrayList<>()).add(skill);
    }

    public void group(String group, String broader) {
        broaderGroup.put(group, broader);
    }

    void starterGroup(Collection<String> skills) {
        tieAll(List.copyOf(skills), STARTER_GROUP);
    }

    public boolean isEmpty() {
        return ties.isEmpty() && members.isEmpty();
    }

    /// @param numbers of the skills that exist; ties of others are left out
    void nearest(Map<String, Integer> numbers, Sink sink) {
        narrower.values().stream()
                .filter(family -> family.size() <= LARGEST_FAMILY)
                .forEach(family -> tieAll(family, SIBLINGS));
        members.forEach((group, skills) -> {
            if (skills.size() <= LARGEST_GROUP && level(group) == LOWEST_LEVEL) {
                tieAll(skills, SMALL_GROUP);
            }
        });
        var near = new HashMap<Integer, Map<Integer, Integer>>();
        for (var tie : ties) {
            var skill = numbers.get(tie.skill);
            var other = numbers.get(tie.other);
            if (skill != null && other != null && !skill.equals(other)) {
                near.computeIfAbsent(skill, s -> new HashMap<>()).merge(other, tie.closeness, Math::max);
                near.computeIfAbsent(other, s -> new HashMap<>()).merge(skill, tie.closeness, Math::max);
            }
        }
        near.forEach((skill, others) -> others.entrySet().stream()
                .map(other -> new Near(other.getKey(), other.getValue()))
                .sorted(Comparator.comparingInt(Near::closeness).reversed().thenComparingInt(Near::skill))
                .limit(MOST)
                .forEach(other -> sink.take(skill, other.skill, other.closeness)));
    }

    private void tieAll(List<String> skills, int closeness) {
        for (var i = 0; i < skills.size(); i++) {
            for (var other : skills.subList(i + 1, skills.size())) {
                ties.add(new Tie(skills.get(i), other, closeness));
            }
        }
    }

    // 0 for a group without a broader one. A circle in a broken file would never end, hence the bound.
    private int level(String group) {
        var level = 0;
        var broader = broaderGroup.get(group);
        while (broader != null && level <= LOWEST_LEVEL) {
            level++;
            broader = broaderGroup.get(broader);
        }
        return level;
    }
}
