package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lt.incorpore.taxonomy.Contract;
import org.junit.jupiter.api.Test;

class FeedWordsTest {

    @Test
    void a_shouted_title_becomes_a_sentence_and_keeps_its_abbreviations() {
        Map.of(
                        "SPECIALISTAS (-Ė)", "Specialistas (-ė)",
                        "SIUVĖJA", "Siuvėja",
                        "UAB PADALINIO IT SPECIALISTAS (-Ė)", "UAB padalinio IT specialistas (-ė)",
                        "CNC STAKLIŲ OPERATORIUS (-Ė)", "CNC staklių operatorius (-ė)",
                        "VAIRUOTOJAS (-A) (C, CE KATEGORIJOS)", "Vairuotojas (-a) (C, CE kategorijos)",
                        "PARDAVĖJAS-KASININKAS (-A)", "Pardavėjas-kasininkas (-a)",
                        "VALYTOJAS (-a)", "Valytojas (-a)",
                        "  VIRĖJO \n PADĖJĖJAS ", "Virėjo padėjėjas",
                        "DARBUOTOJAS BE PATIRTIES", "Darbuotojas be patirties")
                .forEach((typed, shown) -> assertThat(FeedWords.title(typed)).isEqualTo(shown));
    }

    @Test
    void a_title_that_a_person_wrote_stays_but_for_a_shouted_ending() {
        assertThat(FeedWords.title("Vadybininkas (-Ė) Vilniuje")).isEqualTo("Vadybininkas (-ė) Vilniuje");
        assertThat(FeedWords.title("Specialistas (IT)")).isEqualTo("Specialistas (IT)");
        assertThat(FeedWords.title("")).isEmpty();
    }

    @Test
    void four_ways_to_say_yes_and_no_are_understood_and_silence_is_neither() {
        for (var yes : new String[] {"1", "true", "TRUE", " taip "}) {
            assertThat(FeedWords.yesNo(yes)).as(yes).isTrue();
        }
        for (var no : new String[] {"0", "false", "Ne"}) {
            assertThat(FeedWords.yesNo(no)).as(no).isFalse();
        }
        for (var silence : new String[] {"", " ", "null", "gal", null}) {
            assertThat(FeedWords.yesNo(silence)).as(silence).isNull();
        }
    }

    @Test
    void words_of_education_mean_the_lowest_level_they_allow() {
        var levels = new HashMap<String, Integer>();
        levels.put("Pradinis", 1);
        levels.put("Nebaigtas pagrindinis", 1);
        levels.put("PAGRINDINIS", 2);
        levels.put("Vidurinis", 3);
        levels.put("Profesinis su viduriniu", 3);
        levels.put("Povidurinis", 4);
        levels.put("Spec. vidurinis", 5);
        levels.put("Aukštesnysis", 5);
        levels.put("Aukštasis neuniversitetinis", 6);
        levels.put("Aukštasis universitetinis (magistras)", 7);
        levels.put("Daktaro laipsnis", 8);
        levels.put("Nereikalingas", 0);
        levels.put("", null);
        levels.put("Kita", null);
        levels.forEach(
                (word, level) -> assertThat(FeedWords.education(word)).as(word).isEqualTo(level));
    }

    @Test
    void experience_is_counted_in_months_whatever_it_was_typed_in() {
        var months = new HashMap<String, Integer>();
        months.put("2 metai", 24);
        months.put("1-2 metai", 12);
        months.put("1 metai 6 mėn.", 18);
        months.put("6 men", 6);
        months.put("pusė metų", 6);
        months.put("1,5 metų", 18);
        months.put("3", 36);
        months.put("0", 0);
        months.put("Nebūtina", 0);
        months.put("Be patirties", 0);
        months.put("Nenurodyta", null);
        months.put("", null);
        months.put("2019", null);
        months.put("privalumas", null);
        months.put("99999999999 metai", null);
        months.forEach((word, count) ->
                assertThat(FeedWords.experienceMonths(word)).as(word).isEqualTo(count));
    }

