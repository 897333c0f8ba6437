package lt.incorpore.web.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as a card shows it: five facts, and why.
///
/// @param href     of its page
/// @param title    what it is, in the reader's language where there is a name
/// @param original as the employer wrote it; nothing where the title says the same
/// @param why      what speaks for it
/// @param notYet   what rules it out today; empty where nothing does
/// @param ask      what to ask before anything else
public record Card(
        String href,
        String title,
        @Nullable String original,
        List<Fact> facts,
        List<String> why,
        List<String> notYet,
        List<String> ask) {

    /// @param icon  picture beside it
    /// @param label word for who cannot see the picture
    /// @param more  a second, quieter line
    public record Fact(
            String icon,
            String label,
            String text,
            @Nullable String more) {}
}
