package lt.incorpore.law.screen;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of the screen. What is missing from the count is checked where pay and texts are: no base pay (R3), pay
/// below the floor (R4), least pay for skilled work (R5), the same text under several employers (R15).
public enum Rule {
    /// A fee, deposit, paid training, kit or visa at the worker's cost.
    R1_FEE(null),
    /// Passport, identity card or bank access given away.
    R2_DOCUMENTS_KEPT(null),
    /// Deductions for housing, transport or fines; housing tied to the job.
    R6_DEDUCTIONS(null),
    /// More than 48 hours a week, no days off, alone at night.
    R7_HOURS(null),
    /// Reachable by messenger, free mail or a foreign number alone; a nameless employer.
    R8_CONTACT(null),
    /// Documents, full-length photo, bank or medical data before the interview.
    R9_PRIVATE_DATA(null),
    /// Pay far above what the work pays.
    R10_TOO_GOOD(null),
    /// Sexual services, money mules, parcel forwarding.
    R11_DANGEROUS_WORK(null),
    /// Unpaid trial, cash in hand, no contract.
    R12_NO_CONTRACT(null),
    /// Written for one nationality or status; women alone for cleaning or care abroad.
    R13_ONE_ORIGIN(Ground.ORIGIN),
    /// Abroad through an unregistered go-between, by night, without a phone.
    R14_ABROAD(null),
    /// The same text under several employers.
    R15_COPIED(null),
    /// Work that the law closes to the young.
    R16_MINORS(null),
    D_SEX(Ground.SEX),
    D_AGE(Ground.AGE),
    D_ORIGIN(Ground.ORIGIN),
    D_LANGUAGE(Ground.LANGUAGE),
    D_BELIEF(Ground.BELIEF),
    D_DISABILITY_HEALTH(Ground.DISABILITY),
    D_FAMILY(Ground.FAMILY),
    D_ORIENTATION(Ground.ORIENTATION),
    D_SOCIAL_STATUS_UNION(Ground.SOCIAL_STATUS),
    D_APPEARANCE(Ground.APPEARANCE),
    /// An offer for one group alone tells everybody who sees its worker what that person is.
    OUTING(Ground.ORIGIN),
    /// Fine Lithuanian for work that needs none.
    LANGUAGE_UNNEEDED(Ground.LANGUAGE);

    private final @Nullable Ground ground;

    Rule(@Nullable Ground ground) {
        this.ground = ground;
    }

    public Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    /// Stable name in findings, `screen_r1_fee`.
    public String code() {
        return "screen_" + name().toLowerCase(Locale.ROOT);
    }
}
