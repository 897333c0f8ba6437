package lt.incorpore.platform;

import java.util.Locale;
import java.util.Optional;

/// A language in which the service speaks. English stands in where a sentence is not yet written in another.
public enum Lang {
    LT,
    EN,
    RU,
    PL,
    UK,
    AR,
    FA;

    /// BCP 47 tag, lower case.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is written from right to left.
    public boolean isRightToLeft() {
        return this == AR || this == FA;
    }

    public static Optional<Lang> ofTag(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        for (var lang : values()) {
            if (lang.tag().equals(language)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }
}
