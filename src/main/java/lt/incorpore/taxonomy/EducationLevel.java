package lt.incorpore.taxonomy;

import java.util.Optional;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// Level of education, ISCED 2011.
public enum EducationLevel {
    EARLY_CHILDHOOD,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    POST_SECONDARY,
    SHORT_CYCLE_TERTIARY,
    BACHELOR,
    MASTER,
    DOCTORAL;

    /// @param isced 0 to 8
    public static Optional<EducationLevel> ofIsced(int isced) {
        return isced >= 0 && isced < values().length ? Optional.of(values()[isced]) : Optional.empty();
    }

    /// 0 to 8.
    public int isced() {
        return ordinal();
    }

    public String name(Lang lang) {
        return Words.say(lang, "taxonomy.isced." + isced());
    }
}
