package lt.incorpore.taxonomy.esco;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the files, row by row.
final class BrokenRows {

    private static final int TOLD = 20;
    /// With so many broken, something larger is wrong than single rows.
    private static final int MOST = 1000;

    private final List<String> told = new ArrayList<>();
    private int count;

    void add(String place, String what) {
        count++;
        if (told.size() < TOLD) {
            told.add(place + ": " + what);
        }
        if (count >= MOST) {
            refuseIfAny();
        }
    }

    /// @throws ImportRefused naming the first rows when there was any
    void refuseIfAny() {
        if (count == 0) {
            return;
        }
        var rest = count > told.size() ? "\n  … and " + (count - told.size()) + " more" : "";
        throw new ImportRefused((count == 1 ? "One row is" : count + " rows are") + " broken; nothing was imported:\n  "
                + String.join("\n  ", told) + rest);
    }
}
