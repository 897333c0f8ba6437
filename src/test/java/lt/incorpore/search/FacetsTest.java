package lt.incorpore.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import lt.incorpore.search.index.Choice;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FacetsTest {

    private static final int OFFERS = 300;
    private static final int QUESTIONS = 40;

    @Inject
    CountFacets countFacets;

    @Inject
    PlanQuestion plan;

    @Inject
    FindOffers find;

    @Inject
    Taxonomy taxonomy;

    @Test
    void each_count_is_the_total_one_gets_by_choosing_it() {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(OFFERS);
        var counted = 0;
        for (var i = 0; i < QUESTIONS; i++) {
            var question = world.question();
            for (var entry : counted(question).facets().entrySet()) {
                for (var value : entry.getValue()) {
                    var chosen = question.filters().with(entry.getKey().choice(), value.value());
                    assertThat(total(question.with(chosen)))
                            .as("%s of %s in %s", value, entry.getKey(), question)
                            .isEqualTo(value.count());
                    counted++;
                }
            }
            var around = question.filters().around();
            for (var band : counted(question).bands()) {
                var circle = new Around(
                        java.util.Objects.requireNonNull(around).latitude(),
                        around.longitude(),
                        Integer.parseInt(band.value()));
                assertThat(total(question.with(question.filters().around(circle))))
                        .as("%s km in %s", band, question)
                        .isEqualTo(band.count());
            }
        }
        assertThat(counted).isGreaterThan(QUESTIONS);
    }

    @Test
    void a_choice_made_does_not_hide_the_others_of_its_kind() {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(100);
        var open = java.util.Objects.requireNonNull(
                counted(OfferQuestion.of("", world.own())).facets().get(Facet.KIND));
        var narrowed = world.own().with(Choice.KIND, open.getFirst().value());
        assertThat(counted(OfferQuestion.of("", narrowed)).facets().get(Facet.KIND))
                .isEqualTo(open);
    }

    private CountFacets.Counted counted(OfferQuestion question) {
        return countFacets.of(question, plan.plan(question).understood());
    }

    private long total(OfferQuestion question) {
        return find.find(question, 1, null).total().value();
    }
}
