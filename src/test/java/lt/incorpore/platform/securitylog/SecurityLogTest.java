package lt.incorpore.platform.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Secrets;
import lt.incorpore.platform.securitylog.SecurityLog.Event;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever comes in, and whoever is refused, leaves one line that names nobody; a flood leaves one a minute.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecurityLogTest {

    private static final String SHAPE =
            "event=[a-z_]+ operation=(-|[A-Za-z_.]+) role=(-|[a-z]+) caller=(-|[0-9a-f]{16})"
                    + " request=req_[0-9A-Za-z]{26} count=\\d+";

    @Inject
    SecurityLog log;

    @Inject
    Secrets secrets;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler listening = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        // What tests before this one did is told now, and folded no longer.
        for (var minute = 1; minute <= 2; minute++) {
            log.tellWhatWasFolded(Instant.now().plus(Duration.ofMinutes(2L * minute)));
        }
        Logger.getLogger("lt.incorpore.security").addHandler(listening);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("lt.incorpore.security").removeHandler(listening);
    }

    private List<String> of(String start) {
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void each_refusal_and_each_sign_in_leaves_one_line_that_names_nobody() {
        var card = Keys.asCounsellor().post("/api/v1/cards");
        var profile = card.<String>path("profile");
        var person = Browser.of(Browser.signInWithCard(card.path("words"), card.path("pin")));
        assertThat(of("event=signed_in operation=door_card role=jobseeker caller="))
                .hasSize(1);

        Browser.plain().get("/api/v1/accounts?q=" + UUID.randomUUID());
        assertThat(of("event=not_signed_in operation=listAccounts role=- caller=- "))
                .hasSize(1);
        person.sends().get("/api/v1/accounts");
        assertThat(of("event=not_allowed operation=listAccounts role=jobseeker caller="))
                .hasSize(1);
        var foreign = Keys.asCounsellor().post("/api/v1/cards").<String>path("profile");
        person.sends().get("/api/v1/profiles/{id}", foreign);
        assertThat(of("event=not_found operation=getProfile role=jobseeker caller="))
                .hasSize(1);
        Browser.with(person.cookie())
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/profiles/{id}:pause", profile);
        assertThat(of("event=foreign_origin operation=- role=- caller=- ")).hasSize(1);
        for (var guess = 0; guess < 7; guess++) {
            Browser.signIn("petras.petraitis", "slaptas žodis", "000000");
        }
        assertThat(of("event=sign_in_refused operation=signInWithPassword role=- "))
                .hasSize(1);
        assertThat(of("event=sign_in_paused operation=signInWithPassword role=- "))
                .hasSize(1);

        assertThat(lines).allMatch(line -> line.matches(SHAPE));
        for (var told :
                List.of(profile, foreign, person.account(), "petras", "slaptas", "evil", "api", "127.0.0.1", "q=")) {
            assertThat(lines).as(told).noneMatch(line -> line.contains(told));
        }
        // One caller is one in all lines, and the two of the profile and of the accounts are the same.
        var callers = lines.stream()
                .filter(line -> line.contains("role=jobseeker"))
                .map(line -> line.replaceFirst(".*caller=(\\S+) .*", "$1"))
                .distinct()
                .toList();
        assertThat(callers).hasSize(1);
        assertThat(of("event=signed_in").getFirst()).contains(callers.getFirst());
    }

    @Test
    void a_key_that_is_changed_for_another_leaves_a_line_and_stays_one_caller() {
        var key = Keys.key("employer", Keys.someOrganisation());
        Keys.with(key).get("/api/v1/accounts");
        var fresh = Keys.with(key)
                .body("{\"overlapHours\": 0}")
                .post("/api/v1/keys/me:rotate")
                .<String>path("key");
        Keys.with(fresh).get("/api/v1/profiles/" + UUID.randomUUID());
        assertThat(of("event=key_rotated operation=rotateOwnKey role=employer caller="))
                .hasSize(1);
        assertThat(lines).allMatch(line -> line.matches(SHAPE));
        assertThat(lines.stream()
                        .filter(line -> line.contains("role=employer"))
                        .map(line -> line.replaceFirst(".*caller=(\\S+) .*", "$1"))
                        .distinct())
                .hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains(key.split("_")[2]) || line.contains(fresh.split("_")[2]));
    }

    @Test
    void refusals_on_pages_leave_lines_too() {
        var wrong = io.restassured.RestAssured.given()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "petras.petraitis." + UUID.randomUUID())
                .formParam("password", "slaptas žodis")
                .formParam("code", "000000")
                .post("/lt/sign-in/staff");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(of("event=sign_in_refused operation=StaffPages.signIn role=- caller=- "))
                .hasSize(1);
        io.restassured.RestAssured.given().get("/lt/sessions");
        assertThat(of("event=not_signed_in operation=SessionPages.list role=- caller=- "))
                .hasSize(1);
        assertThat(lines).allMatch(line -> line.matches(SHAPE));
    }

    @Test
    void a_flood_leaves_a_line_at_once_and_then_one_a_minute_with_a_count() {
        var own = new SecurityLog(secrets, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        for (var i = 0; i < 1_000; i++) {
            own.tell(new Event("not_allowed", "listAccounts", Roles.EMPLOYER, "one", "req_" + i));
            own.tell(new Event("not_allowed", "listAccounts", Roles.EMPLOYER, "two", "req_" + i));
        }
        assertThat(lines).hasSize(2).allMatch(line -> line.endsWith(" request=req_0 count=1"));
        own.tellWhatWasFolded(Instant.parse("2026-11-23T09:00:59Z"));
        assertThat(lines).hasSize(2);
        own.tellWhatWasFolded(Instant.parse("2026-11-23T09:01:00Z"));
        assertThat(lines.subList(2, lines.size()))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" request=req_999 count=999"));
        own.tellWhatWasFolded(Instant.parse("2026-11-23T09:02:00Z"));
        assertThat(lines).hasSize(4);
        // It is over: the next one is told at once.
        own.tell(new Event("not_allowed", "listAccounts", Roles.EMPLOYER, "one", "req_last"));
        assertThat(lines).hasSize(5).last().asString().endsWith(" request=req_last count=1");
    }

    @Test
    void ever_so_many_callers_do_not_fill_the_memory() {
        var own = new SecurityLog(secrets, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        for (var i = 0; i < 10_100; i++) {
            own.tell(new Event("not_allowed", "listAccounts", Roles.EMPLOYER, "caller " + i, "req_" + i));
        }
        assertThat(lines).hasSize(10_001).last().asString().contains("caller=others");
    }
}
