package lt.incorpore.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lt.incorpore.platform.json.BoundedDecimals;
import lt.incorpore.platform.json.PlainTextParser;
import org.jspecify.annotations.Nullable;

/// Reads JSON that people and machines send, and goes on after a mistake: every unknown field, wrong type and unknown
/// word is found in one reading.
public final class JsonInput {

    private static final String COLLECTED = "findings";
    private static final String UNKNOWN_FIELD = "unknown_field";
    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 200_000;

    /// Bytes of a body that is read. The server itself takes more before it hangs up, so that a caller who sends too
    /// much still gets to read why.
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /// Bytes of a body of many values, each of which is read by itself.
    private static final int MOST_BYTES_OF_MANY = 7 * 1024 * 1024;

    /// Mistakes of one value that are told. Nobody who errs makes more; whoever does would ask for a large answer with
    /// a small request.
    private static final int MOST_MISTAKES = 100;

    private static final char BARE_CONTROL = 1;

    private static final ObjectMapper MAPPER = mapper();

    // Half a pair has no bytes of its own: only escaped does it come as far as where it is found.
    private static final ObjectWriter PARTS = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private JsonInput() {}

    /// @param value    what could be read; fields with a mistake are null. Null when nothing could be read
    /// @param findings every mistake of shape
    public record Read<T>(@Nullable T value, List<Finding> findings) {

        /// @throws Problem when anything wrong was found
        public T orThrow() {
            if (value == null || findings.stream().anyMatch(Finding::isError)) {
                throw PlatformProblems.MALFORMED_REQUEST.because(findings);
            }
            return value;
        }

        /// The same, taken kindly: a field that nobody knows is passed over with a warning.
        public Read<T> lenient() {
            return new Read<>(
                    value,
                    findings.stream()
                            .map(finding -> finding.code().equals(UNKNOWN_FIELD) ? finding.asWarning() : finding)
                            .toList());
        }
    }

    /// Where there are very many mistakes the first are told, and nothing counts as read.
    public static <T> Read<T> read(byte[] body, Class<T> type) {
        refuseTooLarge(body, MOST_BYTES);
        var findings = new Mistakes();
        if (body.length == 0) {
            return new Read<>(null, List.of(Finding.error("", "body_missing")));
        }
        try (var parser = new PlainTextParser(MAPPER.createParser(body), findings)) {
            T value = MAPPER.readerFor(type).withAttribute(COLLECTED, findings).readValue(parser);
            if (value == null) {
                findings.add(Finding.error("", "body_missing"));
            }
            return new Read<>(findings.untold == 0 ? value : null, findings.told());
        } catch (JacksonException e) {
            findings.add(broken(e));
        } catch (IOException e) {
            findings.add(Finding.error("", "json_broken").with("line", 0).with("column", 0));
        }
        return new Read<>(null, findings.told());
    }

    /// What was found, as far as it is told.
    private static final class Mistakes extends AbstractList<Finding> {

        private final List<Finding> first = new ArrayList<>();
        private int untold;

        @Override
        public void add(int at, Finding finding) {
            if (isFull()) {
                untold++;
            } else {
                first.add(at, finding);
            }
        }

        @Override
        public Finding get(int at) {
            return first.get(at);
        }

        @Override
        public int size() {
            return first.size();
        }

        boolean isFull() {
            return first.size() >= MOST_MISTAKES;
        }

        List<Finding> told() {
            if (untold > 0) {
                first.add(Finding.error("", "findings_more").with("count", untold));
            }
            return first;
        }
    }

    /// Takes a body of many values apart without judging the parts.
    ///
    /// @param lines whether there is one value a line; else the body is a JSON array
    /// @throws Problem when the whole cannot be read
    public static List<byte[]> elements(byte[] body, boolean lines) {
        refuseTooLarge(body, MOST_BYTES_OF_MANY);
        if (lines) {
            // A bare NUL breaks a line as any bare control does, but no database would keep the line until it is read.
            return new String(body, java.nio.charset.StandardCharsets.UTF_8)
                    .replace('\0', BARE_CONTROL)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toList();
        }
        try {
            var array = MAPPER.readTree(body);
            if (array == null || !array.isArray()) {
                throw PlatformProblems.MALFORMED_REQUEST.because(
                        Finding.error("", "wrong_type").with("expected", "list"));
            }
            var parts = new ArrayList<byte[]>();
            for (var part : array) {
                parts.add(PARTS.writeValueAsBytes(part));
            }
            return parts;
        } catch (JacksonException e) {
            throw PlatformProblems.MALFORMED_REQUEST.because(broken(e));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refuseTooLarge(byte[] body, int most) {
        if (body.length > most) {
            throw PlatformProblems.TOO_LARGE.because();
        }
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(), BoundedDecimals.module())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .maxNumberLength(40)
                        .build());
        return mapper.addHandler(new Collector());
    }

    private static Finding broken(JacksonException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var pointer = new StringBuilder();
            mapping.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? Integer.toString(step.getIndex())
                                            : step.getFieldName()));
            var cause = e.getCause() instanceof JacksonException deeper ? deeper : e;
            // A number too large for its field is a matter of that field; other reading errors break the whole.
            if (!(cause instanceof StreamReadException) || cause instanceof InputCoercionException) {
                return Finding.error(pointer.toString(), "wrong_type").with("expected", "");
            }
        }
        var at = e.getLocation();
        return Finding.error("", "json_broken")
                .with("line", at == null ? 0 : at.getLineNr())
                .with("column", at == null ? 0 : at.getColumnNr());
    }

    private static final class Collector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
                throws IOException {
            Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
            var names = known == null
                    ? List.<String>of()
                    : known.stream().map(Object::toString).toList();
            found(context, () -> Nearest.to(name, names).finding(pointer(parser), UNKNOWN_FIELD));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String why) {
            if (type.isEnum()) {
                var known = Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList();
                found(context, () -> Nearest.to(value, known).finding(pointer(context.getParser()), "unknown_word"));
            } else {
                found(context, () -> wrongType(context.getParser(), type, value));
            }
            return null;
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String why) {
            found(context, () -> wrongType(context.getParser(), type, value));
            return null;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String why)
                throws IOException {
            found(context, () -> wrongType(parser, type.getRawClass(), null));
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable why) {
            found(context, () -> wrongType(context.getParser(), type, argument));
            return null;
        }

        private static Finding wrongType(JsonParser parser, Class<?> type, @Nullable Object value) {
            return Finding.error(pointer(parser), "wrong_type")
                    .with("expected", expected(type))
                    .rejecting(value);
        }

        private static String pointer(JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }

        // What is not told is not worked out.
        private static void found(DeserializationContext context, Supplier<Finding> finding) {
            var mistakes = (Mistakes) context.getAttribute(COLLECTED);
            if (mistakes.isFull()) {
                mistakes.untold++;
            } else {
                mistakes.add(finding.get());
            }
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "text";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Boolean" -> "true or false";
            case "LocalDate" -> "date, 2026-11-30";
            case "Instant" -> "time, 2026-11-30T08:00:00Z";
            default -> type.isRecord() ? "object" : type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
