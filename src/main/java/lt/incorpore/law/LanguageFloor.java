package lt.incorpore.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Because;
import lt.incorpore.law.tables.Condition;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;
import lt.incorpore.law.tables.Rulebook;
import lt.incorpore.law.tables.Worded;

/// The least Lithuanian the law demands, from `language-floor.csv` and `language-categories.csv`.
///
/// Source: Government Resolution 1688 on the categories of the state language (*valstybinės kalbos mokėjimo
/// kategorijos*) with the amendment of 2025-11-26. Checked 2026-11-02. Which other work the categories II and III
/// belong to was not verified, so no kind of contact asks for them.
public final class LanguageFloor {

    static final String NO_CATEGORY = "NONE";

    private static final List<String> COLUMNS = List.of("contact", "relief", "category", "reason", "ask");

    private static final Map<String, Set<String>> CONDITIONS =
            Map.of("contact", LawRow.names(ContactKind.class), "relief", LawRow.names(Relief.Kind.class));

    private final List<Category> categories;
    private final Rulebook<Floor> floors;

    LanguageFloor(LawTable table) {
        categories = table.rows(LawFiles.LANGUAGE_CATEGORIES, List.of("category", "level"), Category::of);
        LawTable.refuseOverlaps(categories, (a, b) -> a.name.equals(b.name));
        floors = new Rulebook<>(LawFiles.LANGUAGE_FLOOR, table.rows(LawFiles.LANGUAGE_FLOOR, COLUMNS, Floor::of));
        refuseUnknownCategories();
    }

    private record Category(LawTable.Head head, String name, LanguageLevel level) implements LawTable.Dated {
        static Category of(LawRow row) {
            return new Category(row.head(), row.text("category"), row.one(LanguageLevel.class, "level"));
        }
    }

    private record Floor(LawTable.Head head, Condition condition, String category, Because because)
            implements Rulebook.Rule {
        static Floor of(LawRow row) {
            var because = new Because(row.text("reason"), List.of(), List.of(), row.several(Ask.class, "ask"));
            return new Floor(row.head(), row.condition(CONDITIONS), row.text("category"), because);
        }
    }

    /// The least level for this contact on this day.
    ///
    /// @param relief what the law demands at most of this person, from [LanguageRelief]; one that has ended by this
    ///               day no longer counts
    public LanguageMinimum minimum(ContactKind contact, LocalDate on, Relief relief) {
        var facts =
                Map.of("contact", contact.name(), "relief", relief.on(on).kind().name());
        var floor = floors.find(on, row -> facts);
        return new LanguageMinimum(level(floor, on), floor.category, floor.because, floor.head.basis(), on);
    }

    private LanguageLevel level(Floor floor, LocalDate on) {
        if (floor.category.equals(NO_CATEGORY)) {
            return LanguageLevel.NONE;
        }
        return categories.stream()
                .filter(category -> category.name.equals(floor.category)
                        && category.head.span().contains(on))
                .map(Category::level)
                .findFirst()
                .orElse(LanguageLevel.NONE);
    }

    private void refuseUnknownCategories() {
        var known = new HashSet<>(Set.of(NO_CATEGORY));
        categories.forEach(category -> known.add(category.name));
        for (Floor floor : floors.all().toList()) {
            if (!known.contains(floor.category)) {
                throw new IllegalStateException(floor.head.where() + ": the category " + floor.category + " is not in "
                        + LawFiles.LANGUAGE_CATEGORIES);
            }
        }
    }

    /// The words these tables use.
    Stream<String> codes() {
        var reasons = floors.all().map(floor -> floor.because.reasonCode());
        var names = Stream.concat(categories.stream().map(Category::name), Stream.of(NO_CATEGORY));
        return Stream.concat(reasons, names.map(name -> Worded.code("category", name)));
    }
}
