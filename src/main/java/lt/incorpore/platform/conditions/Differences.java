package lt.incorpore.platform.conditions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// Two writings of one thing, compared field by field.
public final class Differences {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Differences() {}

    /// @return a finding for each field that differs: what was sent is rejected, what stands now is the suggestion
    public static List<Finding> between(Object sent, Object standing) {
        var findings = new ArrayList<Finding>();
        compare("", tree(sent), tree(standing), findings);
        return findings;
    }

    /// A document as a tree, to be changed.
    public static JsonNode tree(Object document) {
        return JSON.valueToTree(document);
    }

    private static void compare(
            String pointer, @Nullable JsonNode sent, @Nullable JsonNode standing, List<Finding> findings) {
        if (sent != null && standing != null && sent.isObject() && standing.isObject()) {
            var names = new TreeSet<String>();
            sent.fieldNames().forEachRemaining(names::add);
            standing.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                compare(pointer + '/' + escaped(name), sent.get(name), standing.get(name), findings);
            }
        } else if (!same(sent, standing)) {
            findings.add(Finding.error(pointer, "changed_field")
                    .rejecting(text(sent))
                    .suggesting(text(standing)));
        }
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        return java.util.Objects.equals(text(one), text(other));
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || isNothing(node)) {
            return null;
        }
        return node.isNumber()
                ? node.decimalValue().stripTrailingZeros().toPlainString()
                : node.isValueNode() ? node.asText() : node.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
