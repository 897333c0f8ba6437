package lt.incorpore.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import lt.incorpore.search.index.Order;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhyTest {

    @Inject
    FindOffers find;

    @Inject
    Taxonomy taxonomy;

    @Test
    void the_points_of_all_reasons_add_up_to_the_score_of_the_index() {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(200);
        var looked = 0;
        for (var i = 0; i < 60; i++) {
            var question = world.question();
            if (question.order() == Order.RELEVANCE) {
                for (var hit : find.find(question, 100, null).hits()) {
                    var sum = hit.why().stream()
                            .mapToLong(why -> why.evidence().points())
                            .sum();
                    assertThat(sum)
                            .as("%s for %s: %s", hit.offer().content(), question.words(), hit.why())
                            .isEqualTo(hit.score());
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }
}
