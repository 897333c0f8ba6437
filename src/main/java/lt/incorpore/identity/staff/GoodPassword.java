package lt.incorpore.identity.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lt.incorpore.platform.Finding;

/// Length is what counts (NIST SP 800-63B-4: 15 characters, no rules of composition); what guesses itself
/// is refused.
final class GoodPassword {

    static final int SHORTEST = 15;
    static final int LONGEST = 200;
    private static final int LEAST_LETTERS = 6;
    private static final List<String> COMMON =
            List.of("password", "slaptazodis", "slaptažodis", "qwertyuiop", "1234567890", "incorpore");

    private GoodPassword() {}

    static List<Finding> findings(String pointer, String password, String name) {
        var findings = new ArrayList<Finding>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            findings.add(Finding.error(pointer, "password_length")
                    .with("shortest", SHORTEST)
                    .with("longest", LONGEST));
        } else if (isEasy(password.toLowerCase(Locale.ROOT), name.strip().toLowerCase(Locale.ROOT))) {
            findings.add(Finding.error(pointer, "password_weak"));
        }
        return findings;
    }

    // What is left when the well-known parts are taken out must itself be long enough.
    private static boolean isEasy(String password, String name) {
        var rest = name.length() < 3 ? password : password.replace(name, "");
        for (var common : COMMON) {
            rest = rest.replace(common, "");
        }
        return rest.chars().distinct().count() < LEAST_LETTERS;
    }
}
