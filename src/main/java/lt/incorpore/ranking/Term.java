package lt.incorpore.ranking;

import java.util.Arrays;

/// The terms of the score, each with its weight and the one function that it is.
///
/// score = Σ weight × points, points `0..1000`, weights add up to 1000, so a score is `0..1_000_000` and each
/// explanation adds up to it exactly. What nobody has stated counts 500 and is named: saying nothing about oneself is
/// never worse than saying the worst. A new term is one file with its function and one line here.
public enum Term {
    SKILLS(400, SkillTerm::because),
    OCCUPATION(180, OccupationTerm::because),
    LANGUAGES(100, LanguageTerm::because),
    WAY(100, WayTerm::because),
    HOURS(50, HoursTerm::because),
    PAY(40, PayTerm::because),
    EXPERIENCE(40, ExperienceTerm::because),
    EDUCATION(30, EducationTerm::because),
    CONTRACT(30, ContractTerm::because),
    FRESHNESS(30, FreshnessTerm::because);

    /// The points of a term when nothing is known.
    public static final int NEUTRAL = 500;

    /// The most that a term can give, and so the upper bound of each when a search looks ahead.
    public static final int FULL = 1_000;

    private final int weight;
    private final Rule rule;

    Term(int weight, Rule rule) {
        this.weight = weight;
        this.rule = rule;
    }

    /// Thousandths of the score that this term decides.
    public int weight() {
        return weight;
    }

    Because because(Pair pair) {
        return rule.because(pair);
    }

    static {
        int sum = Arrays.stream(values()).mapToInt(Term::weight).sum();
        if (sum != 1_000) {
            throw new IllegalStateException("weights must add up to 1000 but are " + sum);
        }
    }

    /// The function of one term: the points of a pair, with all the data that led to them.
    @FunctionalInterface
    interface Rule {
        Because because(Pair pair);
    }
}
