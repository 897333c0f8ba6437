package lt.incorpore.privacy;

import java.util.Arrays;
import java.util.Locale;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// What a person can agree to, each by itself. To refuse costs nothing: searching, orientation and matches need
/// none.
public enum ConsentPurpose {
    /// Employers may find a card without a name.
    BE_FOUND,
    /// One employer may see named fields, for one offer.
    CONTACT,
    /// Counsellors and assistants of one organisation may help with the profile.
    COUNSELLOR_ACCESS,
    /// Groups that the person told may be counted for the audit of equal treatment.
    EQUALITY_MONITORING;

    /// What the person agrees to, in a language.
    public String text(Lang lang) {
        return Words.say(lang, "consent." + name().toLowerCase(Locale.ROOT));
    }

    /// Names the text: SHA-256 over the language and the text, hexadecimal.
    public String textHash(Lang lang) {
        return hashOf(lang, text(lang));
    }

    /// Whether a text that somebody agreed to is, in any language, the one that stands today.
    boolean isTextOfToday(String textHash) {
        return Arrays.stream(Lang.values()).map(this::textHash).anyMatch(textHash::equals);
    }

    /// Names any text that a person agrees to.
    public static String hashOf(Lang lang, String text) {
        return Chain.hexOf(lang.tag() + "\n" + text);
    }
}
