package lt.incorpore.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.offers.screening.Screening;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Secrets;

/// Anybody says that something is wrong with an offer. Two who have nothing to do with each other hide it at once,
/// until a person has decided.
@ApplicationScoped
class ReportOffer {

    private static final int ENOUGH_TO_HIDE = 2;
    private static final int MOST_A_DAY = 5;
    private static final int HASH = 16;
    /// Whoever has one IPv6 address has all of its first 64 bits.
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final ReadOffers offers;
    private final ModerationLog log;
    private final Secrets secrets;
    private final Clock clock;

    ReportOffer(ReadOffers offers, ModerationLog log, Secrets secrets, Clock clock) {
        this.offers = offers;
        this.log = log;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// The same again from the same address on the same day counts once.
    ///
    /// @param address of the sender; it is not kept
    /// @throws lt.incorpore.platform.Problem when there is no such open offer, or too many came from there today
    @Transactional
    void report(long number, Report.Reason reason, String address) {
        var offer = offers.toChange(number)
                .filter(found -> found.isOpenOn(LocalDate.now(clock)))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var sender = sender(address);
        if (log.hasReported(sender, number)) {
            return;
        }
        if (log.countReportsBy(sender) >= MOST_A_DAY) {
            throw ModerationProblems.TOO_MANY_REPORTS.because();
        }
        log.keep(fresh(number, reason, sender));
        if (log.openReports(List.of(number)).size() >= ENOUGH_TO_HIDE) {
            var screening = offer.screening();
            offer.hold(
                    screening == null ? Screening.only(HoldReason.REPORTED) : screening.and(HoldReason.REPORTED),
                    clock.instant());
        }
    }

    private byte[] sender(String address) {
        var parts = address.split(":");
        var network = parts.length > 1
                ? String.join(":", Arrays.asList(parts).subList(0, Math.min(GROUPS_OF_A_NETWORK, parts.length)))
                : address;
        return Arrays.copyOf(secrets.sign("report", LocalDate.now(clock) + " " + network), HASH);
    }

    private Report fresh(long number, Report.Reason reason, byte[] sender) {
        var report = new Report();
        report.id = UUID.randomUUID();
        report.offer = number;
        report.reason = reason;
        report.sender = sender;
        report.reportedAt = clock.instant();
        return report;
    }
}
