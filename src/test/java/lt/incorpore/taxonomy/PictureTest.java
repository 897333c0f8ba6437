package lt.incorpore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import lt.incorpore.platform.Lang;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final int SEAMSTRESS = 1;
    private static final int COOK = 2;
    private static final int SEW = 3;
    private static final int TAILOR = 4;
    private static final String TAIL = "517c01aa-e875-4690-bf38-17307a57eafe";

    private final Picture picture = picture();

    @Test
    void a_name_is_shown_in_the_asked_language() {
        assertThat(picture.names().shown(SEAMSTRESS, Lang.LT)).map(Name::text).contains("siuvėjas");
        assertThat(picture.names().shown(SEAMSTRESS, Lang.UK)).map(Name::text).contains("швачка");
    }

    @Test
    void a_missing_language_falls_back_to_english_then_lithuanian_then_any_and_says_so() {
        assertThat(picture.names().shown(SEAMSTRESS, Lang.PL)).contains(new Name("en", "sewing worker", true));
        assertThat(picture.names().shown(COOK, Lang.PL)).contains(new Name("lt", "virėjas", true));
        assertThat(picture.names().shown(SEW, Lang.LT)).contains(new Name("ar", "خياطة", true));
        assertThat(picture.names().shown(99, Lang.LT)).isEmpty();
    }

    @Test
    void names_come_back_as_they_went_in() {
        assertThat(picture.names().of(SEAMSTRESS))
                .containsExactly(
                        new Name("en", "sewing worker", true),
                        new Name("lt", "siuvėjas", true),
                        new Name("lt", "drabužių siuvėja", false),
                        new Name("uk", "швачка", true));
    }

    @Test
    void words_are_found_in_any_language_without_capitals_and_diacritics() {
        assertThat(picture.occupationsNamed("SIUVEJ"))
                .extracting(Concept::number)
                .containsExactly(SEAMSTRESS);
        assertThat(picture.occupationsNamed("Швачка"))
                .extracting(Concept::number)
                .containsExactly(SEAMSTRESS);
        assertThat(picture.skillsNamed("خياطة")).extracting(Concept::number).containsExactly(SEW);
        assertThat(picture.occupationsNamed("no such work")).isEmpty();
        assertThat(picture.occupationsNamed(" … ")).isEmpty();
    }

    @Test
    void a_whole_name_comes_before_a_beginning_and_a_beginning_before_the_inside() {
        var builder = new Picture.Builder(1, 4, new LinkedHashMap<>());
        List.of("head cook", "overcooked", "cook", "cooking teacher").forEach(name -> {
            var number = 1
                    + List.of("head cook", "overcooked", "cook", "cooking teacher")
                            .indexOf(name);
            builder.concept(new Skill(number, "http://example.test/" + number, SkillType.SKILL));
            builder.name(number, new Name("en", name, true));
        });
        assertThat(builder.build().skillsNamed("cook"))
                .extracting(Concept::number)
                .containsExactly(3, 4, 1, 2);
    }

    @Test
    void a_misspelt_word_is_answered_with_the_nearest_name() {
        assertThat(picture.nearestOccupations("suivėja", 3))
                .extracting(Concept::number)
                .startsWith(SEAMSTRESS);
        assertThat(picture.nearestOccupations("швачька", 3))
                .extracting(Concept::number)
                .containsExactly(SEAMSTRESS);
        assertThat(picture.nearestSkills("xyz", 3)).isEmpty();
        assertThat(picture.nearestOccupations("", 3)).isEmpty();
    }

    @Test
    void a_code_is_answered_with_occupations_of_the_nearest_group() {
        assertThat(picture.nearestOccupations("753107", 3))
                .extracting(Concept::number)
                .containsExactly(TAILOR);
        assertThat(picture.nearestOccupations("7539", 3))
                .extracting(Concept::number)
                .containsExactly(TAILOR, SEAMSTRESS);
        assertThat(picture.nearestOccupations("7533.2", 1))
                .extracting(Concept::number)
                .containsExactly(SEAMSTRESS);
    }

    @Test
    void a_uri_with_a_slip_is_answered_with_the_one_that_was_meant() {
        var slip = "https://data.europa.eu/esco/occupation/" + TAIL.replace("4690", "4609") + "/";
        assertThat(picture.nearestOccupations(slip, 3))
                .extracting(Concept::number)
                .containsExactly(SEAMSTRESS);
        assertThat(picture.nearestOccupations("http://example.test/", 3)).isEmpty();
    }

    @Test
    void the_occupations_of_a_wider_group_include_those_of_the_groups_below() {
        assertThat(picture.occupationsOf("753")).extracting(Concept::number).containsExactly(TAILOR, SEAMSTRESS);
        assertThat(picture.occupationsOf("")).hasSize(3);
        assertThat(picture.occupationsOf("9")).isEmpty();
    }

    @Test
    void relations_come_back_as_they_went_in() {
        assertThat(picture.essentialSkills(SEAMSTRESS))
                .extracting(Skill::number)
                .containsExactly(SEW);
        assertThat(picture.optionalSkills(SEAMSTRESS)).isEmpty();
        assertThat(picture.optionalSkills(COOK)).extracting(Skill::number).containsExactly(SEW);
        assertThat(picture.related(SEW)).containsExactly(new RelatedSkill(5, 999), new RelatedSkill(100_000, 1));
        assertThat(picture.related(-1)).isEmpty();
        assertThat(picture.related(1_000_000)).isEmpty();
    }

    @Test
    void at_the_size_of_all_esco_nearest_names_are_found_at_once() {
        var big = big();
        var random = new Random(7);
        var slowest = 0L;
        for (var round = 0; round < 60; round++) {
            var start = System.nanoTime();
            assertThat(big.nearestSkills(word(random) + " " + word(random), 3)).hasSizeLessThanOrEqualTo(3);
            big.nearestSkills("ž".repeat(1_000_000), 3);
            // The first rounds are run by the interpreter.
            slowest = round < 20 ? 0 : Math.max(slowest, System.nanoTime() - start);
        }
        // Two searches; far below this where nothing else runs. 1 s means that somebody made it quadratic.
        assertThat(slowest / 1_000_000).as("milliseconds").isLessThan(1000);
    }

    private static Picture picture() {
        var builder = new Picture.Builder(1, TAILOR, new LinkedHashMap<>());
        builder.concept(
                new Occupation(SEAMSTRESS, "http://data.europa.eu/esco/occupation/" + TAIL, "7533", null, false));
        builder.concept(new Occupation(COOK, "http://data.europa.eu/esco/occupation/cook", "5120", null, false));
        builder.concept(new Skill(SEW, "http://data.europa.eu/esco/skill/sew", SkillType.SKILL));
        builder.concept(
                new Occupation(TAILOR, "http://data.europa.eu/esco/occupation/tailor", "7531", "7531.1", false));
        builder.name(SEAMSTRESS, new Name("en", "sewing worker", true));
        builder.name(SEAMSTRESS, new Name("lt", "siuvėjas", true));
        builder.name(SEAMSTRESS, new Name("lt", "drabužių siuvėja", false));
        builder.name(SEAMSTRESS, new Name("uk", "швачка", true));
        builder.name(COOK, new Name("en", "kitchen chef", false));
        builder.name(COOK, new Name("lt", "virėjas", true));
        builder.name(SEW, new Name("ar", "خياطة", true));
        builder.needs(SEAMSTRESS, SEW, true);
        builder.needs(COOK, SEW, false);
        builder.related(SEW, new RelatedSkill(5, 999));
        builder.related(SEW, new RelatedSkill(100_000, 1));
        return builder.build();
    }

    // As many skills and names as ESCO has with two languages.
    private static Picture big() {
        var skills = 13_900;
        var random = new Random(1);
        var builder = new Picture.Builder(1, skills, new LinkedHashMap<>());
        for (var number = 1; number <= skills; number++) {
            builder.concept(new Skill(number, "http://example.test/" + number, SkillType.SKILL));
            for (var name = 0; name < 14; name++) {
                builder.name(number, new Name("en", word(random) + " " + word(random) + " " + word(random), name == 0));
            }
        }
        return builder.build();
    }

    private static String word(Random random) {
        var letters = new StringBuilder();
        for (var i = 4 + random.nextInt(6); i > 0; i--) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
