package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.offers.CloseReason;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.PayRange.Tax;
import lt.incorpore.taxonomy.Contract;
import org.junit.jupiter.api.Test;

class EmploymentServiceOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SEWER = "http://data.europa.eu/esco/occupation/sewer";

    private static final EmploymentServiceOffer.Codes CODES = new EmploymentServiceOffer.Codes(
            name -> name.equals("Utenos rajono sav.") ? "82" : null,
            (group, title) -> group.equals("7531") && title.equals("Siuvėjas (-a)") ? SEWER : null);

    @Test
    void every_field_that_has_a_place_finds_it() {
        var fields = new HashMap<String, String>();
        fields.put("darbo_vietos_id", "DV-01-996740308");
        fields.put("statusas", "Aktyvi");
        fields.put("galioja_iki", "2026-12-20");
        fields.put("pageidaujama_darbo_pradzia", "2026-12-01");
        fields.put("profesijos_pareigybes_pav", "SIUVĖJAS (-A)");
        fields.put("profesijos_kodas", "753101");
        fields.put("darbo_aprasymas_lt", "Siūti lengvus drabužius.");
        fields.put("reik_kompetencijos_lt", "Siuvimo mašinos");
        fields.put("reik_gebejimai", "Kruopštumas");
        fields.put("rizikos_lt", "Triukšmas");
        fields.put("darbo_vietu_skaicius", "3");
        fields.put("darbo_vietos_sav_pav", "Utenos rajono sav.");
        fields.put("darbo_vietos_adresas", "Stoties g. 5, Utena, Lietuva");
        fields.put("kontrakto_tipas", "Neterminuota");
        fields.put("prelim_darbo_uzmokestis", "1300");
        fields.put("maks_darbo_uzmokestis", "1500.50");
        fields.put("valiuta", "EUR");
        fields.put("uzmokescio_komentaras_lt", "Už 0,75 etato, neatskaičius mokesčių");
        fields.put("reik_darbo_patirtis", "2 metai");
        fields.put("reik_issilavinimo_pav", "Profesinis");
        fields.put("ar_apmoka_keliones", "true");
        fields.put("ar_apgyvendina", "0");
        fields.put("ar_iki_18", "1");
        fields.put("jar_kodas", "300123456");
        fields.put("darbdavys", "UAB „Adata“");

        assertThat(of(fields).content())
                .isEqualTo(new OfferContent(
                        "DV-01-996740308",
                        OfferKind.VACANCY,
                        "Siuvėjas (-a)",
                        "Siūti lengvus drabužius.\n\nReikalavimai: Siuvimo mašinos\n\nGebėjimai: Kruopštumas\n\n"
                                + "Rizikos: Triukšmas\n\nApie atlygį: Už 0,75 etato, neatskaičius mokesčių",
                        "lt",
                        new OfferContent.Employer("UAB „Adata“", "300123456"),
                        SEWER,
                        "7531",
                        new OfferContent.Place("82", "Utena", null, null),
                        null,
                        new PayRange(new BigDecimal("1300"), new BigDecimal("1500.5"), PayUnit.MONTH, Tax.GROSS, "EUR"),
                        new OfferContent.Hours(30, 30, List.of()),
                        Contract.PERMANENT,
                        LocalDate.of(2026, 12, 1),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        3,
                        24,
                        3,
                        false,
                        new OfferContent.Benefits(true, false, null, null),
                        LocalDate.of(2026, 12, 20)));
    }

    @Test
    void an_empty_row_says_nothing_and_breaks_nothing() {
        var row = of(Map.of());
        assertThat(row.content().pay()).isNull();
        assertThat(row.content().place()).isNull();
        assertThat(row.content().benefits()).isNull();
        assertThat(row.row(new ImportRows.At(1, 1)))
                .isInstanceOfSatisfying(
                        ImportRows.Offered.class,
                        offered -> assertThat(offered.draft().findings())
                                .extracting("code")
                                .containsExactly("reference_missing"));
    }

    @Test
    void an_unknown_municipality_keeps_its_name_so_that_the_finding_can_show_it() {
        var place = of(Map.of("darbo_vietos_sav_pav", "Marso sav.")).content().place();
        assertThat(place).isEqualTo(new OfferContent.Place("Marso sav.", null, null, null));
    }

    @Test
    void litas_become_euros_at_the_fixed_rate() {
        assertThat(pay(Map.of("prelim_darbo_uzmokestis", "3981.08", "valiuta", "LTL")))
                .isEqualTo(new PayRange(new BigDecimal("1153"), null, PayUnit.MONTH, Tax.GROSS, "EUR"));
        assertThat(pay(Map.of("prelim_darbo_uzmokestis", "5000", "valiuta", "Lt"))
                        .from())
                .isEqualByComparingTo("1448.10");
    }

    @Test
    void pay_is_gross_unless_it_comes_into_the_hand() {
        var taxes = Map.of(
                "Į rankas", Tax.NET,
                "atskaičius mokesčius", Tax.NET,
                "NETO", Tax.NET,
                "neatskaičius mokesčių", Tax.GROSS,
                "Bruto 1500, į rankas apie 950", Tax.GROSS,
                "Rankinis darbas", Tax.GROSS,
                "", Tax.GROSS);
        taxes.forEach((comment, tax) -> assertThat(
                        pay(Map.of("prelim_darbo_uzmokestis", "1500", "uzmokescio_komentaras_lt", comment))
                                .tax())
                .as(comment)
                .isEqualTo(tax));
    }

    @Test
    void the_amount_tells_an_hour_from_a_month_and_the_comment_helps_in_between() {
        assertThat(unit("8,50", "")).isEqualTo(PayUnit.HOUR);
        assertThat(unit("1200", "40 val. per savaitę")).isEqualTo(PayUnit.MONTH);
        assertThat(unit("150", "Eur/val.")).isEqualTo(PayUnit.HOUR);
        assertThat(unit("250", "0,25 etato")).isEqualTo(PayUnit.MONTH);
        assertThat(unit("60", "už dieną")).isNull();
    }

    @Test
    void amounts_are_read_as_they_are_typed() {
        Map.of(
                        "1 200,50 Eur", "1200.5",
                        "1200.00", "1200",
                        "1.200,00", "1200",
                        "1,200.00", "1200",
                        "1,200", "1200",
                        "nuo 1300", "1300")
                .forEach((typed, amount) -> assertThat(
                                pay(Map.of("prelim_darbo_uzmokestis", typed)).from())
                        .as(typed)
                        .isEqualTo(new BigDecimal(amount)));
        assertThat(of(Map.of("prelim_darbo_uzmokestis", "0.00", "maks_darbo_uzmokestis", "sutartinis"))
                        .content()
                        .pay())
                .isNull();
        assertThat(pay(Map.of("prelim_darbo_uzmokestis", "9".repeat(100_000)))).isNotNull();
    }

    @Test
    void a_range_typed_the_wrong_way_round_is_turned() {
        var pay = pay(Map.of("prelim_darbo_uzmokestis", "1500", "maks_darbo_uzmokestis", "1300"));
        assertThat(pay.from()).isEqualByComparingTo("1300");
        assertThat(pay.to()).isEqualByComparingTo("1500");
    }

    @Test
    void a_row_that_is_archived_filled_or_past_ends_the_offer() {
        assertThat(of(Map.of("statusas", "Archyvuota")).ended()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(of(Map.of("ar_aktuali_siandien", "0")).ended()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(of(Map.of("ar_uzpildyta", "true")).ended()).isEqualTo(CloseReason.FILLED);
        assertThat(of(Map.of("galioja_iki", "2026-11-21")).ended()).isEqualTo(CloseReason.EXPIRED);
        assertThat(of(Map.of("statusas", "Aktyvi", "galioja_iki", "2026-11-22", "ar_uzpildyta", ""))
                        .ended())
                .isNull();
    }

    @Test
    void a_last_day_too_far_off_and_a_first_day_gone_by_are_left_out() {
        var content = of(Map.of("galioja_iki", "2027-11-22", "pageidaujama_darbo_pradzia", "2019-01-07"))
                .content();
        assertThat(content.expires()).isNull();
        assertThat(content.start()).isNull();
    }

    @Test
    void nobodys_status_is_among_the_fields_that_are_read() {
        assertThat(EmploymentServiceFeed.FIELDS)
                .doesNotContain(
                        "ar_ukrainieciams",
                        "ar_turintiems_negalia",
                        "ar_kariams",
                        "ar_papildomai_remia",
                        "ar_moksleiviams",
                        "ar_studentams",
                        "darbdavio_kontaktinis_asmuo",
                        "darbdavio_tel_nr",
                        "darbdavio_mob_nr",
                        "darbdavio_el_pastas");
    }

    private static EmploymentServiceOffer of(Map<String, String> fields) {
        return new EmploymentServiceOffer(fields, CODES, TODAY);
    }

    private static PayRange pay(Map<String, String> fields) {
        return java.util.Objects.requireNonNull(of(fields).content().pay());
    }

    private static @org.jspecify.annotations.Nullable PayUnit unit(String amount, String comment) {
        return pay(Map.of("prelim_darbo_uzmokestis", amount, "uzmokescio_komentaras_lt", comment))
                .per();
    }
}
