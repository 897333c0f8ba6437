package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TitleIndexTest {

    private static final TitleName.Owner SEWER = new TitleName.Owner("7533", false);
    private static final TitleName.Owner BUS_DRIVER = new TitleName.Owner("8331", false);
    private static final TitleName.Owner LORRY_DRIVER = new TitleName.Owner("8332", false);
    private static final TitleName.Owner LORRY_DRIVERS = new TitleName.Owner("8332", true);
    private static final TitleName.Owner WOOD_OPERATOR = new TitleName.Owner("8172", false);
    private static final TitleName.Owner GLASS_OPERATOR = new TitleName.Owner("8181", false);

    private static final List<TitleName.Owner> OWNERS =
            List.of(SEWER, BUS_DRIVER, LORRY_DRIVER, LORRY_DRIVERS, WOOD_OPERATOR, GLASS_OPERATOR);

    private static final TitleIndex INDEX = new TitleIndex(
            "lt",
            List.of(
                    new TitleName(0, "siuvėjas", true),
                    new TitleName(0, "drabužių siuvėja", false),
                    new TitleName(1, "autobuso vairuotojas", true),
                    new TitleName(1, "miesto autobuso vairuotoja", false),
                    new TitleName(2, "krovininio automobilio vairuotojas", true),
                    new TitleName(2, "vilkiko vairuotojas", false),
                    new TitleName(3, "krovininių automobilių vairuotojai", true),
                    new TitleName(4, "medienos pjovimo mašinos operatorius", true),
                    new TitleName(5, "stiklo liejimo mašinos operatorius", true)),
            OWNERS);

    @Test
    void a_title_finds_its_name_in_another_gender_case_and_number() {
        assertThat(best("SIUVĖJA")).isEqualTo("siuvėjas");
        assertThat(best("Autobusų vairuotojos")).isEqualTo("autobuso vairuotojas");
        assertThat(best("Siuvėjas (-a)")).isEqualTo("siuvėjas");
    }

    @Test
    void a_title_without_diacritics_and_with_a_slip_finds_its_name() {
        assertThat(bestOwner("vilkiko vairotojas")).isEqualTo(LORRY_DRIVER);
        assertThat(bestOwner("drabuziu siuveja")).isEqualTo(SEWER);
    }

    @Test
    void an_occupation_comes_before_the_group_that_is_called_the_same() {
        assertThat(bestOwner("krovininio automobilio vairuotoja")).isEqualTo(LORRY_DRIVER);
    }

    @Test
    void the_unit_group_follows_from_the_words_of_all_its_names() {
        assertThat(bestGroup("Medienos šlifavimo operatorius")).isEqualTo("8172");
        assertThat(bestGroup("Stiklo operatorius")).isEqualTo("8181");
        assertThat(bestGroup("Vilkiko vairuotoja")).isEqualTo("8332");
    }

    @Test
    void what_occupations_are_said_to_be_and_called_elsewhere_leads_to_their_group() {
        var owners = List.of(
                new TitleName.Owner("8160", false, "Prižiūri fasavimo ir konservavimo įrangą.", "canning operator"),
                new TitleName.Owner("8131", false, "Maišo dažus ir tirpiklius.", "paint mixer\nkoagulator"));
        var index = new TitleIndex(
                "lt",
                List.of(new TitleName(0, "maisto operatorius", true), new TitleName(1, "chemijos operatorius", true)),
                owners);
        assertThat(bestGroup(index, "Konservavimo operatorius")).isEqualTo("8160");
        assertThat(bestGroup(index, "Tirpiklių operatorius")).isEqualTo("8131");
        assertThat(bestGroup(index, "Koaguliatorius")).isEqualTo("8131");
        var scores = index.fits("Konservavimo operatorius").byName();
        assertThat(scores[0]).isGreaterThan(scores[1]);
    }

    @Test
    void what_shares_nothing_is_not_close() {
        for (var close : INDEX.fits("xyzq").close()) {
            assertThat(close).isZero();
        }
        assertThat(INDEX.fits("").close()).containsOnly(0);
        assertThat(INDEX.fits("").byName()).doesNotContain(Float.NaN);
    }

    @Test
    void a_whole_name_scores_most_when_it_is_the_preferred_one() {
        var scores = INDEX.fits("siuvėjas").byName();
        assertThat(scores[0]).isGreaterThan(scores[1]).isLessThanOrEqualTo(TitleIndex.MOST + 1e-3f);
    }

    @Test
    void a_clause_about_what_is_not_meant_is_not_read() {
        var stems = Stems.of("en");
        assertThat(TitleWords.of("Ophthalmologists, Except Pediatric", stems).stems())
                .isEqualTo(TitleWords.of("ophthalmologist", stems).stems());
        assertThat(TitleWords.of("All other", stems).stems()).isEmpty();
    }

    @Test
    void endings_go_and_stems_of_three_letters_stay() {
        assertThat(Stems.of("pl").stem("kierowcami")).isEqualTo(Stems.of("pl").stem("kierowca"));
        assertThat(Stems.of("pl").stem("oka")).isEqualTo("oka");
        assertThat(Stems.of("lv").stem("šoferis")).isEqualTo("sofer");
        assertThat(Stems.of("lt").stem("vairuotojas")).isEqualTo(Stems.of("lt").stem("vairuotojui"));
        assertThat(Stems.of("so").stem("darawal")).isEqualTo("darawal");
    }

    @Test
    void likeness_is_the_cosine_of_rare_words() {
        var texts = new Vectors.Builder();
        texts.add(Map.of("night", 1f, "nurse", 1f));
        texts.add(Map.of("nurse", 1f));
        texts.add(Map.of("driver", 1f));
        var vectors = texts.build();
        assertThat(vectors.cosines(Map.of("nurse", 1f))[1]).isCloseTo(1, within());
        assertThat(vectors.cosines(Map.of("nurse", 1f))[0]).isBetween(0.2f, 0.8f);
        assertThat(vectors.cosines(Map.of("nurse", 1f))[2]).isZero();
        assertThat(vectors.cosines(Map.of("night", 1f))[0]).isGreaterThan(vectors.cosines(Map.of("nurse", 1f))[0]);
        assertThat(vectors.covered(Map.of("nurse", 1f, "ward", 1f))[1]).isCloseTo(1, within());
        assertThat(vectors.cosines(Map.of("nurse", 1f, "ward", 1f))[1]).isLessThan(0.7f);
    }

    @Test
    void a_head_word_leads_to_the_groups_it_stands_in() {
        var odds = new HeadOdds(
                2,
                new int[] {0, 0, 1, 1},
                List.of(List.of("manager"), List.of("manager"), List.of("operator"), List.of("cleaner")));
        assertThat(odds.of(List.of("manager"))[0]).isPositive();
        assertThat(odds.of(List.of("manager"))[1]).isNegative();
        assertThat(odds.of(List.of("unheard"))).containsOnly(0);
    }

    @Test
    void chances_add_up_to_no_more_than_all() {
        assertThat(Chances.of(new float[] {5, 0, 0})).containsExactly(98, 0, 0);
        assertThat(Chances.of(new float[] {1, 1})).containsExactly(50, 50);
    }

    @Test
    void ranks_are_those_of_the_first_right_answer() {
        var answers = List.of("a", "b", "c");
        assertThat(LinkingSets.rank(new float[] {3, 2, 1}, answers, java.util.Set.of("b", "c")))
                .isEqualTo(2);
        assertThat(LinkingSets.rank(new float[] {1, 1, 1}, answers, java.util.Set.of("b")))
                .isEqualTo(2);
        assertThat(LinkingSets.rank(new float[] {1, 1, 1}, answers, java.util.Set.of()))
                .isZero();
        var ranks = new Ranks();
        ranks.add(2, 0);
        ranks.add(0, 0);
        ranks.add(1, 0);
        assertThat(ranks.meanReciprocalRank()).isEqualTo(0.5);
        assertThat(ranks.atOne()).isEqualTo(1 / 3.0);
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(1e-5f);
    }

    private static String best(String title) {
        var scores = INDEX.fits(title).byName();
        return INDEX.names().get(most(scores)).text();
    }

    private static TitleName.Owner bestOwner(String title) {
        return OWNERS.get(INDEX.names().get(most(INDEX.fits(title).byName())).owner());
    }

    private static String bestGroup(String title) {
        return bestGroup(INDEX, title);
    }

    private static String bestGroup(TitleIndex index, String title) {
        return index.unitGroups().get(most(index.fits(title).byGroup()));
    }

    private static int most(float[] scores) {
        return IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElseThrow();
    }
}
