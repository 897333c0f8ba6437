package lt.incorpore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lt.incorpore.identity.staff.Invite;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Browser.Member;
import lt.incorpore.testdata.Browser.Opening;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Staff come in by a link, with two factors, and show the second again for what matters most.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffTest {

    private static final String PASSWORD = "penki žali obuoliai";

    @Inject
    AgroalDataSource database;

    @Inject
    Invite invite;

    @Test
    void nobody_is_there_by_default_and_the_first_start_makes_one_link() throws SQLException {
        assertThat(Browser.signIn("admin", "admin", "000000").statusCode()).isEqualTo(401);
        // Other tests may have let an administrator in before this one ran; then the link is used up or stands.
        assertThat(number("SELECT count(*) FROM enrolment WHERE made_by = 'first start'"))
                .isLessThanOrEqualTo(1);
        assertThat(number("SELECT count(*) FROM enrolment WHERE expires_at > now() + interval '24 hours 1 minute'"))
                .isZero();
    }

    @Test
    void a_link_opens_once_and_only_to_two_good_factors() throws SQLException {
        var invited = invite.somebody(Roles.STEWARD, null, "desk", "test");
        assertThat(invited.link()).startsWith("http://localhost:8080/enrol#");
        var offer =
                Browser.plain().body("{\"code\": \"" + invited.code() + "\"}").post("/api/v1/enrolments:open");
        assertThat(offer.<String>path("role")).isEqualTo("steward");
        assertThat(offer.<String>path("address"))
                .startsWith("otpauth://totp/In%20Corpore:desk?secret=" + offer.path("secret"));
        assertThat(offer.<String>path("picture")).startsWith("<svg ");
        var opening = new Opening(invited.code(), offer.path("token"), offer.path("secret"));

        var bad = opening.completes("x", "slaptazodis1234", "000000");
        assertThat(bad.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder("name_shape", "password_weak", "totp_wrong");
        assertThat(opening.completes("petras", "short", "000000").<List<String>>path("errors.code"))
                .contains("password_length");

        // Eight browsers race with one link: one account.
        var name = "race." + UUID.randomUUID();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> opening.completes(name + i, PASSWORD + " " + i, Browser.totp(opening.secret(), 0))
                                .statusCode()))
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(statuses.subList(0, 1)).containsExactly(200);
        assertThat(statuses.subList(1, 8)).containsOnly(403);
        assertThat(number("SELECT count(*) FROM account WHERE label = 'desk'")).isEqualTo(1);
        assertThat(opening.completes("other", PASSWORD, Browser.totp(opening.secret(), 0))
                        .<String>path("code"))
                .isEqualTo("enrolment_refused");

        var late = invite.somebody(Roles.STEWARD, null, "late", "test");
        run("UPDATE enrolment SET expires_at = now() - interval '1 second' WHERE label = 'late'");
        assertThat(Browser.plain()
                        .body("{\"code\": \"" + late.code() + "\"}")
                        .post("/api/v1/enrolments:open")
                        .statusCode())
                .isEqualTo(403);
    }

    /// Whoever gave out the link, or read it on its way, may have opened it before.
    @Test
    void who_opened_a_link_before_knows_nothing_of_the_second_factor() throws SQLException {
        var invited = invite.somebody(Roles.STEWARD, null, "noted", "test");
        var noted = Opening.of(invited.code());
        var own = Opening.of(invited.code());
        assertThat(own.secret()).isNotEqualTo(noted.secret());
        assertThat(own.token()).isNotEqualTo(noted.token());

        var name = "noted." + UUID.randomUUID();
        var wrong = own.completes(name, PASSWORD, Browser.totp(noted.secret(), 0));
        assertThat(wrong.<List<String>>path("errors.code")).containsExactly("totp_wrong");
        var other = Opening.of(
                invite.somebody(Roles.STEWARD, null, "noted too", "test").code());
        for (var token : List.of("", "x", own.token() + "A", own.token().substring(2), other.token())) {
            var refused = new Opening(invited.code(), token, own.secret())
                    .completes(name, PASSWORD, Browser.totp(own.secret(), 0));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<List<String>>path("errors.code")).as(token).containsExactly("opening_over");
            assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/token");
        }

        var done = own.completes(name, PASSWORD, Browser.totp(own.secret(), 0));
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(Browser.signIn(name, PASSWORD, Browser.totp(noted.secret(), 1))
                        .statusCode())
                .isEqualTo(401);
        Browser.of(Browser.signIn(name, PASSWORD, Browser.totp(own.secret(), 1)));
        forgiveAll();
    }

    @Test
    void both_factors_are_needed_and_a_code_opens_once() throws SQLException {
        var member = Browser.enrol(Roles.COUNSELLOR);
        var code = member.code(1);
        assertThat(Browser.signIn(member.name(), "another password", code).statusCode())
                .isEqualTo(401);
        // As it was chosen, to the letter.
        assertThat(Browser.signIn(member.name(), member.password() + " ", code).statusCode())
                .isEqualTo(401);
        forgive(member);
        assertThat(member.signsIn("").statusCode()).isEqualTo(401);
        assertThat(member.signsIn("000000").statusCode()).isEqualTo(401);
        // The code that the link saw is used up.
        assertThat(member.signsIn(member.code(0)).statusCode()).isEqualTo(401);
        var in = Browser.of(member.signsIn(code));
        assertThat(in.account()).isEqualTo(member.browser().account());
        assertThat(member.signsIn(code).statusCode()).isEqualTo(401);

        var paper = member.recoveryCodes();
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        Browser.of(member.signsIn(paper.getFirst().toUpperCase(java.util.Locale.ROOT)));
        assertThat(member.signsIn(paper.getFirst()).statusCode()).isEqualTo(401);
        assertThat(number("SELECT count(*) FROM recovery_code WHERE account = '" + in.account() + "'"))
                .isEqualTo(9);
        var fresh = in.sends().post("/api/v1/me/recovery-codes");
        assertThat(fresh.<List<String>>path("codes")).hasSize(10).doesNotContainAnyElementsOf(paper);
        forgive(member);
        assertThat(member.signsIn(paper.get(1)).statusCode()).isEqualTo(401);

        // Nothing of it can be read in the tables.
        for (var table : List.of("password", "recovery_code", "enrolment", "account")) {
            for (var secret :
                    List.of(member.name(), member.password(), paper.get(2).replace("-", ""))) {
                assertThat(number("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, '" + secret
                                + "') > 0 OR strpos(t::text, encode(convert_to('" + secret
                                + "', 'UTF8'), 'hex')) > 0"))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void what_matters_most_asks_for_a_fresh_factor_and_a_new_cookie_comes_with_it() throws SQLException {
        var member = Browser.enrol(Roles.ADMINISTRATOR);
        var before = member.browser();
        var invitation = "{\"role\": \"analyst\", \"label\": \"reports\"}";
        assertThat(before.sends().body(invitation).post("/api/v1/enrolments").statusCode())
                .isEqualTo(200);
        run("UPDATE session SET proved_at = now() - interval '11 minutes' WHERE account = '" + before.account() + "'");
        var refused = before.sends().body(invitation).post("/api/v1/enrolments");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("code")).isEqualTo("proof_needed");
        assertThat(before.sends().get("/api/v1/accounts").statusCode()).isEqualTo(200);

        assertThat(before.sends()
                        .body("{\"code\": \"000000\"}")
                        .post("/api/v1/me/proofs")
                        .statusCode())
                .isEqualTo(401);
        var proof =
                before.sends().body("{\"code\": \"" + member.code(1) + "\"}").post("/api/v1/me/proofs");
        assertThat(proof.statusCode()).as(proof.asString()).isEqualTo(204);
        var after = new Browser(before.account(), java.util.Objects.requireNonNull(proof.cookie(Browser.COOKIE)));
        assertThat(after.sends().body(invitation).post("/api/v1/enrolments").statusCode())
                .isEqualTo(200);
        assertThat(before.sends().get("/api/v1/accounts").statusCode()).isEqualTo(401);

        var other = Browser.of(member.signsIn(member.recoveryCodes().getFirst()));
        var changed = after.sends()
                .body("{\"password\": \"%s\", \"newPassword\": \"%s\"}".formatted(member.password(), PASSWORD))
                .put("/api/v1/me/password");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(204);
        assertThat(other.sends().get("/api/v1/accounts").statusCode()).isEqualTo(401);
        assertThat(after.sends().get("/api/v1/accounts").statusCode()).isEqualTo(401);
        assertThat(Browser.with(changed.cookie(Browser.COOKIE))
                        .get("/api/v1/accounts")
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.signsIn(member.recoveryCodes().get(1)).statusCode()).isEqualTo(401);
        Browser.of(
                Browser.signIn(member.name(), PASSWORD, member.recoveryCodes().get(1)));
    }

    @Test
    void an_administrator_lets_in_and_puts_out_and_opens_no_person() {
        var administrator = Browser.enrol(Roles.ADMINISTRATOR).browser();
        var person = Keys.asCounsellor().post("/api/v1/cards");
        var profile = person.<String>path("profile");
        var opened = Browser.of(Browser.signInWithCard(person.path("words"), person.path("pin")));
        for (var address : List.of("", "/contact", "/access-log", "/export", "/consents", "/matches")) {
            assertThat(administrator
                            .sends()
                            .get("/api/v1/profiles/" + profile + address)
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        var list = administrator.sends().get("/api/v1/accounts");
        assertThat(list.asString()).doesNotContain(opened.account()).doesNotContain("jobseeker");
        for (var act : List.of("shut", "recover", "change-role")) {
            assertThat(administrator
                            .sends()
                            .body("{\"role\": \"analyst\"}")
                            .post("/api/v1/accounts/{id}:{act}", opened.account(), act)
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }

        var member = Browser.enrol(Roles.STEWARD);
        assertThat(member.browser().sends().get("/api/v1/moderation/queue").statusCode())
                .isEqualTo(200);
        var wrong = administrator
                .sends()
                .body("{\"role\": \"counsellor\"}")
                .post("/api/v1/accounts/{id}:change-role", member.browser().account());
        assertThat(wrong.<List<String>>path("errors.code")).containsExactly("role_organisation");
        administrator
                .sends()
                .body("{\"role\": \"analyst\"}")
                .post("/api/v1/accounts/{id}:change-role", member.browser().account())
                .then()
                .statusCode(200);
        assertThat(member.browser().sends().get("/api/v1/moderation/queue").statusCode())
                .isEqualTo(401);
        var analyst = Browser.of(member.signsIn(member.recoveryCodes().getFirst()));
        assertThat(analyst.sends().get("/api/v1/moderation/queue").statusCode()).isEqualTo(403);

        startsOver(administrator, member, analyst);
    }

    private static void startsOver(Browser administrator, Member member, Browser analyst) {
        var link = administrator
                .sends()
                .post("/api/v1/accounts/{id}:recover", analyst.account())
                .<String>path("link");
        var code = link.substring(link.indexOf('#') + 1);
        assertThat(analyst.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(200);
        var opening = Opening.of(code);
        var again = opening.completes(member.name(), PASSWORD, Browser.totp(opening.secret(), 0));
        var anew = Browser.of(again);
        assertThat(anew.account()).isEqualTo(analyst.account());
        assertThat(analyst.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(401);
        assertThat(member.signsIn(member.recoveryCodes().get(1)).statusCode()).isEqualTo(401);

        administrator
                .sends()
                .post("/api/v1/accounts/{id}:shut", anew.account())
                .then()
                .statusCode(204);
        assertThat(anew.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(401);
        assertThat(Browser.signIn(
                                member.name(),
                                PASSWORD,
                                again.<List<String>>path("recoveryCodes").getFirst())
                        .statusCode())
                .isEqualTo(401);
    }

    // Wrong tries of this test are meant; the pauses have a test of their own.
    private void forgive(Member member) throws SQLException {
        assertThat(member.name()).isNotBlank();
        forgiveAll();
    }

    private void forgiveAll() throws SQLException {
        run("DELETE FROM sign_in_failure");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
