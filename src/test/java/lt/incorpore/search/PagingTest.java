package lt.incorpore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.platform.Problem;
import lt.incorpore.search.FindOffers.Hit;
import lt.incorpore.search.index.Order;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagingTest {

    @Inject
    FindOffers find;

    @Inject
    Taxonomy taxonomy;

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_follow_each_other_without_gap_and_without_repeating(Order order) {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(150);
        var question = new OfferQuestion("kasdien", world.own(), order);
        var whole = numbers(find.find(question, 100, null).hits());
        var paged = new ArrayList<Long>();
        read(question, 7, page -> paged.addAll(numbers(page)));
        assertThat(paged).startsWith(whole.toArray(Long[]::new)).doesNotHaveDuplicates();
        assertThat(paged).hasSize((int) find.find(question, 1, null).total().value());
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void offers_that_come_and_go_between_pages_neither_shift_nor_repeat_the_others(Order order) {
        var seed = System.nanoTime();
        var world = new SearchWorld(taxonomy, seed);
        world.publish(120);
        var question = new OfferQuestion("kasdien", world.own(), order);
        var before = new ArrayList<Long>();
        read(question, 100, page -> before.addAll(numbers(page)));
        var random = new Random(seed);
        var gone = new HashSet<Long>();
        var paged = new ArrayList<Long>();

        read(question, 9, page -> {
            paged.addAll(numbers(page));
            world.publishOne();
            var closing = before.get(random.nextInt(before.size()));
            if (!gone.contains(closing)) {
                gone.add(closing);
                OfferBuilder.close(closing);
            }
            WaitForIndex.toCatchUp();
        });

        assertThat(paged).doesNotHaveDuplicates();
        var staying = before.stream().filter(number -> !gone.contains(number)).toList();
        assertThat(paged.stream().filter(staying::contains)).containsExactlyElementsOf(staying);
    }

    @Test
    void a_cursor_opens_its_own_question_alone() {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(30);
        var next = find.find(OfferQuestion.of("", world.own()), 5, null).next();
        assertThat(next).isNotNull();
        assertThatThrownBy(() -> find.find(OfferQuestion.of("", Filters.NONE), 5, next))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("foreign_cursor");
        assertThatThrownBy(() -> find.find(OfferQuestion.of("", world.own()), 5, "x" + next))
                .isInstanceOf(Problem.class);
    }

    private void read(OfferQuestion question, int limit, Consumer<List<Hit>> each) {
        @Nullable String cursor = null;
        do {
            var page = find.find(question, limit, cursor);
            each.accept(page.hits());
            cursor = page.next();
        } while (cursor != null);
    }

    private static List<Long> numbers(List<Hit> hits) {
        return hits.stream().map(hit -> hit.offer().number()).toList();
    }
}
