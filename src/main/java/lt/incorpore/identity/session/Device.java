package lt.incorpore.identity.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser calls itself, in two words and no more: enough to know one's own phone in a list of sessions.
final class Device {

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac", "Linux");
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari");

    private Device() {}

    static String of(@Nullable String userAgent) {
        return userAgent == null ? "" : (first(BROWSERS, userAgent) + " " + first(SYSTEMS, userAgent)).strip();
    }

    private static String first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst().orElse("");
    }
}
