package lt.incorpore.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Because;
import lt.incorpore.law.tables.Condition;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;
import lt.incorpore.law.tables.Rulebook;
import org.jspecify.annotations.Nullable;

/// Works out the [Relief] of a person from `language-relief.csv`.
///
/// Source: amendment of 2025-11-26 to Government Resolution 1688 and the official answers to it, checked 2026-11-02.
/// A foreigner who sells or serves needs the basic category for two years from the first document granting residence;
/// documents issued by 2025-12-31 count from 2026-01-01. So until 2027-12-31 the basic category is enough for every
/// foreigner, even when the day of the first document is not told; after that the day has to be told.
public final class LanguageRelief {

    private static final List<String> COLUMNS = List.of(
            "status", "seasonal", "papers", "relief", "while_held", "counted_from", "years", "reason", "reason_after");

    private static final Map<String, Set<String>> CONDITIONS = Map.of(
            "status", Set.of(),
            "seasonal", LawRow.names(Told.class),
            "papers", LawRow.names(Situation.State.class));

    private final Rulebook<Row> rulebook;

    LanguageRelief(LawTable table) {
        rulebook = new Rulebook<>(LawFiles.LANGUAGE_RELIEF, table.rows(LawFiles.LANGUAGE_RELIEF, COLUMNS, Row::of));
    }

    /// A relief with its reason and source.
    ///
    /// @param because its sentence takes the last day as `{until}`
    public record Answer(Relief relief, Because because, Basis basis, LocalDate evaluatedOn) {}

    /// How long a relief lasts.
    ///
    /// @param countedFrom first day the years may count from; null with 0 years
    private record Term(boolean whileHeld, @Nullable LocalDate countedFrom, int years) {

        /// Last day of the counted years.
        @Nullable
        LocalDate lastDay(@Nullable LocalDate firstDocument) {
            if (countedFrom == null) {
                return null;
            }
            var start = countedFrom;
            if (firstDocument != null && firstDocument.isAfter(countedFrom)) {
                start = firstDocument;
            }
            return start.plusYears(years).minusDays(1);
        }
    }

    private record Row(LawTable.Head head, Condition condition, Relief.Kind kind, Term term, Reasons reasons)
            implements Rulebook.Rule {

        static Row of(LawRow row) {
            var kind = row.one(Relief.Kind.class, "relief");
            var term = new Term(
                    row.yes("while_held"),
                    row.optionalDate("counted_from"),
                    row.has("years") ? row.number("years") : 0);
            if ((term.countedFrom == null) != (term.years == 0)) {
                throw row.wrong("counted_from and years belong together");
            }
            if (kind == Relief.Kind.BASIC_FOR_NOW) {
                throw row.wrong("BASIC_FOR_NOW is what BASIC becomes for a person whose first document is not told");
            }
            if ((kind == Relief.Kind.BASIC) != (term.years > 0)) {
                throw row.wrong("only the basic category counts years");
            }
            if (kind == Relief.Kind.NONE_DEMANDED && !(term.whileHeld && row.has("valid_to"))) {
                throw row.wrong("an exemption ends with the document, and on a known day");
            }
            return new Row(row.head(), row.condition(CONDITIONS), kind, term, Reasons.of(row));
        }
    }

    /// @param after the reason once the counted years are over; the same as `during` when none are counted
    private record Reasons(String during, String after) {
        static Reasons of(LawRow row) {
            return new Reasons(
                    row.text("reason"), row.has("reason_after") ? row.text("reason_after") : row.text("reason"));
        }
    }

    /// What the law demands at most of this person from this day on.
    public Answer of(Residence residence, LocalDate on) {
        var facts = residence.facts(on);
        var row = rulebook.find(on, one -> facts);
        return switch (row.kind) {
            case NONE_DEMANDED -> exempt(row, residence, on);
            case BASIC, BASIC_FOR_NOW -> basic(row, residence, on);
            case STANDARD -> answer(row, new Relief.Standard(), row.reasons.during, on);
            case UNCLEAR -> answer(row, new Relief.Unclear(), row.reasons.during, on);
        };
    }

    /// Ends with the printed day of the document or with the last day the rule is known for, whichever is first.
    private Answer exempt(Row row, Residence residence, LocalDate on) {
        var known = Objects.requireNonNull(row.head.span().to());
        var printed = residence.papers().validUntil();
        var until = printed != null && printed.isBefore(known) ? printed : known;
        return answer(row, new Relief.NoneDemanded(until), row.reasons.during, on);
    }

    /// Sure as long as the counted years or the document last. What follows is the standard, unless something that
    /// could make it last longer was not told.
    private Answer basic(Row row, Residence residence, LocalDate on) {
        var validUntil = residence.papers().validUntil();
        var counted = row.term.lastDay(residence.firstDocument());
        var until = later(counted, row.term.whileHeld ? validUntil : null);
        boolean told = residence.firstDocument() != null && (validUntil != null || !row.term.whileHeld);
        if (until != null && !until.isBefore(on)) {
            var relief = told ? new Relief.Basic(until) : new Relief.BasicForNow(until);
            return answer(row, relief, row.reasons.during, on);
        }
        boolean inRenewal = row.term.whileHeld && residence.papers().on(on) == Situation.State.IN_RENEWAL;
        if (told && !inRenewal) {
            return answer(row, new Relief.Standard(), row.reasons.after, on);
        }
        var otherwise = rulebook.otherwise();
        return answer(otherwise, new Relief.Unclear(), otherwise.reasons.during, on);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static Answer answer(Row row, Relief relief, String reason, LocalDate on) {
        var ask =
                relief instanceof Relief.Unclear ? List.of(Ask.LANGUAGE_INSPECTORATE, Ask.COUNSELLOR) : List.<Ask>of();
        return new Answer(relief, new Because(reason, List.of(), List.of(), ask), row.head.basis(), on);
    }

    /// The words this table uses.
    Stream<String> codes() {
        return rulebook.all().flatMap(row -> Stream.of(row.reasons.during, row.reasons.after));
    }
}
