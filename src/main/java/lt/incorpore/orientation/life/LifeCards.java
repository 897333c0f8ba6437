package lt.incorpore.orientation.life;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lt.incorpore.orientation.OwnTable;
import lt.incorpore.taxonomy.StarterKeys;

/// The cards, from `life-cards.csv`.
public final class LifeCards {

    private static final List<LifeCard> ALL = OwnTable.read("life-cards.csv", LifeCards::card);

    private LifeCards() {}

    /// In the order in which they are shown.
    public static List<LifeCard> all() {
        return ALL;
    }

    public static Optional<LifeCard> with(String id) {
        return ALL.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private static LifeCard card(NamedCsvRecord row) {
        return new LifeCard(
                row.getField("id"),
                LifeCard.Group.valueOf(row.getField("group").toUpperCase(Locale.ROOT)),
                skills(row, "surely"),
                skills(row, "partly"),
                OwnTable.texts(row));
    }

    private static List<String> skills(NamedCsvRecord row, String column) {
        return OwnTable.parts(row, column).stream()
                .map(key -> StarterKeys.skill(key)
                        .orElseThrow(() -> new IllegalStateException("life-cards.csv: there is no skill " + key)))
                .toList();
    }
}
