package lt.incorpore.matches.later;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A code of four words opens what was kept, on any phone, however it was typed, until it is forgotten.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlipsTest {

    private final KeepForLater keep;
    private final Slips slips;

    SlipsTest(KeepForLater keep, Slips slips) {
        this.keep = keep;
        this.slips = slips;
    }

    @Test
    void what_was_kept_is_opened_by_its_four_words_alone() {
        var offer = Keys.asEmployer(Keys.someOrganisation())
                .body("""
                        {"kind":"VACANCY","title":"Virėjas (-a)","iscoGroup":"5120","place":{"municipality":"61"},
                         "pay":{"from":1500,"per":"MONTH"}}""")
                .post("/api/v1/offers")
                .<String>path("id");
        var written = send("slips", "{\"answers\": \"near=61&km=30&like=COOKING\", \"offers\": [\"" + offer + "\"]}");
        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(written.header("Cache-Control")).isEqualTo("private, no-store");
        var code = written.<String>path("code");
        assertThat(code).matches("[a-z]+ [a-z]+ [a-z]+ [a-z]+");
        assertThat(LocalDate.parse(written.<String>path("until")))
                .isAfter(LocalDate.now().plusDays(80));

        var typed = "  " + code.toUpperCase(java.util.Locale.ROOT).replace(" ", ",  ") + ".";
        var opened = send("slips:open", "{\"code\": \"" + typed + "\"}");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.<String>path("answers")).isEqualTo("near=61&km=30&like=COOKING");
        assertThat(opened.jsonPath().getList("offers")).isEqualTo(java.util.List.of(offer));

        assertThat(send("slips:forget", "{\"code\": \"" + code + "\"}").statusCode())
                .isEqualTo(204);
        var gone = send("slips:open", "{\"code\": \"" + code + "\"}");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.<String>path("code")).isEqualTo("slip_unknown");
    }

    @Test
    void answers_and_offers_that_nobody_knows_are_refused() {
        assertThat(send("slips", "{\"answers\": \"near=61&color=red\"}").statusCode())
                .isEqualTo(400);
        var wrong = send("slips", "{\"offers\": [\"nothing\"]}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.<String>path("errors[0].pointer")).isEqualTo("/offers/0");
        assertThat(send("slips:open", "{\"code\": \"only three words\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_a_keyed_hash_is_kept_and_old_slips_go() {
        var kept = keep.keep("", java.util.List.of());
        var text = String.join(" ", kept.code());
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
            assertThat(slips.listAll())
                    .noneMatch(
                            slip -> new String(slip.codeHash, java.nio.charset.StandardCharsets.UTF_8).contains(text));
            assertThat(slips.deleteOlderThan(LocalDate.now().plusDays(KeepForLater.DAYS + 1L)))
                    .isPositive();
        });
        assertThat(keep.open(text)).isEmpty();
    }

    @Test
    void the_words_are_different_and_easy_to_type() {
        var words = new FourWords().all();
        assertThat(words).hasSize(512).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{3,11}"));
    }

    private static Response send(String path, String body) {
        return given().contentType("application/json").body(body).post("/api/v1/" + path);
    }
}
