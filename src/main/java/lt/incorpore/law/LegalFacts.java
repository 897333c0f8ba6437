package lt.incorpore.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;

/// General facts by day, from `legal-facts.csv`. Sources: Labour Code (*Darbo kodeksas*) art. 2, 25(6) and 26, Equal
/// Treatment Law (*Lygių galimybių įstatymas*), checked 2026-11-02.
public final class LegalFacts {

    private final List<Row> rows;

    LegalFacts(LawTable table) {
        rows = table.rows(LawFiles.LEGAL_FACTS, List.of("topic", "code"), Row::of);
        LawTable.refuseOverlaps(rows, (a, b) -> a.fact.code().equals(b.fact.code()));
    }

    private record Row(LawTable.Head head, LegalFact fact) implements LawTable.Dated {

        static Row of(LawRow row) {
            var head = row.head();
            if (head.basis().confidence() == Confidence.OPEN) {
                throw row.wrong("an OPEN fact is not stated");
            }
            return new Row(
                    head, new LegalFact(row.one(LegalFact.Topic.class, "topic"), row.text("code"), head.basis()));
        }
    }

    /// The facts of a topic that hold on a day, in the order of the table.
    public List<LegalFact> on(LegalFact.Topic topic, LocalDate day) {
        return rows.stream()
                .filter(row -> row.fact.topic() == topic && row.head.span().contains(day))
                .map(Row::fact)
                .toList();
    }

    Stream<String> codes() {
        return rows.stream().map(row -> row.fact.code());
    }
}