    @Test
    void words_of_contract_are_told_apart() {
        assertThat(FeedWords.contract("Neterminuota")).isEqualTo(Contract.PERMANENT);
        assertThat(FeedWords.contract("TERMINUOTA")).isEqualTo(Contract.FIXED_TERM);
        assertThat(FeedWords.contract("Sezoninė")).isEqualTo(Contract.SEASONAL);
        assertThat(FeedWords.contract("Laikinojo įdarbinimo neterminuota")).isEqualTo(Contract.PERMANENT);
        assertThat(FeedWords.contract("Laikinojo įdarbinimo")).isEqualTo(Contract.AGENCY);
        assertThat(FeedWords.contract("Pameistrystės")).isEqualTo(Contract.APPRENTICESHIP);
        assertThat(FeedWords.contract("kita")).isNull();
    }

    @Test
    void the_town_of_an_address_is_kept_and_the_street_is_not() {
        var towns = new HashMap<String, String>();
        towns.put("Savanorių pr. 176C, Vilnius, Lietuva", "Vilnius");
        towns.put("Utena", "Utena");
        towns.put("J. Basanavičiaus g. 5, LT-28214 Utena", null);
        towns.put("Utenos r. sav., Leliūnų mstl., Ateities g. 2", "Leliūnų mstl.");
        towns.put("Naujoji Akmenė, Ramučių gatvė", "Naujoji Akmenė");
        towns.put("", null);
        towns.forEach((address, town) ->
                assertThat(FeedWords.town(address)).as(address).isEqualTo(town));
    }

    @Test
    void dates_are_read_as_people_and_machines_write_them() {
        var day = LocalDate.of(2026, 11, 3);
        for (var typed : new String[] {"2026-11-03", "2026-11-03T00:00:00", "2026.11.3", " 2026-11-03 08:15 "}) {
            assertThat(FeedWords.day(typed)).as(typed).isEqualTo(day);
        }
        for (var nonsense : new String[] {"", "2026-02-30", "netrukus", "03/11/2026"}) {
            assertThat(FeedWords.day(nonsense)).as(nonsense).isNull();
        }
    }

    @Test
    void a_part_of_a_post_is_read_when_exactly_one_is_named() {
        assertThat(FeedWords.partOfPost("Už 0,5 etato")).isEqualTo(0.5);
        assertThat(FeedWords.partOfPost("0.75 et.")).isEqualTo(0.75);
        assertThat(FeedWords.partOfPost("0,5 etato arba 0,25 etato")).isNull();
        assertThat(FeedWords.partOfPost("1 etatas")).isNull();
    }

    @Test
    void phones_and_mail_addresses_are_taken_out_of_free_text_and_numbers_of_other_kinds_stay() {
        for (var contact : new String[] {
            "+370 612 34567",
            "+37061234567",
            "8 612 34567",
            "8-612-34567",
            "(8 5) 234 5678",
            "861234567",
            "612 34567",
            "0 612 34567",
            "vardenis.pavardenis@example.lt",
            "+48 22 123 45 67"
        }) {
            assertThat(FeedWords.text("Rašykite: " + contact + ", lauksime."))
                    .as(contact)
                    .contains("Rašykite: ", ", lauksime.")
                    .doesNotContain("612", "234", "123", "@", "pavardenis");
        }
        var harmless = "Darbas nuo 8 iki 17 val., 1200–1500 Eur, 40 val., nuo 2026-11-03, LT-28214, 2 pamainos.";
        assertThat(FeedWords.text(harmless)).isEqualTo(harmless);
    }

    @Test
    void markup_becomes_plain_lines() {
        assertThat(FeedWords.text(
                        "<p>Siūti&nbsp;rūbus</p><ul><li>lengvus</li></ul>\r\n\r\n\r\n a &lt; b <script>x</script>"))
                .isEqualTo("Siūti rūbus\nlengvus\n\na < b x");
    }

    @Test
    void long_hostile_text_is_read_in_time() {
        var start = System.nanoTime();
        for (var piece : new String[] {"a", "8", "+", "<", "a@", "8 6", "("}) {
            FeedWords.text(piece.repeat(200_000 / piece.length()));
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
