package lt.incorpore.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lt.incorpore.feeds.webhooks.WebhooksConfig;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/// Nothing is waited for without end, and nothing may grow without end: each limit is set, and inside the next one.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoundedTest {

    private static final String DRIVER = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    @Inject
    Config config;

    @Inject
    WebhooksConfig webhooks;

    @Inject
    AgroalDataSource database;

    @Test
    void every_wait_has_an_end() {
        var waits = Map.of(
                "quarkus.http.read-timeout",
                60,
                "quarkus.http.idle-timeout",
                120,
                "quarkus.datasource.jdbc.acquisition-timeout",
                5,
                DRIVER + "connectTimeout",
                5,
                DRIVER + "socketTimeout",
                120,
                DRIVER + "cancelSignalTimeout",
                5,
                "quarkus.transaction-manager.default-transaction-timeout",
                600);
        waits.forEach((key, most) -> assertThat(seconds(text(key))).as(key).isBetween(1L, (long) most));
        assertThat(webhooks.timeout()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(text(DRIVER + "tcpKeepAlive")).isEqualTo("true");
        // A connection to the mail server ends with its mail.
        assertThat(text("quarkus.mailer.keep-alive")).isEqualTo("false");
    }

    @Test
    void nothing_grows_without_end() {
        for (var key : List.of(
                "quarkus.http.limits.max-body-size",
                "quarkus.http.limits.max-header-size",
                "quarkus.http.limits.max-connections",
                "quarkus.datasource.jdbc.max-size",
                "quarkus.mailer.max-pool-size",
                "incorpore.limits.window")) {
            assertThat(text(key)).as(key).isNotBlank();
        }
        assertThat(config.getValue("quarkus.datasource.jdbc.max-size", Integer.class))
                .isBetween(4, 100);
    }

    @Test
    void the_server_of_the_database_ends_what_takes_too_long_before_the_driver_gives_up() throws Exception {
        try (var connection = database.getConnection()) {
            var statement = setting(connection, "statement_timeout");
            assertThat(statement).isBetween(1L, seconds(text(DRIVER + "socketTimeout")) - 1);
            assertThat(setting(connection, "lock_timeout")).isBetween(1L, statement);
            assertThat(setting(connection, "idle_in_transaction_session_timeout"))
                    .isBetween(1L, 3_600L);
        }
    }

    @Test
    void a_pool_that_is_empty_is_load_and_said_so() throws Exception {
        var key = Keys.key("employer", Keys.someOrganisation());
        var taken = new ArrayList<Connection>();
        try {
            for (var i = config.getValue("quarkus.datasource.jdbc.max-size", Integer.class); i > 0; i--) {
                taken.add(database.getConnection());
            }
            for (var answer : List.of(
                    Keys.with(key).get("/api/v1/own-offers"),
                    given().contentType("application/json")
                            .body("{\"facts\": {}}")
                            .post("/api/v1/profiles"))) {
                answer.then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("busy"));
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        Keys.with(key).get("/api/v1/own-offers").then().statusCode(200);
    }

    private String text(String key) {
        return config.getOptionalValue(key, String.class).orElse("");
    }

    private static long setting(Connection connection, String name) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT extract(epoch FROM current_setting('" + name + "')::interval)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long seconds(String text) {
        var found = Pattern.compile("(?i)(\\d+)(s|m|h)?").matcher(text);
        assertThat(found.matches()).as(text).isTrue();
        var number = Long.parseLong(found.group(1));
        var unit = found.group(2) == null ? "s" : found.group(2).toLowerCase(java.util.Locale.ROOT);
        return switch (unit) {
            case "m" -> number * 60;
            case "h" -> number * 3_600;
            default -> number;
        };
    }
}
