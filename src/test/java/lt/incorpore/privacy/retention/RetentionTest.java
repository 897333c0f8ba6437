package lt.incorpore.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.testdata.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the data map promises to forget is forgotten, and nothing is before its time. The clock of this test stands
/// in the year 2001, so that nothing of other tests is old.
@QuarkusTest
class RetentionTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    private static final LocalDateTime BORN = LocalDateTime.of(2001, 1, 15, 12, 0);
    private static final String OFFER = "-2001";
    private static final UUID PERSON = UUID.fromString("00000000-2001-4000-8000-000000000001");
    /// Young, so that what is theirs grows old and they do not.
    private static final String A_PERSON = "INSERT INTO profile VALUES ('" + PERSON
            + "', 2001, 0, '{}', true, current_date, current_date, false, false) ON CONFLICT DO NOTHING";
    private static final UUID SUBJECT = UUID.fromString("00000000-2001-4000-8000-000000000002");
    private static final UUID ORGANISATION = UUID.fromString("00000000-2001-4000-8000-000000000003");
    private static final Pattern A_TIME = Pattern.compile(
            "(?i)\\d|\\b(one|two|three|six|seven|fifteen|thirty)? ?\\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b");

    @Inject
    EnforceRetention retention;

    @Inject
    AgroalDataSource database;

    /// One row of each thing that is forgotten, born at noon of 15 January 2001.
    private static Map<String, List<String>> rows() {
        var at = "'2001-01-15 12:00:00+02'";
        var rows = new LinkedHashMap<String, List<String>>();
        rows.put("change_log", List.of("INSERT INTO change_log VALUES ('1', 'offer', -2001, " + at + ")"));
        rows.put("feed_change", List.of("INSERT INTO feed_change VALUES ('1', " + OFFER + ", " + at + ")"));
        rows.put("kept_answer", List.of("INSERT INTO kept_answer VALUES ('\\x2001', '\\x', '\\x', " + at + ")"));
        rows.put(
                "operation",
                List.of("INSERT INTO operation (id, version, organisation, sandbox, kind, state, dry_run, whole,"
                        + " strict, total, done, asked, failures, created_at, advanced_at, ended_at) VALUES ('op_2001', 0,"
                        + " '" + ORGANISATION + "', false, 'offers', 'DONE', false, false, false, 0, 0, false, 0, " + at
                        + ", " + at + ", " + at + ")"));
        rows.put(
                "webhook_delivery",
                List.of(
                        "INSERT INTO webhook VALUES ('wh_2001', '" + ORGANISATION + "', 'https://example.org', '{}',"
                                + " '\\x', NULL, NULL, 'ACTIVE', NULL, 0, " + at + ")",
                        "INSERT INTO webhook_delivery VALUES ('msg_2001', 'wh_2001', 'offer.closed', " + OFFER
                                + ", NULL, NULL, " + at + ", 'DELIVERED', 1, " + at + ", 200, NULL, " + at + ")"));
        rows.put(
                "saved_search",
                List.of("INSERT INTO saved_search VALUES ('" + PERSON + "', NULL, '', 'lt', '\\x', '\\x', 'PENDING', "
                        + at + ", " + at + ", NULL)"));
        rows.put(
                "saved_search_letter",
                List.of(
                        "INSERT INTO saved_search VALUES ('" + PERSON + "', NULL, '', 'lt', '\\x', '\\x', 'ACTIVE', "
                                + at + ", " + at + ", NULL)",
                        "INSERT INTO saved_search_letter VALUES ('" + PERSON + "', '" + PERSON + "', '\\x', " + at
                                + ", 1, " + at + ")"));
        rows.put(
                "api_key",
                List.of("INSERT INTO api_key (id, hash, role, organisation, label, created_at, revoked_at,"
                        + " lineage) VALUES ('key-2001', '\\x', 'employer', '" + ORGANISATION + "', '', " + at + ", "
                        + at + ", 'key-2001')"));
        rows.put(
                "offer_import",
                List.of("INSERT INTO offer_import VALUES ('" + PERSON + "', 0, 'test', '" + ORGANISATION
                        + "', 'file', '2001', 'DONE', 0, 0, 0, 0, 0, 0, 0, " + at + ", " + at + ", " + at + ")"));
        var offer = "INSERT INTO offer (number, version, organisation, state, close_reason, source, content,"
                + " published_at, changed_at, confirmed_on, expires_on, closed_at, approved) VALUES (" + OFFER
                + ", 0, '" + ORGANISATION + "', 'CLOSED', 'FILLED', 'API', '{\"title\": \"Siuvėja\","
                + " \"description\": \"Rašykite Kanarėlei\"}', " + at + ", " + at + ", '2001-01-15', '2001-01-15', "
                + at
                + ", false)";
        rows.put("offer texts", List.of(offer));
        rows.put("offer", List.of(offer));
        rows.put(
                "moderation_decision",
                List.of("INSERT INTO moderation_decision VALUES ('" + PERSON + "', " + OFFER
                        + ", 'APPROVE', '', 'key', " + at + ", NULL, NULL)"));
        rows.put(
                "moderation_appeal",
                List.of("INSERT INTO moderation_appeal VALUES ('" + PERSON + "', " + OFFER + ", '', " + at + ", " + at
                        + ")"));
        rows.put(
                "moderation_report",
                List.of("INSERT INTO moderation_report VALUES ('" + PERSON + "', " + OFFER + ", '\\x', '', " + at + ", "
                        + at + ")"));
        rows.put(
                "contact_request",
                List.of(
                        A_PERSON,
                        "INSERT INTO contact_request VALUES ('" + PERSON + "', 0, " + OFFER + ", '" + ORGANISATION
                                + "', '" + PERSON + "', 'cand_2001', 'AGREED', 'PHONE', " + at + ", '2001-01-15', " + at
                                + ", '2001-01-15')"));
        rows.put(
                "vault.consent_event",
                List.of("INSERT INTO vault.consent_event VALUES (-2001, '" + SUBJECT + "', 'BE_FOUND', '', 'GIVEN',"
                        + " '', 'lt', 'API', 'key', NULL, " + at + ", '\\x')"));
        rows.put(
                "vault.access_event",
                List.of("INSERT INTO vault.access_event VALUES (-2001, '" + SUBJECT
                        + "', 'employer', 'key', NULL, 'PHONE', 'CONTACT', " + at + ", '\\x')"));
        rows.put("vault.tombstone", List.of("INSERT INTO vault.tombstone VALUES ('\\x2001', '2001-01-15')"));
        rows.put(
                "assistance",
                List.of(
                        A_PERSON,
                        "INSERT INTO assistance VALUES ('" + PERSON + "', '" + PERSON + "', 'key', 'counsellor', '"
                                + ORGANISATION + "', 'PROFILE', 'SPOKEN', 'HELPER', 'lt', " + at + ", " + at
                                + ", NULL, NULL)"));
        rows.put(
                "session",
                List.of(
                        "INSERT INTO account (id, role, label, created_at) VALUES ('a_2001', 'steward', '', " + at
                                + ") ON CONFLICT DO NOTHING",
                        "INSERT INTO session VALUES ('s_2001', '\\x2001', 'a_2001', 'PASSWORD', '', " + at + ", " + at
                                + ", NULL)"));
        rows.put(
                "card_given",
                List.of(
                        "INSERT INTO account (id, role, label, created_at) VALUES ('a_2001', 'steward', '', " + at
                                + ") ON CONFLICT DO NOTHING",
                        "INSERT INTO card_given VALUES ('a_2001', " + at + ", '" + ORGANISATION
                                + "', 'counsellor', NULL)"));
        rows.put(
                "enrolment",
                List.of("INSERT INTO enrolment VALUES ('\\x2001', 'steward', NULL, NULL, '', 'test_2001', " + at
                        + ")"));
        rows.put("passkey_challenge", List.of("INSERT INTO passkey_challenge VALUES ('\\x2001', NULL, " + at + ")"));
        rows.put(
                "sign_in_failure", List.of("INSERT INTO sign_in_failure VALUES ('\\x2001', '\\x2001', 1, " + at + ")"));
        rows.put("slip", List.of("INSERT INTO slip VALUES ('\\x2001', '', '', '2001-04-15')"));
        rows.put(
                "vault.look_spent",
                List.of("INSERT INTO vault.look_spent VALUES ('key-2001', '2001-01-15', '\\x2001')"));
        rows.put(
                "vault.alarm",
                List.of("INSERT INTO vault.alarm VALUES ('" + PERSON + "', 'CARDS_CAP', 'employer', 'key', NULL,"
                        + " '2001-01-15', " + at + ", 'key')"));
        rows.put(
                "profile",
                List.of("INSERT INTO profile VALUES ('" + PERSON
                        + "', 2001, 0, '{}', true, '2001-01-15', '2001-01-15', false, false)"));
        return rows;
    }

    /// Where a row is looked for, where not by the year in its number.
    private static String remains(String what) {
        return switch (what) {
            case "change_log" -> "change_log WHERE number = -2001";
            case "feed_change" -> "feed_change WHERE offer = " + OFFER;
            case "slip" -> "slip WHERE code_hash = '\\x2001'";
            case "sign_in_failure" -> "sign_in_failure WHERE who = '\\x2001'";
            case "passkey_challenge" -> "passkey_challenge WHERE hash = '\\x2001'";
            case "kept_answer" -> "kept_answer WHERE id = '\\x2001'";
            case "offer texts" -> "offer WHERE number = " + OFFER + " AND content::text LIKE '%Kanarėlei%'";
            case "offer" -> "offer WHERE number = " + OFFER;
            case "vault.consent_event", "vault.access_event" -> what + " WHERE number = -2001 AND subject IS NOT NULL";
            case "vault.tombstone" -> "vault.tombstone WHERE person_hash = '\\x2001'";
            default ->
                what + " t WHERE strpos(t::text, '2001') > 0 AND (strpos(t::text, '" + PERSON
                        + "') > 0 OR strpos(t::text, '_2001') > 0 OR strpos(t::text, 'key-2001') > 0)";
        };
    }

    @AfterEach
    void nothingStaysBehind() throws SQLException {
        for (var sql : List.of(
                "ALTER TABLE vault.consent_event DISABLE TRIGGER ALL",
                "DELETE FROM vault.consent_event WHERE number < 0",
                "ALTER TABLE vault.consent_event ENABLE TRIGGER ALL",
                "ALTER TABLE vault.access_event DISABLE TRIGGER ALL",
                "DELETE FROM vault.access_event WHERE number < 0",
                "ALTER TABLE vault.access_event ENABLE TRIGGER ALL",
                "DELETE FROM vault.person_key WHERE person = '" + PERSON + "'",
                "DELETE FROM profile_use WHERE profile = '" + PERSON + "'",
                "DELETE FROM profile WHERE id = '" + PERSON + "'",
                "DELETE FROM offer WHERE number = " + OFFER,
                "DELETE FROM webhook WHERE id = 'wh_2001'",
                "DELETE FROM change_log WHERE number = -2001 OR number = 2001",
                "DELETE FROM feed_change WHERE offer = " + OFFER,
                "DELETE FROM organisation WHERE id = '" + ORGANISATION + "'")) {
            Owner.run(sql);
        }
    }

    @Test
    void everythingGoesWhenItsTimeIsOverAndNothingBefore() throws SQLException {
        var rows = rows();
        assertThat(rows.keySet())
                .as("each thing of the plan is tried here")
                .isEqualTo(retention.plan().keySet());
        run("INSERT INTO organisation (id, name, created_at, verified) VALUES ('" + ORGANISATION
                + "', 'Bandomoji 2001', '2001-01-15', true)");
        for (var what : rows.keySet()) {
            var kept = kept(what);
            for (var sql : Objects.requireNonNull(rows.get(what))) {
                run(sql);
            }
            retention.enforce(at(kept, Duration.ofHours(-25)));
            assertThat(count(remains(what))).as(what + " before its time").isEqualTo(1);
            retention.enforce(at(kept, Duration.ofHours(49)));
            if (what.equals("profile")) {
                assertThat(count(remains(what))).as("a warned person").isEqualTo(1);
                assertThat(count("profile_use WHERE profile = '" + PERSON + "' AND erase_from IS NOT NULL"))
                        .isEqualTo(1);
                retention.enforce(at(kept, Duration.ofDays(33)));
            }
            assertThat(count(remains(what))).as(what + " after its time").isZero();
            nothingStaysBehindOf(what);
        }
        System.out.printf("Retention: %d things forgotten on time, none before.%n", rows.size());
    }

    @Test
    void aWarnedPersonWhoComesBackKeepsEverything() throws SQLException {
        run(row("profile"));
        var kept = kept("profile");
        retention.enforce(at(kept, Duration.ofDays(2)));
        run("UPDATE profile_use SET used_on = '2003-02-01', warned_on = NULL, erase_from = NULL WHERE profile = '"
                + PERSON + "'");
        retention.enforce(at(kept, Duration.ofDays(40)));
        assertThat(count(remains("profile"))).isEqualTo(1);
    }

    @Test
    void aProfileThatNobodyMayFindGoesAfterOneYear() throws SQLException {
        run(row("profile").replace("true, '2001", "false, '2001"));
        retention.enforce(at(Period.ofMonths(12), Duration.ofDays(2)));
        assertThat(count(remains("profile"))).isEqualTo(1);
        retention.enforce(at(Period.ofMonths(12), Duration.ofDays(33)));
        assertThat(count(remains("profile"))).isZero();
    }

    @Test
    void aConsentThatStandsIsKeptAsLongAsThePerson() throws SQLException {
        run(A_PERSON);
        run("INSERT INTO vault.person_key VALUES ('" + PERSON + "', '" + SUBJECT + "', '\\x', '\\x', '\\x', 1)");
        run(row("vault.consent_event"));
        retention.enforce(at(Period.ofMonths(36), Duration.ofDays(2)));
        assertThat(count(remains("vault.consent_event"))).isEqualTo(1);
    }

    @Test
    void theMapPromisesNothingThatNoJobKeeps() throws Exception {
        var promised = new TreeMap<String, String>();
        var map = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("docs", "data-map.yaml").toFile())
                .get("tables");
        map.properties().forEach(table -> {
            var kept = table.getValue().get("kept");
            var text = table.getValue().get("retention").asText();
            assertThat(kept != null)
                    .as("%s: a time in words is a time in `kept`: %s", table.getKey(), text)
                    .isEqualTo(A_TIME.matcher(text).find());
            if (kept != null) {
                kept.properties()
                        .forEach(each -> promised.put(
                                each.getKey().equals("rows") ? table.getKey() : table.getKey() + " " + each.getKey(),
                                each.getValue().asText()));
            }
        });
        var enforced = new TreeMap<String, String>();
        retention.plan().forEach((what, kept) -> enforced.put(what, kept.toString()));
        assertThat(promised).isEqualTo(enforced);
    }

    @Test
    void aTimeInWordsIsSeen() {
        assertThat(A_TIME.matcher("thirty days").find()).isTrue();
        assertThat(A_TIME.matcher("five minutes").find()).isTrue();
        assertThat(A_TIME.matcher("36 months").find()).isTrue();
        assertThat(A_TIME.matcher("a year after it ended").find()).isTrue();
        assertThat(A_TIME.matcher("until erased by the person").find()).isFalse();
    }

    private void nothingStaysBehindOf(String what) throws SQLException {
        if (what.startsWith("offer")) {
            run("DELETE FROM offer WHERE number = " + OFFER);
        }
        run("DELETE FROM profile WHERE id = '" + PERSON + "'");
    }

    private TemporalAmount kept(String what) {
        return Objects.requireNonNull(retention.plan().get(what));
    }

    private static String row(String what) {
        return Objects.requireNonNull(rows().get(what)).getFirst();
    }

    private static Clock at(TemporalAmount kept, Duration more) {
        Instant moment = BORN.atZone(ZONE).plus(kept).toInstant().plus(more);
        return Clock.fixed(moment, ZONE);
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
