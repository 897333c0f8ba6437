package lt.incorpore.proof.bias;

import java.util.List;
import java.util.UUID;

/// What the way from facts to cards shows, in one variant of its source.
public interface Shown {

    /// A card, and whose it is.
    ///
    /// @param name what the employer calls it
    /// @param body all else that the employer reads
    record Seen(UUID person, String name, String band, String body) {}

    /// Reads the market anew.
    void refresh();

    /// In the order of the answer.
    List<Seen> cards(long offer);

    int score(UUID person, long offer);
}
