package lt.incorpore.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.TreeSet;
import lt.incorpore.law.screen.Screen;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Invented offers are ordinary work in five languages: the screen has nothing to say of any.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CleanDemoTest {

    /// Enough for every occupation in every language.
    private static final int OFFERS = 30_000;

    private static final long SEED = 5;

    @Inject
    Taxonomy taxonomy;

    @Test
    void the_screen_finds_nothing_in_invented_offers() {
        var screen = Screen.load();
        var invented = new InventedOffers(taxonomy, SEED);
        var found = new TreeSet<String>();
        for (var number = 0; number < OFFERS; number++) {
            var offer = invented.next(number);
            var title = offer.title() == null ? "" : offer.title();
            var description = offer.description() == null ? "" : offer.description();
            screen.check(new Screen.Text(title, description))
                    .forEach(one -> found.add(one.rule() + " " + one.phrase() + ": " + title + ". " + description));
        }
        assertThat(found).isEmpty();
    }
}
