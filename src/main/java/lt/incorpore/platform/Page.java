package lt.incorpore.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param total how many there are in all
/// @param next  cursor of the next page; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, Total total, @Nullable String next) {

    /// @param exact false when `value` is a lower bound
    public record Total(long value, boolean exact) {}

    public Page {
        items = List.copyOf(items);
    }
}
