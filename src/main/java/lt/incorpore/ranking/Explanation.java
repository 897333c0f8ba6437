package lt.incorpore.ranking;

import java.util.List;
import lt.incorpore.ranking.GateCheck.Verdict;

/// One pair, laid open: Σ weight × points over the terms is the score, exactly.
///
/// @param score `0..1_000_000`
/// @param terms one for each [Term], in its order
/// @param gates one for each [Gate], in its order
public record Explanation(int score, List<TermScore> terms, List<GateCheck> gates) {

    public Explanation {
        terms = List.copyOf(terms);
        gates = List.copyOf(gates);
    }

    /// Whether the pair belongs to the open list; otherwise it is "not yet, because".
    public boolean open() {
        return gates.stream().noneMatch(check -> check.verdict() == Verdict.FAIL);
    }

    /// @param weight  thousandths of the score
    /// @param points  `0..1000`
    /// @param unknown whether the term is neutral because nothing was known
    public record TermScore(Term term, int weight, int points, boolean unknown, Because because) {

        static TermScore of(Term term, Because because) {
            return new TermScore(term, term.weight(), because.points(), because.unknown(), because);
        }
    }
}
