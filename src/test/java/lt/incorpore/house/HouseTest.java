package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The plan of the house, and what holds the rooms apart. Every rule is first seen to fail in a crooked house.
class HouseTest {

    private static final Plan PLAN = Plan.read("""
            ranking      |
            taxonomy     |
            law          | taxonomy
            privacy      |
            identity     | privacy
            partners     | taxonomy privacy identity
            operations   | identity
            profiles     | taxonomy law privacy identity
            offers       | taxonomy law privacy partners identity operations
            moderation   | law privacy identity offers partners
            search       | taxonomy law profiles offers
            matches      | ranking taxonomy law privacy identity profiles offers search
            feeds        | taxonomy law privacy identity partners profiles offers search
            orientation  | taxonomy law privacy identity partners profiles offers search matches
            applications | privacy identity partners profiles offers matches
            counselling  | privacy identity partners profiles matches orientation applications
            insights     | privacy partners offers matches applications counselling
            demo         | all but web
            web          | all but ranking
            """);

    private static final HouseRules HOUSE = new HouseRules("lt.incorpore", PLAN);
    private static final HouseRules CROOKED_HOUSE = new HouseRules("lt.incorpore.house.crooked", PLAN);

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)).importPackages(HOUSE.root());
    private static final JavaClasses CROOKED_CLASSES = new ClassFileImporter().importPackages(CROOKED_HOUSE.root());

    @Test
    void a_room_names_only_the_rooms_that_the_plan_allows() {
        assertBrokenBy(
                HouseRules::arrows,
                "Room attic is not in the plan",
                "platform may not name offers: ",
                "offers may not name matches: ");
        assertHolds(HouseRules::arrows);
    }

    @Test
    void no_rooms_name_each_other_in_a_circle() {
        assertBrokenBy(HouseRules::noCycles, "Slice matches", "Slice offers");
        assertHolds(HouseRules::noCycles);
    }

    @Test
    void the_ranking_core_is_plain_java() {
        assertBrokenBy(HouseRules::coreIsPlainJava, "com.fasterxml.jackson.databind.JsonNode");
        assertHolds(HouseRules::coreIsPlainJava);
    }

    @Test
    void only_search_names_the_engine() {
        assertBrokenBy(HouseRules::onlySearchNamesTheEngine, "org.apache.lucene.search.Query");
        assertHolds(HouseRules::onlySearchNamesTheEngine);
    }

    @Test
    void transactions_begin_in_use_cases() {
        assertBrokenBy(HouseRules::transactionsBeginInUseCases, "OffersResource");
        assertHolds(HouseRules::transactionsBeginInUseCases);
    }

    @Test
    void resources_are_hidden_from_other_rooms() {
        assertBrokenBy(HouseRules::resourcesAreHidden, "OffersResource");
        assertHolds(HouseRules::resourcesAreHidden);
    }

    @Test
    void pages_touch_no_row() {
        assertThat(HOUSE.touchesNoRow("offers").evaluate(CLASSES).hasViolation())
                .isTrue();
        HOUSE.touchesNoRow("web").check(CLASSES);
    }

    @Test
    void a_name_says_what_a_thing_is() {
        assertBrokenBy(HouseRules::namesSayWhatAThingIs, "OfferService");
        assertHolds(HouseRules::namesSayWhatAThingIs);
    }

    @Test
    void dependencies_come_through_the_constructor() {
        assertBrokenBy(HouseRules::dependenciesComeThroughTheConstructor, "OpenProfile.clock");
        assertHolds(HouseRules::dependenciesComeThroughTheConstructor);
    }

    @Test
    void every_room_is_null_marked_and_says_what_it_promises() {
        var crooked = Path.of("src", "test", "java", "lt", "incorpore", "house", "crooked");
        assertThat(Promises.broken(Sources.below(crooked)))
                .containsExactlyInAnyOrder(
                        "law has no package-info.java",
                        "privacy is not @NullMarked",
                        "privacy promises nothing: its package-info has no Javadoc");
        assertThat(Promises.broken(Sources.below(Sources.MAIN))).isEmpty();
    }

    @Test
    void a_plan_with_an_arrow_upwards_is_refused() {
        assertThatThrownBy(() -> Plan.read("offers | matches\nmatches | offers"))
                .hasMessage("offers may not name matches, which is not above it");
    }

    @Test
    void the_page_about_the_house_is_in_step() throws IOException {
        InStep.hold(Path.of("docs", "house.md"), new HousePage(HOUSE, CLASSES, Sources.below(Sources.MAIN)).text());
    }

    private static void assertHolds(Function<HouseRules, ArchRule> rule) {
        rule.apply(HOUSE).check(CLASSES);
    }

    // Each expected line is found, and no line is about anything else.
    private static void assertBrokenBy(Function<HouseRules, ArchRule> rule, String... expected) {
        var lines = new ArrayList<>(rule.apply(CROOKED_HOUSE)
                .evaluate(CROOKED_CLASSES)
                .getFailureReport()
                .getDetails());
        assertThat(lines).isNotEmpty();
        for (var part : expected) {
            assertThat(lines).anyMatch(line -> line.contains(part));
        }
        assertThat(lines).allMatch(line -> List.of(expected).stream().anyMatch(line::contains));
    }
}
