package lt.incorpore.ranking;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.Because.LanguagePart;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.LanguageUse.LanguageSkill;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;

/// How far the person's languages reach what the work takes, averaged over each needed skill of each language.
///
/// An offer that says "no language needed" is a full fit for everybody; one that says nothing is unknown.
public final class LanguageTerm {

    private static final int LOST_A_LEVEL = 400;

    private LanguageTerm() {}

    static Because because(Pair pair) {
        OfferNeeds.LanguageNeeds needs = pair.offer().demands().languages();
        List<LanguagePart> parts = new ArrayList<>();
        for (LanguageUse need : needs.needs()) {
            CefrLevels has = levels(pair.person(), need.language());
            for (LanguageSkill skill : LanguageSkill.values()) {
                int needed = need.levels().of(skill);
                if (needed > 0) {
                    int level = has.of(skill);
                    parts.add(new LanguagePart(need.language(), skill, needed, level, points(needed, level)));
                }
            }
        }
        int sum = parts.stream().mapToInt(LanguagePart::points).sum();
        return new Because.Languages(needs.stated(), List.copyOf(parts), average(needs.stated(), sum, parts.size()));
    }

    /// Points of one skill of one language.
    ///
    /// @param needed CEFR `1..6`
    /// @param has    CEFR `0..6`, negative when unknown: then neutral, but no less than the worst level would get
    public static int points(int needed, int has) {
        if (has < 0) {
            return Math.max(Term.NEUTRAL, points(needed, 0));
        }
        return Math.max(0, Term.FULL - LOST_A_LEVEL * Math.max(0, needed - has));
    }

    public static int average(boolean stated, int sum, int parts) {
        if (!stated) {
            return Term.NEUTRAL;
        }
        return parts == 0 ? Term.FULL : sum / parts;
    }

    static CefrLevels levels(PersonFacts person, int language) {
        for (LanguageUse use : person.ability().languages()) {
            if (use.language() == language) {
                return use.levels();
            }
        }
        return CefrLevels.UNKNOWN;
    }
}
