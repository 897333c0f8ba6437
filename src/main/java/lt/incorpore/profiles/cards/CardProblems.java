package lt.incorpore.profiles.cards;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum CardProblems implements ProblemType {
    /// Neither the person's yes nor their PIN, or nobody whom the centre knows: which of them is not told.
    CARD_NOT_GIVEN(403),
    /// A key asks for another card, or to end one: with that a thief of the key would put the owner out.
    CARD_PIN_NEEDED(409);

    private final int status;

    CardProblems(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
