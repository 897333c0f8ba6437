package lt.incorpore.search.index;

import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import lt.incorpore.offers.OfferBuilder;
import lt.incorpore.search.Filters;
import lt.incorpore.search.FindOffers;
import lt.incorpore.search.FindOffers.Hit;
import lt.incorpore.search.OfferQuestion;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IndexingTest {

    private static final String EMPLOYER = "UAB Rodyklė";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Vilnius"));

    @Inject
    FindOffers find;

    @Inject
    WordIndex index;

    @Inject
    QueueReindex queueReindex;

    @Test
    void what_is_committed_is_found() {
        var offer = anOffer().by(EMPLOYER).titled("Lėktuvų plovėjas").persist();
        WaitForIndex.toCatchUp();
        assertThat(found("lektuvu")).containsExactly(offer.number());
    }

    @Test
    void what_is_rolled_back_is_never_found() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    anOffer().by(EMPLOYER).titled("Povandeninis suvirintojas").persist();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        WaitForIndex.toCatchUp();
        assertThat(found("povandeninis")).isEmpty();
    }

    @Test
    void a_changed_offer_is_found_by_its_new_words_alone() {
        var offer = anOffer().by(EMPLOYER).titled("Balandžių augintojas").persist();
        WaitForIndex.toCatchUp();
        OfferBuilder.replace(offer.number(), anOffer().by(EMPLOYER).titled("Stručių augintojas"));
        WaitForIndex.toCatchUp();
        assertThat(found("balandžių")).isEmpty();
        assertThat(found("stručių")).containsExactly(offer.number());
    }

    @Test
    void a_closed_offer_leaves_the_index() {
        var offer = anOffer().by(EMPLOYER).titled("Žvakių liejėjas").persist();
        WaitForIndex.toCatchUp();
        assertThat(index.marks()).contains(WordIndex.mark(offer.number(), 0));
        OfferBuilder.close(offer.number());
        WaitForIndex.toCatchUp();
        assertThat(LongStream.of(index.marks())).noneMatch(mark -> WordIndex.numberOf(mark) == offer.number());
        assertThat(found("žvakių")).isEmpty();
    }

    @Test
    void a_closed_offer_is_not_shown_though_the_index_still_holds_it() {
        var offer = anOffer().by(EMPLOYER).titled("Trimitininkas sargyboje").persist();
        WaitForIndex.toCatchUp();
        OfferBuilder.close(offer.number());
        assertThat(found("trimitininkas")).isEmpty();
        WaitForIndex.toCatchUp();
    }

    @Test
    void an_offer_past_its_last_day_is_not_shown_though_the_index_still_holds_it() {
        var past = anOffer()
                .by(EMPLOYER)
                .titled("Malūnininkas")
                .untilDay(TODAY.minusDays(1))
                .persist();
        var last = anOffer().by(EMPLOYER).titled("Malūnininkas").untilDay(TODAY).persist();
        WaitForIndex.toCatchUp();
        assertThat(index.marks()).contains(WordIndex.mark(past.number(), 0));
        assertThat(found("malūnininkas")).containsExactly(last.number());
    }

    @Test
    void every_open_offer_can_be_queued_again() {
        var offer = anOffer().by(EMPLOYER).titled("Varpininkas").persist();
        WaitForIndex.toCatchUp();
        var queued = queueReindex.all();
        WaitForIndex.toCatchUp();
        // Other tests' offers come and go meanwhile, so only this one is looked for.
        assertThat(queued).isPositive();
        assertThat(index.marks()).contains(WordIndex.mark(offer.number(), offer.version()));
        assertThat(found("varpininkas")).containsExactly(offer.number());
    }

    private List<Long> found(String words) {
        return find
                .find(OfferQuestion.of(words, Filters.NONE.with(Choice.EMPLOYER, EMPLOYER)), 100, null)
                .hits()
                .stream()
                .map(Hit::offer)
                .map(offer -> offer.number())
                .toList();
    }
}
