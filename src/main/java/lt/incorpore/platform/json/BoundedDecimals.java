package lt.incorpore.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Decimals as people write them. `1e99999999` is ten letters long, and every sum with it is a hundred million digits:
/// a limit on letters does not hold it back.
public final class BoundedDecimals extends StdScalarDeserializer<BigDecimal> {

    @Serial
    private static final long serialVersionUID = 1;

    /// Digits, and places before or behind the point.
    private static final int MOST_DIGITS = 20;

    private BoundedDecimals() {
        super(BigDecimal.class);
    }

    public static SimpleModule module() {
        return new SimpleModule().addDeserializer(BigDecimal.class, new BoundedDecimals());
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var value = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (value == null || isBounded(value)) {
            return value;
        }
        return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, value, "more digits than are counted");
    }

    private static boolean isBounded(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}
