package lt.incorpore.ranking;

import lt.incorpore.ranking.Because.ContractSides;
import lt.incorpore.ranking.Because.StartSides;
import lt.incorpore.ranking.facts.Conditions;

/// Whether the agreement is one that the person takes (one half), and whether the person is free when the work begins
/// (the other half: nothing is left when two months late).
public final class ContractTerm {

    private static final int TOO_LATE = 60;

    private ContractTerm() {}

    static Because because(Pair pair) {
        ContractSides contract = new ContractSides(
                pair.offer().conditions().contract(), pair.person().wishes().contracts());
        StartSides start = new StartSides(
                pair.offer().conditions().start(), pair.person().wishes().available());
        return new Because.ContractAndStart(
                contract,
                contractPoints(contract.offered().ordinal(), contract.wished().bits()),
                start,
                startPoints(start.offered().epochDay(), start.available().epochDay(), pair.today()));
    }

    /// @param offered place in the list of contracts, 0 when unknown
    /// @param wished  bits of the contracts that the person takes, 0 when unknown
    public static int contractPoints(int offered, int wished) {
        if (offered == 0 || wished == 0) {
            return Term.NEUTRAL;
        }
        return (wished >>> offered & 1) * Term.FULL;
    }

    /// @param offered   day, 0 when unknown
    /// @param available day, 0 when unknown
    public static int startPoints(int offered, int available, int today) {
        if (offered == 0 || available == 0) {
            return Term.NEUTRAL;
        }
        int late = Math.max(0, available - Conditions.firstDay(offered, today));
        return Term.FULL * Math.max(0, TOO_LATE - late) / TOO_LATE;
    }
}
