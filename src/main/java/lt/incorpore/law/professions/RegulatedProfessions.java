package lt.incorpore.law.professions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;

/// The regulated professions of a day, from `regulated-professions.csv`. Source: Law on the Recognition of Regulated
/// Professional Qualifications (*Reglamentuotų profesinių kvalifikacijų pripažinimo įstatymas*), checked 2026-11-02.
public final class RegulatedProfessions {

    private static final int UNIT_GROUP = 4;

    private final List<Row> rows;

    public RegulatedProfessions(LawTable table) {
        rows = table.rows(LawFiles.REGULATED_PROFESSIONS, List.of("groups", "code", "ask"), Row::of);
        LawTable.refuseOverlaps(rows, (a, b) -> a.groups.stream().anyMatch(b.groups::contains));
    }

    private record Row(LawTable.Head head, List<String> groups, RegulatedProfession profession)
            implements LawTable.Dated {

        static Row of(LawRow row) {
            var groups = row.many("groups");
            if (groups.isEmpty() || groups.stream().anyMatch(group -> group.length() != UNIT_GROUP)) {
                throw row.wrong("groups are unit groups of ISCO-08, four digits each");
            }
            var head = row.head();
            return new Row(
                    head, groups, new RegulatedProfession(row.text("code"), row.one(Ask.class, "ask"), head.basis()));
        }
    }

    /// @param unitGroup ISCO-08, four digits
    public Optional<RegulatedProfession> of(String unitGroup, LocalDate day) {
        return rows.stream()
                .filter(row -> row.groups.contains(unitGroup) && row.head.span().contains(day))
                .map(Row::profession)
                .findFirst();
    }

    /// The words this table uses.
    public Stream<String> codes() {
        return Stream.concat(
                rows.stream().map(row -> row.profession.code()), Stream.of(RegulatedProfession.PERHAPS_CODE));
    }
}
