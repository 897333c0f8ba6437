package lt.incorpore.web;

import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import org.jspecify.annotations.Nullable;

/// What is around every page.
///
/// @param path      of the page without its language: `/jobs`; empty for the first page
/// @param query     as it was sent, without the question mark; nothing when absent
/// @param twin      address that serves the same as JSON; a page of words alone has none
/// @param isPrivate whether it is about the one who reads it: kept nowhere
public record Frame(
        Lang lang,
        String path,
        @Nullable String query,
        @Nullable String twin,
        boolean isPrivate) {

    /// What the others were written from. Each of them, Lithuanian too, waits for a native speaker to read it.
    private static final Lang SOURCE = Lang.EN;

    /// @param name its own name for itself
    public record Choice(String tag, String name, String href, boolean isCurrent) {}

    public String tag() {
        return lang.tag();
    }

    public String dir() {
        return lang.isRightToLeft() ? "rtl" : "ltr";
    }

    /// Address of the first page in this language.
    public String home() {
        return "/" + lang.tag();
    }

    public boolean isHome() {
        return path.isEmpty();
    }

    public boolean isDraft() {
        return lang != SOURCE;
    }

    public List<Choice> choices() {
        return Stream.of(Lang.values())
                .map(one -> new Choice(one.tag(), Words.say(one, "page.language"), address(one), one == lang))
                .toList();
    }

    public String languageName() {
        return Words.say(lang, "page.language");
    }

    private String address(Lang one) {
        return "/" + one.tag() + path + (query == null ? "" : "?" + query);
    }
}
