package lt.incorpore.identity.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody signs in with. Kept as a keyed hash alone.
///
/// @param text folded: letter case and width make no difference
record SignInName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,80}");

    static SignInName read(String typed) {
        return new SignInName(
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    boolean isGood() {
        return SHAPE.matcher(text).matches();
    }
}
