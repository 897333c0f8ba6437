package lt.incorpore.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Tags;
import org.jspecify.annotations.Nullable;

/// Answers a request with a page: `pages.page("jobs").with("cards", cards).twin("/api/v1/matches?…").answer()`.
@RequestScoped
public class Pages {

    /// Where every page lives: below its language. The class-level path of each resource of pages.
    public static final String PATH = "/{lang: lt|en|ru|pl|uk|ar|fa}";

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final int OK = 200;
    private static final int BYTES = 9;

    private final Templates templates;
    private final Reader reader;
    private final UriInfo uri;
    private final Request request;
    private final CurrentVertxRequest asked;

    Pages(Templates templates, Reader reader, UriInfo uri, Request request, CurrentVertxRequest asked) {
        this.asked = asked;
        this.templates = templates;
        this.reader = reader;
        this.uri = uri;
        this.request = request;
    }

    public Lang lang() {
        return reader.langForProblems();
    }

    /// @param template below `pages`, without its ending
    public Page page(String template) {
        return new Page(template);
    }

    /// After a form was sent: the browser asks for this page of the same language next, so that a reload sends nothing
    /// again.
    ///
    /// @param path without its language
    public Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/" + lang().tag() + path)
                .header("Cache-Control", "no-store")
                .build();
    }

    private String path() {
        var path = asked.getCurrent().normalizedPath();
        var prefix = "/" + lang().tag();
        return path.equals(prefix) || path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
    }

    /// One page that is being put together.
    public final class Page {

        private final String template;
        private final Map<String, Object> shown = new HashMap<>();
        private int status = OK;
        private boolean isPrivate;
        private @Nullable String twin;
        private @Nullable String path;

        private Page(String template) {
            this.template = template;
        }

        /// @param value nothing, where a template asks `{#if name}` and shows nothing
        public Page with(String name, @Nullable Object value) {
            shown.put(name, value == null ? "" : value);
            return this;
        }

        /// @param address where the same is served as JSON
        public Page twin(String address) {
            twin = address;
            return this;
        }

        public Page status(int value) {
            status = value;
            return this;
        }

        /// Says that the page is about the one who reads it: no cache keeps it, nor does the phone.
        public Page keptNowhere() {
            isPrivate = true;
            return this;
        }

        /// Where another language of this page is found, if not at its own address: an answer to a form has none.
        ///
        /// @param value without the language
        public Page at(String value) {
            path = value;
            return this;
        }

        public String draw() {
            var own = path == null;
            var frame = new Frame(
                    lang(),
                    own ? path() : java.util.Objects.requireNonNull(path),
                    own ? uri.getRequestUri().getRawQuery() : null,
                    twin,
                    isPrivate);
            var instance = templates.of(template).instance();
            instance.setAttribute(Templates.LANG, lang());
            shown.forEach(instance::data);
            return instance.data("frame", frame).render();
        }

        public Response answer() {
            var html = draw();
            var tag = new EntityTag(digest(html));
            var known = status == OK && !isPrivate ? Tags.holds(request, tag) : null;
            var answer = known == null ? Response.status(status).entity(html).type(HTML) : known;
            if (status == OK && !isPrivate) {
                answer.tag(tag);
            }
            return answer.header("Content-Language", lang().tag())
                    .header("Vary", "Accept-Encoding")
                    .header("Cache-Control", isPrivate || status != OK ? "private, no-store" : "public, max-age=60")
                    .build();
        }
    }

    private static String digest(String html) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
