package lt.incorpore.taxonomy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkillGraphTest {

    private final SkillGraph graph = new SkillGraph();

    @Test
    void a_broader_skill_is_closer_than_a_sibling() {
        graph.broader("a", "top");
        graph.broader("b", "top");
        assertThat(nearest()).containsEntry("a", Map.of("top", 700, "b", 400));
        assertThat(nearest()).containsEntry("top", Map.of("a", 700, "b", 700));
    }

    @Test
    void the_closest_of_several_ties_counts() {
        graph.starterGroup(List.of("a", "b"));
        graph.tied("b", "a");
        graph.broader("a", "b");
        assertThat(nearest()).containsEntry("a", Map.of("b", 700)).containsEntry("b", Map.of("a", 700));
    }

    @Test
    void a_skill_keeps_its_nearest_24() {
        var group = IntStream.range(0, 31).mapToObj(i -> "g" + (char) ('a' + i)).toList();
        graph.starterGroup(group);
        graph.tied("ga", "zz");
        assertThat(nearest().get("ga")).hasSize(24).containsEntry("zz", 400);
    }

    @Test
    void the_children_of_a_very_wide_skill_are_no_siblings() {
        IntStream.range(0, 41).forEach(i -> graph.broader("c" + i, "advise others"));
        assertThat(nearest().get("c7")).isEqualTo(Map.of("advise others", 700));
    }

    @Test
    void members_of_a_small_group_of_the_lowest_level_are_close_and_of_others_not() {
        graph.group("S1.1.1", "S1.1");
        graph.group("S1.1", "S1");
        graph.group("S1", "S");
        graph.member("a", "S1.1.1");
        graph.member("b", "S1.1.1");
        graph.member("c", "S1.1");
        graph.member("d", "S1.1");
        assertThat(nearest()).containsEntry("a", Map.of("b", 250)).doesNotContainKeys("c", "d");
    }

    @Test
    void groups_that_run_in_a_circle_end_all_the_same() {
        graph.group("x", "y");
        graph.group("y", "x");
        graph.member("a", "x");
        graph.member("b", "x");
        assertThat(nearest()).isEmpty();
    }

    @Test
    void a_skill_is_not_near_itself_nor_near_one_that_does_not_exist() {
        graph.tied("a", "a");
        graph.tied("a", "unknown");
        assertThat(nearest()).isEmpty();
    }

    private Map<String, Map<String, Integer>> nearest() {
        var names = List.of("a", "b", "c", "d", "top", "zz", "advise others");
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size() + 1));
        IntStream.range(0, 41).forEach(i -> numbers.put("c" + i, numbers.size() + 1));
        IntStream.range(0, 31).forEach(i -> numbers.put("g" + (char) ('a' + i), numbers.size() + 1));
        var byNumber = new HashMap<Integer, String>();
        numbers.forEach((name, number) -> byNumber.put(number, name));
        var found = new HashMap<String, Map<String, Integer>>();
        graph.nearest(
                numbers,
                (skill, other, closeness) -> found.computeIfAbsent(
                                String.valueOf(byNumber.get(skill)), s -> new HashMap<>())
                        .put(String.valueOf(byNumber.get(other)), closeness));
        return found;
    }
}
