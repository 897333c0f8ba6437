package lt.incorpore.law.tables;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When a row applies: for each column the values it admits. A column without values admits any.
///
/// Rows are kept apart by their conditions and not by an order among them, so a line may be moved or added without
/// changing what another line answers. The loader refuses two rows that could both apply.
///
/// Public for the rules of `lt.incorpore.law`, whose rows have conditions.
public record Condition(Map<String, Set<String>> columns) {

    public Condition {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /// True for the row that answers when no other does.
    public boolean admitsAll() {
        return columns.values().stream().allMatch(Set::isEmpty);
    }

    public Set<String> of(String column) {
        return columns.getOrDefault(column, Set.of());
    }

    /// @param facts one value for every column
    boolean admits(Map<String, String> facts) {
        for (var column : columns.entrySet()) {
            var admitted = column.getValue();
            if (!admitted.isEmpty() && !admitted.contains(facts.getOrDefault(column.getKey(), ""))) {
                return false;
            }
        }
        return true;
    }

    /// Whether some facts would be admitted by both.
    public boolean meets(Condition other) {
        for (var column : columns.entrySet()) {
            var mine = column.getValue();
            var theirs = other.of(column.getKey());
            if (!mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs)) {
                return false;
            }
        }
        return true;
    }
}
