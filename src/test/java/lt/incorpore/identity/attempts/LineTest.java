package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.incorpore.identity.attempts.Line.Lane;
import lt.incorpore.identity.attempts.Line.Place;
import org.junit.jupiter.api.Test;

/// One network, or many, that push do not keep others from their turn.
class LineTest {

    private final Line<String> line = new Line<>();
    private final List<String> pushedOut = new ArrayList<>();

    private boolean join(Lane lane, String network, String who) {
        return line.join(new Place(lane, network), who, pushedOut::add);
    }

    private long joined(Lane lane, String network, int many) {
        return IntStream.range(0, many)
                .filter(i -> join(lane, network, network + i))
                .count();
    }

    private List<String> everybody() {
        var called = new ArrayList<String>();
        for (var next = line.next(); next.isPresent(); next = line.next()) {
            called.add(next.get());
        }
        return called;
    }

    @Test
    void nobody_waits_in_an_empty_line() {
        assertThat(line.next()).isEqualTo(Optional.empty());
    }

    @Test
    void a_network_has_a_share_and_leaves_room_for_the_next() {
        assertThat(joined(Lane.STRANGERS, "a", 55)).isEqualTo(5);
        assertThat(join(Lane.STRANGERS, "b", "b0")).isTrue();
        assertThat(joined(Lane.KNOWN, "a", 55)).isEqualTo(20);
        assertThat(joined(Lane.ISSUING, "a", 55)).isEqualTo(6);
    }

    @Test
    void networks_take_turns_and_within_one_the_first_goes_first() {
        joined(Lane.STRANGERS, "a", 4);
        joined(Lane.STRANGERS, "b", 2);
        joined(Lane.STRANGERS, "c", 1);
        assertThat(everybody()).containsExactly("a0", "b0", "c0", "a1", "b1", "a2", "a3");
    }

    @Test
    void who_comes_from_a_quiet_network_is_next_whatever_stands_there_before() {
        joined(Lane.STRANGERS, "a", 5);
        assertThat(line.next()).contains("a0");
        join(Lane.STRANGERS, "b", "b0");
        assertThat(everybody()).startsWith("a1", "b0", "a2");
    }

    @Test
    void many_networks_fill_no_more_than_the_lane_of_strangers() {
        var strangers = IntStream.range(0, 1_000)
                .filter(i -> join(Lane.STRANGERS, "network " + i, "stranger " + i))
                .count();
        assertThat(strangers).isEqualTo(50);
        assertThat(join(Lane.KNOWN, "network 1", "card")).isTrue();
        assertThat(join(Lane.ISSUING, "network 1", "new card")).isTrue();
        assertThat(everybody().subList(0, 3)).containsExactlyInAnyOrder("card", "new card", "stranger 0");
    }

    @Test
    void the_known_are_bounded_too_and_have_half_of_the_turns() {
        var known = IntStream.range(0, 10)
                .mapToLong(i -> joined(Lane.KNOWN, "k" + i, 30))
                .sum();
        assertThat(known - pushedOut.size()).isEqualTo(60);
        joined(Lane.STRANGERS, "s", 5);
        joined(Lane.ISSUING, "i", 4);
        joined(Lane.OWN, "o", 4);
        var first = everybody().subList(0, 12).stream()
                .map(who -> who.substring(0, 1))
                .toList();
        assertThat(first).containsExactly("k", "i", "k", "s", "k", "o", "k", "i", "k", "s", "k", "o");
    }

    @Test
    void a_few_networks_that_fill_a_lane_keep_out_no_other() {
        for (var lane : Lane.values()) {
            for (var pushing = 0; pushing < 20; pushing++) {
                joined(lane, lane + " attacker " + pushing % 3 + ":", 30);
            }
            var before = pushedOut.size();
            assertThat(join(lane, "centre", lane + " centre")).as(lane.name()).isTrue();
            var told = pushedOut.subList(before, pushedOut.size());
            assertThat(told).allMatch(who -> who.startsWith(lane + " attacker"));
            // Whoever pushes again takes the place of nobody who has fewer.
            for (var pushing = 0; pushing < 3; pushing++) {
                joined(lane, lane + " attacker " + pushing + ":", 30);
            }
        }
        assertThat(everybody()).contains("KNOWN centre", "ISSUING centre", "OWN centre", "STRANGERS centre");
    }

    @Test
    void the_last_comer_of_the_network_with_most_loses_the_place_and_one_place_is_never_lost() {
        joined(Lane.ISSUING, "a", 6);
        joined(Lane.ISSUING, "b", 2);
        assertThat(join(Lane.ISSUING, "c", "c0")).isTrue();
        assertThat(pushedOut).containsExactly("a5");
        for (var network : List.of("d", "e", "f", "g", "h")) {
            assertThat(join(Lane.ISSUING, network, network + "0")).isTrue();
        }
        assertThat(pushedOut).hasSize(6).doesNotContain("a0", "b0");
        assertThat(join(Lane.ISSUING, "i", "i0")).isFalse();
        assertThat(everybody()).containsExactlyInAnyOrder("a0", "b0", "c0", "d0", "e0", "f0", "g0", "h0");
    }

    @Test
    void who_leaves_makes_room() {
        joined(Lane.STRANGERS, "a", 5);
        line.leave(new Place(Lane.STRANGERS, "a"), "a2");
        line.leave(new Place(Lane.STRANGERS, "a"), "nobody");
        line.leave(new Place(Lane.STRANGERS, "elsewhere"), "a1");
        assertThat(join(Lane.STRANGERS, "a", "late")).isTrue();
        assertThat(join(Lane.STRANGERS, "a", "too late")).isFalse();
        assertThat(everybody()).containsExactly("a0", "a1", "a3", "a4", "late");
        for (var round = 0; round < 100; round++) {
            assertThat(join(Lane.STRANGERS, "network " + round, "one")).isTrue();
            line.leave(new Place(Lane.STRANGERS, "network " + round), "one");
        }
        assertThat(line.next()).isEmpty();
    }
}
