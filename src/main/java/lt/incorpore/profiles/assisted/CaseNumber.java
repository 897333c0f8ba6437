package lt.incorpore.profiles.assisted;

import java.util.Locale;
import java.util.UUID;

/// A short number by which a person says to a helper who they are: the first eight signs of the profile's random name,
/// `3F2A-91BC`. It opens nothing by itself.
///
/// @param text as it is read out
public record CaseNumber(String text) {

    private static final int HALF = 4;
    private static final int WHOLE = 8;

    public static CaseNumber of(UUID person) {
        var signs = person.toString().substring(0, WHOLE).toUpperCase(Locale.ROOT);
        return new CaseNumber(signs.substring(0, HALF) + "-" + signs.substring(HALF));
    }

    /// Whether somebody who typed this means the person; the whole name of the profile is fine as well.
    boolean isTypedAs(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return signs.startsWith(text.replace("-", ""));
    }
}
