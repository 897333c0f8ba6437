package lt.incorpore.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A measure of the Employment Service (*Užimtumo tarnyba*) that may be open to a person. Information, not a
/// decision.
///
/// @param code    its sentence; takes `{percent}` and `{times}` when `upTo` is set
/// @param upTo    what a subsidy can reach; null when the row is no subsidy
/// @param reveals whether knowing that it fits tells the person's status, health or age. An estimate is worked out
///                on the person's side and shown to an employer only when the person agrees; see [#PRIVACY_NOTE]
public record SupportMeasure(
        Kind kind, String code, @Nullable UpTo upTo, boolean reveals, Basis basis) implements Worded {

    /// Code of the sentence that says who sees an estimate.
    public static final String PRIVACY_NOTE = "support.privacy";

    @Schema(name = "SupportKind")
    public enum Kind {
        /// A group of *darbo rinkoje papildomai remiami asmenys*.
        SUPPORTED_PERSON,
        /// *Įdarbinimas subsidijuojant*.
        SUBSIDY,
        INFORMATION
    }

    /// A share of wage and contributions, and the ceiling as a multiple of the minimum wage. How long a subsidy lasts
    /// and whether there is money for it is not known here.
    ///
    /// @param percent 1 to 100
    public record UpTo(int percent, BigDecimal timesMinimumWage) {

        public UpTo {
            if (percent < 1 || percent > 100 || timesMinimumWage.signum() <= 0) {
                throw new IllegalStateException("A subsidy is 1 to 100 percent: " + percent + ", " + timesMinimumWage);
            }
        }

        /// The most a month can bring, rounded down to a cent so that it is never promised too high.
        public Cents monthlyCeiling(MinimumWage minimum) {
            var exact = timesMinimumWage.multiply(
                    BigDecimal.valueOf(minimum.monthly().amount()));
            return new Cents(exact.setScale(0, RoundingMode.FLOOR).longValueExact());
        }
    }
}
