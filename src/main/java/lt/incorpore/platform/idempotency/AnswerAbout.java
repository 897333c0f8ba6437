package lt.incorpore.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose data the answer to this request holds, where somebody else asked: a kept answer is forgotten with the person.
/// Of what a person asks it is the person without being said.
@RequestScoped
public class AnswerAbout {

    private @Nullable UUID person;

    public void person(UUID whose) {
        person = whose;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }
}
