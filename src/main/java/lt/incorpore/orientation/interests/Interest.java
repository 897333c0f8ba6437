package lt.incorpore.orientation.interests;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The six kinds of interest of J. L. Holland, in his order (RIASEC).
@Schema(name = "Interest")
public enum Interest {
    /// With hands, tools, machines, plants, animals.
    REALISTIC,
    /// Finding out.
    INVESTIGATIVE,
    /// Making something of one's own.
    ARTISTIC,
    /// With people, for people.
    SOCIAL,
    /// Selling, leading, starting something.
    ENTERPRISING,
    /// Order, numbers, papers.
    CONVENTIONAL;

    /// Its letter, `R` to `C`.
    public char letter() {
        return name().charAt(0);
    }

    static Optional<Interest> of(char letter) {
        return Arrays.stream(values()).filter(one -> one.letter() == letter).findFirst();
    }
}
