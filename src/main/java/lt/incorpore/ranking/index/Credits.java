package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.SkillGraph;

/// What each needed skill would be worth with one person: the model of [SkillTerm] turned round into a table.
final class Credits {

    /// Credit of a skill, less that of a skill of which nothing is known.
    private final short[] gains = new short[65_536];
    private char[] skills = new char[256];
    private int count;
    private int most;
    private final Walk walk = new Walk();

    void of(List<PersonSkill> has, SkillGraph graph) {
        for (int i = 0; i < count; i++) {
            gains[skills[i]] = 0;
        }
        count = 0;
        most = 0;
        for (int i = 0; i < has.size(); i++) {
            PersonSkill skill = has.get(i);
            if (skill.evidence() != Evidence.NONE) {
                gain(skill.skill(), SkillTerm.credit(skill.evidence()));
                for (int place = graph.from(skill.skill()); place < graph.to(skill.skill()); place++) {
                    gain(graph.skillAt(place), SkillTerm.credit(skill.evidence(), graph.closenessAt(place)));
                }
            }
        }
        for (int i = 0; i < has.size(); i++) {
            PersonSkill skill = has.get(i);
            if (skill.evidence() == Evidence.NONE) {
                gain(skill.skill(), SkillTerm.NOT_STATED + 1);
                gains[skill.skill()] = (short) -SkillTerm.NOT_STATED;
            }
        }
    }

    private void gain(int skill, int credit) {
        int gain = credit - SkillTerm.NOT_STATED;
        if (gain == 0) {
            return;
        }
        if (gains[skill] == 0) {
            if (count == skills.length) {
                skills = Arrays.copyOf(skills, 2 * count);
            }
            skills[count++] = (char) skill;
        }
        gains[skill] = (short) Math.max(gains[skill], gain);
        most = Math.max(most, gain);
    }

    /// The most that a skill can gain for each point of its weight; 0 when nothing is credited.
    int most() {
        return most;
    }

    /// Goes to a leaf.
    void enter(SkillLists lists) {
        walk.enter(lists, skills, count);
    }

    /// Σ weight × gain for each row of a cell of the leaf.
    void sum(int cell, Sums sums) {
        int first = cell << SkillLists.CELL_BITS;
        for (int list = 0; list < walk.count(); list++) {
            if (walk.has(list, cell)) {
                int gain = gains[skills[walk.which(list)]];
                int to = walk.to(list, cell);
                for (int place = walk.from(list, cell); place < to; place++) {
                    int posting = walk.posting(place);
                    sums.add(first + (posting >>> OfferLeaf.CODE_BITS), ((posting & 3) + 1) * gain);
                }
            }
        }
    }
}
