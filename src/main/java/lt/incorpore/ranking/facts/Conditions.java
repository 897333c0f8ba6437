package lt.incorpore.ranking.facts;

/// What an offer of work promises and asks besides the work itself.
///
/// @param start first day of work; an unknown or past day counts as today where a law asks for a day
public record Conditions(Hours hours, Shifts shifts, PayPerHour pay, Contract contract, Day start) {

    /// The first day on which the work could begin. An offer without a day begins as soon as it can: today.
    ///
    /// @param start day, 0 when unknown
    public static int firstDay(int start, int today) {
        return Math.max(start, today);
    }

    /// Hours of work in a week, both ends included.
    ///
    /// @param min `0..max`
    /// @param max `min..168`
    public record Hours(int min, int max) {

        public static final Hours UNKNOWN = new Hours(255, 255);

        public Hours {
            if (min != 255 || max != 255) {
                Range.check("hours at least", min, 0, 168);
                Range.check("hours at most", max, min, 168);
            }
        }

        public boolean isKnown() {
            return min != 255;
        }
    }

    /// A time of work that some people cannot do and others look for.
    public enum Shift {
        DAY,
        EVENING,
        NIGHT,
        WEEKEND,
        ROTATING
    }

    /// A set of shifts. For an offer: each of them belongs to the work; the empty set says that nobody stated them.
    ///
    /// @param bits one bit a [Shift], by its place in the list
    public record Shifts(int bits) {

        public static final Shifts NONE = new Shifts(0);

        public Shifts {
            Range.check("shifts", bits, 0, 31);
        }

        public static Shifts of(Shift... shifts) {
            int bits = 0;
            for (Shift shift : shifts) {
                bits |= 1 << shift.ordinal();
            }
            return new Shifts(bits);
        }

        public boolean contains(Shift shift) {
            return (bits >>> shift.ordinal() & 1) != 0;
        }
    }

    /// Gross pay for an hour, the lowest that is promised or wished.
    ///
    /// @param cents `1..1_000_000`; 0 only in [#UNKNOWN]
    public record PayPerHour(int cents) {

        public static final PayPerHour UNKNOWN = new PayPerHour(0);

        public PayPerHour {
            Range.check("pay", cents, 0, 1_000_000);
        }

        public boolean isKnown() {
            return cents != 0;
        }
    }

    /// The kind of agreement.
    public enum Contract {
        UNKNOWN,
        PERMANENT,
        FIXED_TERM,
        SEASONAL,
        AGENCY,
        APPRENTICESHIP,
        SERVICE,
        TRAINING
    }

    /// A set of agreements that a person takes; the empty set says that nobody stated them.
    ///
    /// @param bits one bit a [Contract], by its place in the list; never that of [Contract#UNKNOWN]
    public record Contracts(int bits) {

        public static final Contracts UNKNOWN = new Contracts(0);

        public Contracts {
            Range.check("contracts", bits, 0, 255);
            if ((bits & 1) != 0) {
                throw new IllegalArgumentException("an unknown contract cannot be wished");
            }
        }

        public static Contracts of(Contract... contracts) {
            int bits = 0;
            for (Contract contract : contracts) {
                bits |= 1 << contract.ordinal();
            }
            return new Contracts(bits);
        }

        public boolean contains(Contract contract) {
            return (bits >>> contract.ordinal() & 1) != 0;
        }
    }
}
