package lt.incorpore.platform.conditions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import lt.incorpore.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Strong entity tags. They follow from what is shown and its language, never from who asks: a client that changes its
/// key keeps its copies.
@ApplicationScoped
public class Tags {

    private static final int BYTES = 9;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;

    Tags(ObjectMapper json) {
        this.json = json;
    }

    /// A tag that begins with the version of the thing, by which `If-Match` knows it in any language.
    public EntityTag of(int version, Lang lang, Object view) {
        return new EntityTag(version + "-" + lang.tag() + "-" + digest(view));
    }

    /// A tag of something that has no version of its own, a list.
    public EntityTag of(Lang lang, Object view) {
        return new EntityTag(lang.tag() + "-" + digest(view));
    }

    /// @return 304 where the caller holds exactly this already, else 200
    public Response answer(Request request, EntityTag tag, Lang lang, Object view) {
        return answer(request, tag, view)
                .header("Content-Language", lang.tag())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .build();
    }

    /// As the other, in no language.
    public static Response.ResponseBuilder answer(Request request, EntityTag tag, Object view) {
        var known = holds(request, tag);
        return (known == null ? Response.ok(view) : known).tag(tag);
    }

    /// A proxy that packs an answer makes its tag weak; to read again, that is enough (RFC 9110, 13.1.2).
    ///
    /// @return 304 or 412; null where the caller holds something else, or nothing
    public static Response.@Nullable ResponseBuilder holds(Request request, EntityTag tag) {
        var known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known;
        }
        var weak = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
        return weak != null && weak.build().getStatus() == NOT_MODIFIED ? weak : null;
    }

    private String digest(Object view) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("What is shown cannot be written as JSON", e);
        }
    }
}
