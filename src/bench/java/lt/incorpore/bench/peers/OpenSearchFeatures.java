package lt.incorpore.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;

/// The few features by which the quick form chooses whom to look at: credited skills, kin occupations and near
/// tiles. Each counts about what it would bring to the score, in thousandths. Languages as well found one in a hundred
/// more of the best and cost a tenth more.
final class OpenSearchFeatures {

    /// A skill that brings less is left out: hundreds of clauses cost more than they find.
    private static final int LEAST_GAIN = 250;

    /// The curve of the skill term rises a little faster than its share where the best offers stand.
    private static final double STEEPNESS = 1.3;

    private final ArrayNode should;

    OpenSearchFeatures(ArrayNode should) {
        this.should = should;
    }

    void of(PersonFacts person, PersonTables tables) {
        skills(tables.gains());
        occupations(person.ability().occupations());
        Reach reach = person.limits().reach();
        if (reach.home().isKnown()) {
            add("tile", Tiles.between(reach.home(), 0, 8_000), 90);
            add("tile", Tiles.between(reach.home(), 8_000, 16_000), 70);
            add("tile", Tiles.between(reach.home(), 16_000, 28_000), 45);
        }
    }

    /// The value of the feature is the share of the offer's weights, so the credit of one skill comes out right.
    private void skills(int[] gains) {
        for (int skill = 0; skill < gains.length; skill++) {
            if (gains[skill] >= LEAST_GAIN) {
                ObjectNode feature = should.addObject().putObject("rank_feature");
                feature.put("field", "needs." + skill);
                feature.put("boost", STEEPNESS * Term.SKILLS.weight() * gains[skill] / 1e6);
                feature.putObject("linear");
            }
        }
    }

    /// Each level adds what it is worth above the one before it; the highest is left out, since it is everywhere.
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

    private void add(String field, Collection<String> words, int boost) {
        if (words.isEmpty()) {
            return;
        }
        ObjectNode constant = should.addObject().putObject("constant_score").put("boost", boost);
        ArrayNode terms = constant.putObject("filter").putObject("terms").putArray(field);
        words.forEach(terms::add);
    }
}
