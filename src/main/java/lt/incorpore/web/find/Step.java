package lt.incorpore.web.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the questions, with its answers as links.
///
/// @param number   1 to 4
/// @param question key of its words
/// @param skip     leads on without an answer
/// @param skipped  key of what skipping means in words
/// @param now      leads to the jobs at once
record Step(int number, String question, List<Option> options, String skip, String skipped, String now) {

    static final int ALL = 4;

    public int all() {
        return ALL;
    }

    /// @param text a name that needs no words of ours, or the key of some
    record Option(String icon, String text, @Nullable String more, String href) {}
}
