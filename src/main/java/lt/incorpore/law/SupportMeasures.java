package lt.incorpore.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;

/// The support measures of a day, from `support-measures.csv`. Source: Employment Law (*Užimtumo įstatymas*) art. 25
/// and the page of the Employment Service, checked 2026-11-02.
public final class SupportMeasures {

    private static final List<String> COLUMNS =
            List.of("kind", "code", "up_to_percent", "ceiling_times_minimum", "reveals");

    private final List<Row> rows;

    SupportMeasures(LawTable table) {
        rows = table.rows(LawFiles.SUPPORT_MEASURES, COLUMNS, Row::of);
        LawTable.refuseOverlaps(rows, (a, b) -> a.measure.code().equals(b.measure.code()));
    }

    private record Row(LawTable.Head head, SupportMeasure measure) implements LawTable.Dated {

        static Row of(LawRow row) {
            var head = row.head();
            var kind = row.one(SupportMeasure.Kind.class, "kind");
            boolean subsidy = kind == SupportMeasure.Kind.SUBSIDY;
            if (subsidy != row.has("up_to_percent") || subsidy != row.has("ceiling_times_minimum")) {
                throw row.wrong("a percentage and a ceiling belong to a SUBSIDY, and to nothing else");
            }
            if (head.basis().confidence() == Confidence.OPEN) {
                throw row.wrong("an OPEN fact is not stated");
            }
            var upTo = subsidy
                    ? new SupportMeasure.UpTo(row.number("up_to_percent"), row.decimal("ceiling_times_minimum"))
                    : null;
            return new Row(head, new SupportMeasure(kind, row.text("code"), upTo, row.yes("reveals"), head.basis()));
        }
    }

    /// All measures that hold on a day, in the order of the table.
    public List<SupportMeasure> on(LocalDate day) {
        return rows.stream()
                .filter(row -> row.head.span().contains(day))
                .map(Row::measure)
                .toList();
    }

    Stream<String> codes() {
        return rows.stream().map(row -> row.measure.code());
    }
}
