package lt.incorpore.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who reads the answer, as far as its language goes: `?lang=` first, then the language that a page has in its path
/// (`/uk/...`), then `Accept-Language`, else Lithuanian.
@RequestScoped
public class Reader {

    private final HttpHeaders headers;
    private final UriInfo uri;

    Reader(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    public Lang lang() {
        var asked = uri.getQueryParameters().getFirst("lang");
        if (asked != null) {
            return Lang.ofTag(asked)
                    .orElseThrow(() -> PlatformProblems.UNKNOWN_PARAMETER.because(
                            Nearest.to(asked, tags()).finding("?lang", "unknown_language")));
        }
        return accepted();
    }

    /// The language to complain in: as [#lang()], but never complains itself.
    public Lang langForProblems() {
        var asked = uri.getQueryParameters().getFirst("lang");
        return asked == null ? accepted() : Lang.ofTag(asked).orElseGet(this::accepted);
    }

    private Lang accepted() {
        // As it was sent: the segments that the framework makes are decoded twice, and a "%" in them is a failure.
        var segments = uri.getRequestUri().getRawPath().split("/", 3);
        return named(segments.length > 1 ? segments[1] : "").orElseGet(this::wished);
    }

    private static Optional<Lang> named(String segment) {
        return Lang.ofTag(segment).filter(lang -> lang.tag().equals(segment));
    }

    private Lang wished() {
        return acceptable().stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Lang.ofTag(tag).stream())
                .findFirst()
                .orElse(Lang.LT);
    }

    // The framework fails at a weight that is none. A browser's setting is no reason to answer nothing.
    private List<Locale> acceptable() {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException malformed) {
            return List.of();
        }
    }

    private static List<String> tags() {
        return java.util.Arrays.stream(Lang.values()).map(Lang::tag).toList();
    }
}
