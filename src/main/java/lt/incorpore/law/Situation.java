package lt.incorpore.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person told us in order to learn whether they may work. It passes through and is never kept: answers are
/// kept, as [WorkAnswer]. Its text form hides everything so that it cannot end up in a log.
///
/// @param status a code of [RightToWork#statuses()]; any other is answered "unknown, ask"
public record Situation(String status, Asylum asylum, Papers papers) {

    /// The application for asylum (*prieglobsčio prašymas*); matters to asylum seekers only.
    ///
    /// @param applied    day of the application
    /// @param registered day the application was registered, which may be later
    /// @param workEntry  whether the registration certificate records the right to work
    /// @param ownFault   whether the delay of the decision is the applicant's own fault
    public record Asylum(
            @Nullable LocalDate applied,
            @Nullable LocalDate registered,
            Told workEntry,
            Told decisionTaken,
            Told ownFault) {

        @Override
        public String toString() {
            return "Asylum[hidden]";
        }
    }

    /// The document that proves the status.
    ///
    /// @param validUntil last day printed on the document; read from it, never derived from the status
    /// @param renewal    whether a new document was applied for
    public record Papers(@Nullable LocalDate validUntil, Told renewal) {

        /// A document that is valid on the day counts as current even while its renewal is under way.
        State on(LocalDate day) {
            if (validUntil != null && !validUntil.isBefore(day)) {
                return State.CURRENT;
            }
            if (renewal == Told.YES) {
                return State.IN_RENEWAL;
            }
            return validUntil == null ? State.NOT_TOLD : State.PASSED;
        }

        @Override
        public String toString() {
            return "Papers[hidden]";
        }
    }

    /// Where a document stands on a day.
    enum State {
        CURRENT,
        IN_RENEWAL,
        PASSED,
        NOT_TOLD
    }

    /// A situation of which only the status was told.
    public static Situation of(String status) {
        return new Situation(
                status,
                new Asylum(null, null, Told.UNKNOWN, Told.UNKNOWN, Told.UNKNOWN),
                new Papers(null, Told.UNKNOWN));
    }

    public Situation applied(LocalDate day) {
        return with(new Asylum(day, asylum.registered, asylum.workEntry, asylum.decisionTaken, asylum.ownFault));
    }

    public Situation registered(LocalDate day) {
        return with(new Asylum(asylum.applied, day, asylum.workEntry, asylum.decisionTaken, asylum.ownFault));
    }

    public Situation workEntry(Told entry) {
        return with(new Asylum(asylum.applied, asylum.registered, entry, asylum.decisionTaken, asylum.ownFault));
    }

    public Situation decisionTaken(Told decision) {
        return with(new Asylum(asylum.applied, asylum.registered, asylum.workEntry, decision, asylum.ownFault));
    }

    public Situation ownFault(Told fault) {
        return with(new Asylum(asylum.applied, asylum.registered, asylum.workEntry, asylum.decisionTaken, fault));
    }

    public Situation validUntil(LocalDate day) {
        return new Situation(status, asylum, new Papers(day, papers.renewal));
    }

    public Situation inRenewal(Told renewal) {
        return new Situation(status, asylum, new Papers(papers.validUntil, renewal));
    }

    /// The day the waiting time counts from. The registration is the later of the two, so counting from it when the
    /// application is not told promises nothing too early.
    @Nullable
    LocalDate waitingSince() {
        return asylum.applied != null ? asylum.applied : asylum.registered;
    }

    /// The facts a row's condition is held against.
    Map<String, String> facts(LocalDate on, int waitMonths) {
        return Map.of(
                "status", status,
                "waited", waited(on, waitMonths).name(),
                "entry", asylum.workEntry.name(),
                "decision", asylum.decisionTaken.name(),
                "own_fault", asylum.ownFault.name(),
                "papers", papers.on(on).name());
    }

    private Told waited(LocalDate on, int months) {
        var since = waitingSince();
        if (since == null || since.isAfter(on)) {
            return Told.UNKNOWN;
        }
        return since.plusMonths(months).isAfter(on) ? Told.NO : Told.YES;
    }

    private Situation with(Asylum changed) {
        return new Situation(status, changed, papers);
    }

    @Override
    public String toString() {
        return "Situation[hidden]";
    }
}
