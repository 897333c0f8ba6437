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

    private record Score(int right, int missed, int wrong) {
        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }
    }

    @Test
    void of_advertisements_read_while_the_words_were_written_it_finds_nearly_all() throws IOException {
        var read = new Groups("read", table(Gold.FOLDER, 1_000));
        read.hold(0.99, 0.98, 0.98, 0.98);
        var later = new Groups("read later", table(Gold.LATER, 8_000));
        later.hold(0.95, 0.95, 0.94, 0.97);
    }

    @Test
    void of_advertisements_never_seen_it_finds_less() throws IOException {
        new Groups("held back", table(Gold.HELD_BACK, 400)).hold(0.90, 0.82, 0.79, 0.90);
        new Groups("unseen, half of it indirect", table(Gold.UNSEEN, 2_000)).hold(0.75, 0.62, 0.65, 0.90);
    }

    private record Groups(String lines, Map<Rule, Score> table) {

        void hold(double blocking, double holding, double wording, double precision) {
            say("blocking", sum(table, BLOCKING::contains), blocking, precision);
            say("holding", sum(table, rule -> rule.ground().isEmpty() && !BLOCKING.contains(rule)), holding, precision);
            say("wording", sum(table, rule -> rule.ground().isPresent()), wording, precision);
        }

        private void say(String group, Score score, double recall, double precision) {
            System.out.printf(
                    "%s, %s: recall %.3f precision %.3f of %s%n",
                    lines, group, score.recall(), score.precision(), score);
            assertThat(score.recall()).as(lines + ' ' + group).isGreaterThanOrEqualTo(recall);
            assertThat(score.precision()).as(lines + ' ' + group).isGreaterThanOrEqualTo(precision);
        }
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
