package lt.incorpore.law;

import java.time.LocalDate;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Because;
import lt.incorpore.law.tables.Confidence;

/// What Lithuanian the law demands for a kind of contact. The employer's own wish is another thing and never gates.
///
/// @param category    `BASIC`, `I`, `II`, `III` (*valstybinės kalbos mokėjimo kategorija*), or `NONE`; its words are
///                    under `category.…`. The sentence of the reason takes the level as `{level}`
/// @param evaluatedOn the day that was asked about
public record LanguageMinimum(
        LanguageLevel level, String category, Because because, Basis basis, LocalDate evaluatedOn) {

    /// Whether the level may keep a match in "not yet". An open fact never does.
    public boolean gates() {
        return level != LanguageLevel.NONE && basis.confidence() != Confidence.OPEN;
    }
}
