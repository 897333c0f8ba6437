package lt.incorpore.law.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rows of one table, of which at most one applies to a case on a day. What none of them knows, the one row
/// without conditions answers, on any day: a case never goes without an answer.
///
/// Public for the rules of `lt.incorpore.law`, which are looked up here.
public final class Rulebook<R extends Rulebook.Rule> {

    /// A row that applies under a condition.
    public interface Rule extends LawTable.Dated {
        Condition condition();
    }

    private final List<R> rules;
    private final R otherwise;

    public Rulebook(String file, List<R> rows) {
        var unconditional =
                rows.stream().filter(row -> row.condition().admitsAll()).toList();
        if (unconditional.size() != 1) {
            throw new IllegalStateException(file
                    + ": needs one row without conditions for what no other row knows, has "
                    + unconditional.stream().map(row -> row.head().where()).toList());
        }
        otherwise = unconditional.getFirst();
        rules = rows.stream().filter(row -> !row.condition().admitsAll()).toList();
        LawTable.refuseOverlaps(rules, (a, b) -> a.condition().meets(b.condition()));
    }

    /// The row for a case on a day.
    ///
    /// @param facts the case as a row sees it, one value for every column of its condition
    public R find(LocalDate on, Function<R, Map<String, String>> facts) {
        for (R rule : rules) {
            if (rule.head().span().contains(on) && rule.condition().admits(facts.apply(rule))) {
                return rule;
            }
        }
        return otherwise;
    }

    public R otherwise() {
        return otherwise;
    }

    /// The rows that have conditions.
    public List<R> rules() {
        return rules;
    }

    public Stream<R> all() {
        return Stream.concat(rules.stream(), Stream.of(otherwise));
    }
}
