package lt.incorpore.law;

import lt.incorpore.law.tables.Worded;

/// Whether a promised pay reaches the minimum wage.
///
/// Sentences take the minimum for this offer as `{floor}` and the amount to write instead as `{suggestion}`, in
/// euros.
public sealed interface WageCheck {

    Reason reason();

    record Meets(MinimumWage minimum) implements WageCheck {
        @Override
        public Reason reason() {
            return Reason.MEETS;
        }
    }

    /// The offer may not be published.
    ///
    /// @param suggestion the least amount for this unit and working time, before tax
    record Below(MinimumWage minimum, Cents suggestion) implements WageCheck {
        @Override
        public Reason reason() {
            return Reason.BELOW;
        }
    }

    /// Allowed to stand, but the employer is asked.
    record Question(MinimumWage minimum, Reason reason) implements WageCheck {}

    /// Cannot be compared with what was told.
    record Unknown(Reason reason) implements WageCheck {}

    enum Reason implements Worded {
        MEETS,
        BELOW,
        /// The minimum may be paid only for work that asks for no qualification.
        SKILLED_AT_MINIMUM,
        MORE_THAN_FORTY_HOURS,
        NET_PAY,
        HOURS_NOT_TOLD,
        NO_TABLE;

        @Override
        public String code() {
            return Worded.code("wage", this);
        }
    }
}
