package lt.incorpore.offers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.intake.OfferImport.Counts;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.FeedWriter;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportOffersTest {

    @Inject
    ImportOffers importOffers;

    @Inject
    RegisterOrganisation register;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Taxonomy taxonomy;

    @TempDir
    Path folder;

    private UUID organisation;

    @BeforeEach
    void an_organisation_without_offers() {
        organisation = register.named("Importuotoja " + UUID.randomUUID()).id();
    }

    @Test
    void five_thousand_rows_of_the_feed_go_in_and_each_is_accounted_for() throws IOException {
        var watched = new Watched();
        var report = importOffers.of(feed(5_000, 1), feedOrder(), watched);

        var counts = report.counts();
        assertThat(counts.rows()).isEqualTo(5_000);
        assertThat(counts.created()).isBetween(4_400L, 4_700L);
        assertThat(counts.skipped()).isBetween(300L, 500L);
        assertThat(counts.rejected()).isEqualTo(watched.rejected.size()).isBetween(50L, 250L);
        assertThat(counts.created() + counts.skipped() + counts.rejected()).isEqualTo(5_000);
        assertThat(stored()).isEqualTo(counts.created());
        assertThat(report.isBroken()).isFalse();
        assertThat(watched.rejected)
                .flatExtracting(ImportOffers.Rejected::findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsOnly("pay_missing", "pay_below_minimum", "place_unknown");
    }

    @Test
    void no_person_of_the_feed_is_in_the_database() throws IOException {
        importOffers.of(feed(1_000, 2), feedOrder(), new Watched());
        for (var canary : List.of(FeedWriter.CANARY, FeedWriter.CANARY_MAIL, "99881")) {
            assertThat(one("SELECT count(*) FROM offer WHERE organisation = ?1 AND position('" + canary
                            + "' IN content::text) > 0"))
                    .as(canary)
                    .isZero();
        }
    }

    @Test
    void a_dry_run_writes_nothing_and_says_what_the_real_one_does() throws IOException {
        importOffers.of(feed(700, 3), feedOrder(), new Watched());
        var before = stored();
        // Seed 4 gives the same references other words, and 500 that are new.
        var file = feed(1_200, 4);

        var foreseen = new Watched();
        var said = importOffers.of(
                file, new ImportOffers.Order(OfferSource.EMPLOYMENT_SERVICE, organisation, true, false), foreseen);
        assertThat(stored()).isEqualTo(before);
        assertThat(one("SELECT count(*) FROM offer_import WHERE organisation = ?1"))
                .isEqualTo(1);

        var seen = new Watched();
        assertThat(importOffers.of(file, feedOrder(), seen)).isEqualTo(said);
        assertThat(foreseen.rejected).isEqualTo(seen.rejected);
        assertThat(said.counts().updated()).isPositive();
        assertThat(said.counts().closed()).isPositive();
        assertThat(said.counts().created()).isPositive();
    }

    @Test
    void the_same_file_a_second_time_writes_no_offer() throws IOException {
        var file = feed(1_200, 5);
        var first = importOffers.of(file, feedOrder(), new Watched()).counts();
        var written = one("SELECT max(xmin::text::bigint) FROM offer WHERE organisation = ?1");

        var second = importOffers.of(file, feedOrder(), new Watched()).counts();

        assertThat(second.unchanged()).isEqualTo(first.created());
        assertThat(second.created() + second.updated() + second.closed()).isZero();
        assertThat(one("SELECT max(xmin::text::bigint) FROM offer WHERE organisation = ?1"))
                .isEqualTo(written);
    }

    @Test
    void an_import_that_was_interrupted_goes_on_after_the_last_rows_it_wrote() throws IOException {
        var file = feed(2_200, 6);
        assertThatThrownBy(() -> importOffers.of(file, feedOrder(), new Watched() {
                    @Override
                    public void reached(Counts counts) {
                        if (counts.rows() == 1_000) {
                            throw new IllegalStateException("the lamp went out");
                        }
                    }
                }))
                .hasMessage("the lamp went out");
        var acknowledged = stored();
        assertThat(acknowledged).isBetween(850L, 1_000L);

        var foreseen = importOffers.of(
                file, new ImportOffers.Order(OfferSource.EMPLOYMENT_SERVICE, organisation, true, false), new Watched());
        var watched = new Watched();
        var report = importOffers.of(file, feedOrder(), watched);

        assertThat(report).isEqualTo(foreseen);
        assertThat(watched.begunAfter).isEqualTo(1_000);
        assertThat(watched.rejected).allMatch(row -> row.row() > 1_000);
        assertThat(report.counts().rows()).isEqualTo(2_200);
        assertThat(report.resumedAfter()).isEqualTo(1_000);
        assertThat(report.counts().created()).isEqualTo(stored()).isGreaterThan(acknowledged);
        assertThat(report.counts().unchanged()).isZero();
        assertThat(one("SELECT count(*) FROM offer_import WHERE organisation = ?1 AND state = 'DONE'"))
                .isEqualTo(1);
    }

    @Test
    void two_imports_of_one_file_at_a_time_do_not_count_its_rows_twice() throws IOException {
        var file = feed(1_700, 9);
        var overtaken = new Watched() {
            @Override
            public void reached(Counts counts) {
                try {
                    importOffers.of(file, feedOrder(), new Watched());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        assertThatThrownBy(() -> importOffers.of(file, feedOrder(), overtaken))
                .hasMessageContaining("Another import of the same file");
        assertThat(one("SELECT sum(rows_done) FROM offer_import WHERE organisation = ?1"))
                .isEqualTo(1_700);
        assertThat(one("SELECT sum(created) FROM offer_import WHERE organisation = ?1"))
                .isEqualTo(stored());
    }

    @Test
    void progress_is_forgotten_when_the_operator_wants_to_begin_anew() throws IOException {
        var file = feed(1_200, 7);
        assertThatThrownBy(() -> importOffers.of(file, feedOrder(), new Watched() {
            @Override
            public void reached(Counts counts) {
                throw new IllegalStateException("stop");
            }
        }));
        var watched = new Watched();
        var order = new ImportOffers.Order(OfferSource.EMPLOYMENT_SERVICE, organisation, false, true);
        var report = importOffers.of(file, order, watched);
        assertThat(watched.begunAfter).isZero();
        assertThat(report.counts().rows()).isEqualTo(1_200);
        assertThat(report.counts().unchanged()).isPositive();
    }

    @Test
    void a_file_cut_short_brings_in_what_it_has_and_says_where_it_breaks() throws IOException {
        var file = feed(900, 8);
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 1_000));

        var report = importOffers.of(file, feedOrder(), new Watched());

        assertThat(report.isBroken()).isTrue();
        assertThat(report.counts().rows()).isBetween(890L, 899L);
        assertThat(stored()).isEqualTo(report.counts().created());
        assertThat(one("SELECT count(*) FROM offer_import WHERE organisation = ?1 AND state = 'BROKEN'"))
                .isEqualTo(1);
    }

    @Test
    void a_row_that_ends_closes_the_offer_and_an_open_one_opens_it_again() throws IOException {
        importOffers.of(feedOf(row("Aktyvi")), feedOrder(), new Watched());
        assertThat(importOffers
                        .of(feedOf(row("Archyvuota")), feedOrder(), new Watched())
                        .counts()
                        .closed())
                .isEqualTo(1);
        assertThat(one("SELECT count(*) FROM offer WHERE organisation = ?1 AND state = 'CLOSED'"))
                .isEqualTo(1);
        assertThat(importOffers
                        .of(feedOf(row("Archyvuota")), feedOrder(), new Watched())
                        .counts()
                        .skipped())
                .isEqualTo(1);
        assertThat(importOffers
                        .of(feedOf(row("Aktyvi")), feedOrder(), new Watched())
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(one("SELECT count(*) FROM offer WHERE organisation = ?1 AND state = 'OPEN'"))
                .isEqualTo(1);
    }

    @Test
    void a_reference_that_stands_in_the_file_twice_is_taken_once() throws IOException {
        var watched = new Watched();
        var counts = importOffers
                .of(feedOf(row("Aktyvi"), row("Aktyvi")), feedOrder(), watched)
                .counts();
        assertThat(counts.created()).isEqualTo(1);
        assertThat(watched.rejected).hasSize(1);
        assertThat(watched.rejected.getFirst().findings())
                .extracting(Finding::code)
                .containsExactly("twice");
    }

    @Test
    void a_title_that_names_one_occupation_of_its_group_is_filed_under_it() {
        var codes = EmploymentServiceOffer.Codes.of(taxonomy);
        for (var title : List.of("Kepėjas (-a)", "KEPĖJA", "Duonos kepėjas")) {
            assertThat(codes.occupation().apply("7512", title))
                    .as(title)
                    .isEqualTo("http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419");
        }
        assertThat(codes.occupation().apply("7511", "Kepėjas (-a)")).isNull();
        assertThat(codes.occupation().apply("7512", "Darbuotojas (-a)")).isNull();
        assertThat(codes.municipality().apply("Utenos rajono sav.")).isEqualTo("82");
        assertThat(codes.municipality().apply("KLAIPĖDOS MIESTO SAV.")).isEqualTo("21");
        assertThat(codes.municipality().apply("Marso sav.")).isNull();
    }

    @Test
    void a_last_day_beyond_our_longest_is_no_reason_to_refuse() throws IOException {
        var far = row("Aktyvi").replace(LocalDate.now(clock).plusDays(10).toString(), "2099-01-01");
        assertThat(importOffers
                        .of(feedOf(far), feedOrder(), new Watched())
                        .counts()
                        .created())
                .isEqualTo(1);
        assertThat(importOffers
                        .of(feedOf(far), feedOrder(), new Watched())
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void offers_of_our_own_shape_go_in_by_their_reference_and_every_finding_comes_back() throws IOException {
        var good = """
                {"reference": "a-1", "kind": "VACANCY", "title": "Siuvėjas (-a)", "iscoGroup": "7531",\
                 "place": {"municipality": "82"}, "pay": {"from": 1300.50, "to": 1500, "per": "MONTH"}}""";
        var file = folder.resolve("offers.ndjson");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        good,
                        good.replace("a-1", "a-2").replace("VACANCY", "VACANSY").replace("1300.50", "\"lots\""),
                        good.replace("\"reference\": \"a-1\", ", ""),
                        "{broken",
                        good.replace("a-1", "a-3"),
                        ""));
        var order = new ImportOffers.Order(OfferSource.FILE, organisation, false, false);

        var watched = new Watched();
        var counts = importOffers.of(file, order, watched).counts();

        assertThat(counts).isEqualTo(new Counts(5, 2, 0, 0, 0, 0, 3));
        assertThat(watched.rejected).extracting(ImportOffers.Rejected::line).containsExactly(2L, 3L, 4L);
        assertThat(watched.rejected.getFirst().findings())
                .extracting(Finding::pointer)
                .contains("/kind", "/pay/from");
        assertThat(watched.rejected.get(1).findings()).extracting(Finding::code).contains("reference_missing");
        assertThat(watched.rejected.get(2).findings()).extracting(Finding::code).containsExactly("json_broken");
        assertThat(importOffers.of(file, order, new Watched()).counts()).isEqualTo(new Counts(5, 0, 0, 2, 0, 0, 3));
    }

    private String row(String state) {
        return """
                {"darbo_vietos_id": "DV-1", "statusas": "%s", "galioja_iki": "%s", "profesijos_kodas": "753101",\
                 "profesijos_pareigybes_pav": "SIUVĖJAS (-A)", "darbo_vietos_sav_pav": "Utenos rajono sav.",\
                 "prelim_darbo_uzmokestis": "1300", "valiuta": "EUR", "darbdavys": "UAB Adata"}""".formatted(state, LocalDate.now(clock).plusDays(10));
    }

    private Path feedOf(String... rows) throws IOException {
        var file = folder.resolve("rows-" + UUID.randomUUID() + ".jsonl");
        Files.writeString(file, String.join("\n", rows) + "\n");
        return file;
    }

    private Path feed(int rows, long seed) throws IOException {
        var file = folder.resolve("feed-" + seed + ".json");
        new FeedWriter(seed, LocalDate.now(clock)).write(rows, file, FeedWriter.Shape.PAGES);
        return file;
    }

    private ImportOffers.Order feedOrder() {
        return new ImportOffers.Order(OfferSource.EMPLOYMENT_SERVICE, organisation, false, false);
    }

    private long stored() {
        return one("SELECT count(*) FROM offer WHERE organisation = ?1");
    }

    private long one(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql)
                                .setParameter(1, organisation)
                                .getSingleResult())
                        .longValue());
    }

    private static class Watched implements ImportOffers.Watcher {
        private final List<ImportOffers.Rejected> rejected = new ArrayList<>();
        private long begunAfter = -1;

        @Override
        public void begins(long rows) {
            begunAfter = rows;
        }

        @Override
        public void rejected(ImportOffers.Rejected row) {
            rejected.add(row);
        }

        @Override
        public void reached(Counts counts) {
            assertThat(counts.rows()).isPositive();
        }
    }
}
