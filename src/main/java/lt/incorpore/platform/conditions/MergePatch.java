package lt.incorpore.platform.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A JSON merge patch (RFC 7396): what is named changes, what is null goes, all else stays.
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /// The patched document; neither of the two given ones is touched.
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var patched = document.isObject() ? ((ObjectNode) document).deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                patched.remove(field.getKey());
            } else {
                var before = patched.path(field.getKey());
                patched.set(field.getKey(), apply(before, field.getValue()));
            }
        });
        return patched;
    }
}
