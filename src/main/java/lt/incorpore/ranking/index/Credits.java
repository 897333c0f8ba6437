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

    void of(List<PersonSkill> has, SkillGraph graph) {
        for (int i = 0; i < count; i++) {
            gains[skills[i]] = 0;
        }
        count = 0;
        for (PersonSkill skill : has) {
            if (skill.evidence() != Evidence.NONE) {
                gain(skill.skill(), SkillTerm.credit(skill.evidence()));
                for (int place = graph.from(skill.skill()); place < graph.to(skill.skill()); place++) {
                    gain(graph.skillAt(place), SkillTerm.credit(skill.evidence(), graph.closenessAt(place)));
                }
            }
        }
        for (PersonSkill skill : has) {
            if (skill.evidence() == Evidence.NONE) {
                gain(skill.skill(), SkillTerm.NOT_STATED + 1);
                gains[skill.skill()] = (short) -SkillTerm.NOT_STATED;
            }
        }
        // In order, so that a leaf is walked through in one direction.
        Arrays.sort(skills, 0, count);
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
    }

    /// Σ weight × gain for each row of a leaf.
    void sum(SkillLists lists, Sums sums) {
        char[] postings = lists.postings();
        for (int i = 0; i < count; i++) {
            int skill = skills[i];
            int gain = gains[skill];
            int to = lists.to(skill);
            for (int place = lists.from(skill); place < to; place++) {
                int posting = postings[place];
                sums.add(posting >>> 2, ((posting & 3) + 1) * gain);
            }
        }
    }
}
