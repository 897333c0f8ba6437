package lt.incorpore.matches.credits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.taxonomy.Taxonomy;

/// How far a person's skills speak for each skill: those they have, and those that stand near them.
@ApplicationScoped
public class SkillCredits {

    private static final int FULL = 1_000;

    private final Taxonomy taxonomy;

    SkillCredits(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// @return by number of the skill, `1..1000`; what is not there is not known. What the person says they cannot do
    /// is
    ///     not there either
    public Map<Integer, Integer> of(ProfileFacts facts) {
        var credits = new HashMap<Integer, Integer>();
        for (var known : facts.skills()) {
            var evidence = Evidence.valueOf(known.evidenceOrClaimed().name()).permille();
            if (evidence > 0 && known.skill() != null) {
                taxonomy.skill(known.skill()).ifPresent(skill -> {
                    credits.merge(skill.number(), evidence, Math::max);
                    for (var near : taxonomy.related(skill.number())) {
                        var credit = evidence * near.closeness() / FULL;
                        if (credit > 0) {
                            credits.merge(near.skill(), credit, Math::max);
                        }
                    }
                });
            }
        }
        for (var known : facts.skills()) {
            if (known.skill() != null && known.evidenceOrClaimed() == lt.incorpore.profiles.Evidence.NONE) {
                taxonomy.skill(known.skill()).ifPresent(skill -> credits.remove(skill.number()));
            }
        }
        return credits;
    }
}
