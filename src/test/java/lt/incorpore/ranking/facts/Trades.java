package lt.incorpore.ranking.facts;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import lt.incorpore.ranking.facts.SkillGraph.Relation;

/// As many occupations and skills as ESCO has, in the tree of ISCO-08. Each occupation has its usual skills, of
/// which its relatives in the tree share a part.
///
/// Skills are as popular as in ESCO 1.1.1, counted there: the 100 most common hold 14 of 100 relations between
/// occupations and skills, the 1,000 most common half of them, the 3,000 most common three quarters. Zipf's law with a
/// flat beginning of 85 ranks gives 15, 50 and 71. ESCO's 5,899 relations between skills, and those over a common
/// broader skill, are stood for by one relation a skill.
final class Trades {

    static final int SKILLS = 13_939;
    static final int OCCUPATIONS = 3_007;

    /// How many of the most common skills are about equally common.
    private static final int FLAT = 85;

    private static final int OWN = 24;
    private static final int OF_UNIT_GROUP = 8;
    private static final int OF_MINOR_GROUP = 6;
    private static final int OF_MAJOR_GROUP = 4;

    private final List<Occupation> occupations = new ArrayList<>();
    private final int[][] usual = new int[OCCUPATIONS][];
    private final Map<Integer, int[]> shared = new HashMap<>();
    private final Zipf skills = new Zipf(SKILLS, FLAT);
    private final Zipf popularity = new Zipf(OCCUPATIONS, 3);
    /// Skills and occupations by their popularity.
    private final int[] skillOf = shuffled(SKILLS);
    private final int[] occupationOf = shuffled(OCCUPATIONS);

    Trades(long seed) {
        Dice dice = Dice.of(seed, "trades");
        List<Integer> groups = unitGroups();
        for (int i = 0; i < OCCUPATIONS; i++) {
            // Each group has one occupation at least, and some groups have many.
            int group = groups.get(i < groups.size() ? i : dice.lower(groups.size()));
            occupations.add(new Occupation(i + 1, group));
            usual[i] = usual(group, dice);
        }
    }

    private static int[] shuffled(int count) {
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            all.add(number);
        }
        Collections.shuffle(all, new SplittableRandom(count));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The unit groups of ISCO-08 as the service ships them.
    private static List<Integer> unitGroups() {
        List<Integer> groups = new ArrayList<>(resource("isco08.csv")
                .lines()
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(code -> code.length() == 4 && Character.isDigit(code.charAt(0)))
                .map(Integer::valueOf)
                .toList());
        Collections.shuffle(groups, new SplittableRandom(groups.size()));
        return groups;
    }

    static BufferedReader resource(String name) {
        InputStream in = Objects.requireNonNull(Trades.class.getResourceAsStream("/taxonomy/" + name), name);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private int[] usual(int group, Dice dice) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            all.add(anySkill(dice));
        }
        addShared(all, group, OF_UNIT_GROUP, dice);
        addShared(all, -group / 10, OF_MINOR_GROUP, dice);
        addShared(all, -10_000 - group / 1_000, OF_MAJOR_GROUP, dice);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addShared(List<Integer> all, int group, int count, Dice dice) {
        int[] pool = shared.computeIfAbsent(group, any -> new int[2 * count]);
        for (int i = 0; i < count; i++) {
            int place = dice.below(pool.length);
            if (pool[place] == 0) {
                pool[place] = anySkill(dice);
            }
            all.add(pool[place]);
        }
    }

    int anySkill(Dice dice) {
        return 1 + skillOf[skills.rank(dice)];
    }

    Occupation popular(Dice dice) {
        return occupations.get(occupationOf[popularity.rank(dice)]);
    }

    Occupation any(Dice dice) {
        return occupations.get(dice.below(OCCUPATIONS));
    }

    /// Some skills that go with an occupation, its usual ones above all; each once.
    ///
    /// @param usualPercent how many of them are the usual ones
    TreeSet<Integer> some(Occupation occupation, int count, int usualPercent, Dice dice) {
        int[] own = usual[occupation.number() - 1];
        TreeSet<Integer> some = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            some.add(dice.chance(usualPercent) ? own[dice.below(own.length)] : anySkill(dice));
        }
        return some;
    }

    /// Skills of one occupation stand near each other, and any skill near a few others.
    SkillGraph graph(long seed) {
        Dice dice = Dice.of(seed, "graph");
        List<Relation> relations = new ArrayList<>();
        for (int[] own : usual) {
            relate(own[dice.below(own.length)], own[dice.below(own.length)], dice, relations);
        }
        for (int skill = 1; skill <= SKILLS; skill++) {
            for (int i = dice.below(3); i > 0; i--) {
                relate(skill, 1 + dice.below(SKILLS), dice, relations);
            }
        }
        return SkillGraph.of(relations);
    }

    private static void relate(int one, int other, Dice dice, List<Relation> relations) {
        if (one != other) {
            relations.add(new Relation(one, other, dice.from(300, 900)));
        }
    }
}
