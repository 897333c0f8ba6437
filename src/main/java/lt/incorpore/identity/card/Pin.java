package lt.incorpore.identity.card;

import java.util.List;
import java.util.regex.Pattern;
import lt.incorpore.identity.Random;

/// Six to twelve digits that do not guess themselves.
final class Pin {

    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6,12}");
    private static final List<String> RUNS = List.of("01234567890123456789", "98765432109876543210");

    private Pin() {}

    static String fresh() {
        var pin = Random.digits(LENGTH);
        return isGood(pin) ? pin : fresh();
    }

    static boolean isGood(String pin) {
        return SHAPE.matcher(pin).matches()
                && pin.chars().distinct().count() > 2
                && RUNS.stream().noneMatch(run -> run.contains(pin));
    }
}
