package lt.incorpore.offers.screening;

/// Why a person must look at an offer before anybody else does.
public enum HoldReason {
    /// A rule found something that a person must judge.
    SCREEN,
    /// Nobody has vouched for the employer yet.
    UNVERIFIED,
    /// Two people who have nothing to do with each other reported it, or one that says nearly the same.
    REPORTED,
    /// What it said before, or nearly the same, was rejected, or waits for a decision about an appeal.
    REJECTED_BEFORE,
    /// Its owner has appealed against a decision.
    APPEALED;

    /// Whether only a decision ends it: mending the text does not.
    public boolean stays() {
        return this == REPORTED || this == REJECTED_BEFORE || this == APPEALED;
    }
}
