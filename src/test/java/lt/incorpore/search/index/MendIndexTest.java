package lt.incorpore.search.index;

import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import lt.incorpore.offers.Offer;
import lt.incorpore.search.index.MendIndex.Mended;
import lt.incorpore.testdata.TestDatabase;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MendIndexTest {

    @Inject
    MendIndex mendIndex;

    @Inject
    WordIndex index;

    @Inject
    OutboxNotes notes;

    @Inject
    EntityManager entities;

    @BeforeEach
    void start_from_an_index_in_step() {
        mendIndex.mend();
        WaitForIndex.toCatchUp();
    }

    @Test
    void an_index_in_step_is_left_alone() {
        assertThat(mendIndex.mend()).isEqualTo(Mended.NOTHING);
    }

    @Test
    void an_index_that_was_lost_is_made_anew_from_the_database() {
        for (var i = 0; i < 600; i++) {
            anOffer().titled("Pamestas indeksas " + i).persist();
        }
        WaitForIndex.toCatchUp();
        onIndex(SearchWorkspace::purge);
        assertThat(index.size()).isZero();

        assertThat(mendIndex.mend().rebuilt()).isTrue();

        WaitForIndex.toCatchUp();
        assertThat(index.marks()).isEqualTo(marksOfOpen());
    }

    @Test
    void what_an_older_copy_of_the_index_lacks_and_has_too_much_is_mended() {
        var changed = anOffer().titled("Pakeistas").persist();
        var ended = anOffer().titled("Baigtas").persist();
        WaitForIndex.toCatchUp();
        // Past Hibernate: no note tells the index.
        sql("UPDATE offer SET version = version + 1 WHERE number = " + changed.number());
        sql("UPDATE offer SET state = 'CLOSED', closed_at = now() WHERE number = " + ended.number());
        assertThat(index.marks()).isNotEqualTo(marksOfOpen());

        assertThat(mendIndex.mend()).isEqualTo(new Mended(false, 1, 1));

        WaitForIndex.toCatchUp();
        assertThat(index.marks()).isEqualTo(marksOfOpen());
    }

    @Test
    void what_failed_too_often_is_tried_again() {
        var offer = anOffer().titled("Nepavykęs").persist();
        sql("UPDATE hsearch_outbox_event SET status = 'ABORTED', retries = 4");
        mendIndex.mend();
        WaitForIndex.toCatchUp();
        assertThat(index.marks()).contains(WordIndex.mark(offer.number(), 0));
    }

    private long[] marksOfOpen() {
        return QuarkusTransaction.requiringNew().call(notes::marksOfOpen);
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private void onIndex(Consumer<SearchWorkspace> work) {
        var workspace = Search.mapping(entities.getEntityManagerFactory())
                .scope(Offer.class)
                .workspace();
        work.accept(workspace);
        workspace.flush();
        workspace.refresh();
    }
}
