package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.platform.idempotency.ForgetAnswers;
import lt.incorpore.privacy.KeepsPeople;

/// The part of answers that are kept for a day, should their requests be sent again.
@ApplicationScoped
class AnswersOfPerson implements KeepsPeople {

    private final ForgetAnswers answers;

    AnswersOfPerson(ForgetAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String part() {
        return "keptAnswers";
    }

    // What they say is sealed under the key that came with the request, which is not kept.
    @Override
    public Object export(UUID person) {
        return answers.of(person).stream().map(at -> Map.of("keptAt", at)).toList();
    }

    @Override
    public void erase(UUID person) {
        answers.about(person);
    }
}
