package lt.incorpore.identity.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.platform.Finding;

/// Length is what counts (NIST SP 800-63B-4: 15 characters, no rules of composition); what guesses itself is
/// refused.
///
/// Few stolen passwords are that long as they stand. Those that are are mostly put together out of short ones, so
/// guesses are counted as thieves make them (Wheeler, zxcvbn, USENIX Security 2016): thirty thousand stolen
/// passwords, names, common words, keyboard rows, dates and repetitions, one after the other, in any letter case.
@ApplicationScoped
class GoodPassword {

    static final int SHORTEST = 15;
    static final int LONGEST = 200;
    /// Fewer guesses than this are "safely unguessable" at best by that measure, not "very".
    private static final double LEAST_GUESSES = 1e10;
    /// Counting takes the square of the length and more; whatever follows these cannot make them weaker.
    private static final int COUNTED = 40;
    private static final int SHORTEST_PART = 3;
    private static final List<String> OF_THE_PLACE =
            List.of("incorpore", "in corpore", "corpore", "slaptazodis", "slaptažodis");

    private final BreachedPasswords breached;
    private final Zxcvbn guesses = new Zxcvbn();

    GoodPassword(BreachedPasswords breached) {
        this.breached = breached;
    }

    /// @param name what somebody signs in with; empty when it is not known
    List<Finding> findings(String pointer, String password, String name) {
        var findings = new ArrayList<Finding>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            findings.add(Finding.error(pointer, "password_length")
                    .with("shortest", SHORTEST)
                    .with("longest", LONGEST));
        } else if (breached.has(password)) {
            findings.add(Finding.error(pointer, "password_breached"));
        } else if (isEasy(password, name.strip())) {
            findings.add(Finding.error(pointer, "password_weak"));
        }
        return findings;
    }

    private boolean isEasy(String password, String name) {
        var start = password.substring(0, Math.min(COUNTED, password.length()));
        var own = Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(part -> part.length() >= SHORTEST_PART);
        var known = Stream.concat(OF_THE_PLACE.stream(), own).toList();
        return guesses.measure(start, known).getGuesses() < LEAST_GUESSES;
    }
}
