package lt.incorpore.ranking;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Explanation.TermScore;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;

/// The model over single pairs: slow enough to say why. The indexes answer the same for many.
public final class Scoring {

    private final SkillGraph graph;

    public Scoring(SkillGraph graph) {
        this.graph = graph;
    }

    /// @param today days since 1970-01-01
    public Explanation explain(PersonFacts person, OfferNeeds offer, int today) {
        Pair pair = new Pair(person, offer, today, graph);
        List<TermScore> terms = Arrays.stream(Term.values())
                .map(term -> TermScore.of(term, term.because(pair)))
                .toList();
        List<GateCheck> gates =
                Arrays.stream(Gate.values()).map(gate -> gate.check(pair)).toList();
        return new Explanation(score(pair), terms, gates);
    }

    /// @param today days since 1970-01-01
    /// @return `0..1_000_000`, whether or not the gates are open
    public int score(PersonFacts person, OfferNeeds offer, int today) {
        return score(new Pair(person, offer, today, graph));
    }

    /// Whether no gate fails.
    ///
    /// @param today days since 1970-01-01
    public boolean open(PersonFacts person, OfferNeeds offer, int today) {
        Pair pair = new Pair(person, offer, today, graph);
        for (Gate gate : Gate.values()) {
            if (gate.check(pair).verdict() == Verdict.FAIL) {
                return false;
            }
        }
        return true;
    }

    private static int score(Pair pair) {
        int score = 0;
        for (Term term : Term.values()) {
            score += term.weight() * term.because(pair).points();
        }
        return score;
    }
}
