package lt.incorpore.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Takes a person out of the answers that are kept for requests sent again.
@ApplicationScoped
public class ForgetAnswers {

    private final KeptAnswers answers;

    ForgetAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    /// Since when answers of this person are kept. What they say opens to whoever sends the request again, to nobody
    /// else.
    public List<Instant> of(UUID person) {
        return answers.about(person);
    }

    /// Empties them, in the transaction that is running: who sends such a request again learns that it is over, and
    /// makes
    /// nothing anew.
    public void about(UUID person) {
        answers.forget(person);
    }
}
