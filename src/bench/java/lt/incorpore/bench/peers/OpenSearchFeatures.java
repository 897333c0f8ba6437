package lt.incorpore.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;

/// The few features by which the quick form chooses whom to look at: credited skills, kin occupations, near tiles.
/// Each counts about what it would bring to the score, in thousandths.
public final class OpenSearchFeatures {

    public static int skillBoost = Integer.getInteger("skill", 80);
    public static int least = Integer.getInteger("least", 100);
    public static int steps = Integer.getInteger("steps", 100);
    public static int variant = 0;
    public static int near = Integer.getInteger("near", 1);

    private final ArrayNode should;

    OpenSearchFeatures(ArrayNode should) {
        this.should = should;
    }

    void of(PersonFacts person, PersonTables tables) {
        skills(tables.gains());
        if ((variant & 2) != 0) {
            int[] l = tables.languages();
            TreeSet<String> good = new TreeSet<>(), half = new TreeSet<>();
            for (int i = 0; i < l.length; i++) if (l[i] >= 750) good.add("" + i); else if (l[i] >= 400) half.add("" + i);
            add("tongue", good, 90);
            add("tongue", half, 50);
        }
        occupations(person.ability().occupations());
        Reach reach = person.limits().reach();
        if (reach.home().isKnown() && near > 0) {
            add("tile", Tiles.between(reach.home(), 0, 8_000), 90);
            add("tile", Tiles.between(reach.home(), 8_000, 16_000), 70);
            add("tile", Tiles.between(reach.home(), 16_000, 28_000), 45);
            if (near > 1) add("tile", Tiles.between(reach.home(), 28_000, 50_000), 22);
        }
    }

    private void skills(int[] gains) {
        TreeMap<Integer, Set<String>> byGain = new TreeMap<>();
        for (int skill = 0; skill < gains.length; skill++) {
            if (gains[skill] >= least) {
                byGain.computeIfAbsent(gains[skill] / steps * steps + steps / 2, any -> new TreeSet<>())
                        .add(Integer.toString(skill));
            }
        }
        if ((variant & 1) != 0) {
            for (int skill = 0; skill < gains.length; skill++) {
                if (gains[skill] >= least) {
                    ObjectNode f = should.addObject().putObject("rank_feature");
                    f.put("field", "needs." + skill).put("boost", skillBoost / 100f * .4f * gains[skill] / 1000).putObject("linear");
                }
            }
            return;
        }
        byGain.forEach((gain, skills) -> {
            for (String skill : skills) {
                add("skill", List.of(skill), (float) gain * skillBoost / 1000);
            }
        });
    }

    private void occupations(List<Occupation> occupations) {
        Set<String> same = new TreeSet<>();
        Set<String> units = new TreeSet<>();
        Set<String> minors = new TreeSet<>();
        Set<String> majors = new TreeSet<>();
        for (Occupation occupation : occupations) {
            int unit = occupation.unitGroup();
            same.add("o" + occupation.number());
            units.add("u" + unit);
            minors.add("m" + unit / 10);
            majors.add("s" + unit / 100);
        }
        add("group", same, 36);
        add("group", units, 54);
        add("group", minors, 45);
        add("group", majors, 45);
    }

    private void add(String field, Collection<String> words, float boost) {
        if (words.isEmpty()) {
            return;
        }
        ObjectNode constant = should.addObject().putObject("constant_score").put("boost", boost);
        ArrayNode terms = constant.putObject("filter").putObject("terms").putArray(field);
        words.forEach(terms::add);
    }
}
