package lt.incorpore.law.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How much the screen finds, and how often it is wrong, by rule. The words were improved on these very lines: what
/// they say of new advertisements is less (docs/decisions/0011).
class GoldTest {

    private static final Set<Rule> BLOCKING = Set.of(Rule.R1_FEE, Rule.R2_DOCUMENTS_KEPT, Rule.R16_MINORS);
    private static final double RECALL_OF_BLOCKING = 0.99;
    private static final double RECALL = 0.99;
    private static final double PRECISION = 0.99;

    private record Score(int right, int missed, int wrong) {
        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }
    }

    @Test
    void each_group_of_rules_finds_what_it_should_and_little_else() throws IOException {
        var table = table(Gold.FOLDER, 1_000);
        var blocking = sum(table, BLOCKING::contains);
        var wording = sum(table, rule -> rule.ground().isPresent());
        var holding = sum(table, rule -> rule.ground().isEmpty() && !BLOCKING.contains(rule));
        assertThat(blocking.recall()).isGreaterThanOrEqualTo(RECALL_OF_BLOCKING);
        for (var group : List.of(wording, holding)) {
            assertThat(group.recall()).isGreaterThanOrEqualTo(RECALL);
        }
        for (var group : List.of(blocking, wording, holding)) {
            assertThat(group.precision()).isGreaterThanOrEqualTo(PRECISION);
        }
    }

    @Test
    void of_advertisements_never_seen_it_finds_less() throws IOException {
        var table = table(Gold.HELD_BACK, 400);
        var blocking = sum(table, BLOCKING::contains);
        var wording = sum(table, rule -> rule.ground().isPresent());
        var holding = sum(table, rule -> rule.ground().isEmpty() && !BLOCKING.contains(rule));
        say("blocking", blocking, 0.80, 0.86);
        say("wording", wording, 0.65, 0.96);
        say("holding", holding, 0.75, 0.96);
    }

    private static void say(String group, Score score, double recall, double precision) {
        System.out.printf(
                "held back, %s: recall %.3f precision %.3f of %s%n", group, score.recall(), score.precision(), score);
        assertThat(score.recall()).as(group).isGreaterThanOrEqualTo(recall);
        assertThat(score.precision()).as(group).isGreaterThanOrEqualTo(precision);
    }

    private static Map<Rule, Score> table(Path folder, int fewest) throws IOException {
        var screen = Screen.load();
        var lines = Gold.lines(folder);
        assertThat(lines).hasSizeGreaterThan(fewest);
        var table = new EnumMap<Rule, Score>(Rule.class);
        for (var rule : Rule.values()) {
            var own = lines.stream().filter(line -> line.rule() == rule).toList();
            if (!own.isEmpty()) {
                table.put(rule, score(own, screen));
            }
        }
        table.forEach((rule, score) ->
                System.out.printf("%-24s recall %.3f precision %.3f%n", rule, score.recall(), score.precision()));
        return table;
    }

    private static Score score(List<Gold> lines, Screen screen) {
        var right = 0;
        var missed = 0;
        var wrong = 0;
        for (var line : lines) {
            var found = line.isFoundBy(screen);
            right += line.fires() && found ? 1 : 0;
            missed += line.fires() && !found ? 1 : 0;
            wrong += !line.fires() && found ? 1 : 0;
        }
        return new Score(right, missed, wrong);
    }

    private static Score sum(Map<Rule, Score> table, Predicate<Rule> of) {
        var some = table.entrySet().stream()
                .filter(entry -> of.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Score(
                some.stream().mapToInt(Score::right).sum(),
                some.stream().mapToInt(Score::missed).sum(),
                some.stream().mapToInt(Score::wrong).sum());
    }
}
