package lt.incorpore.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people wrote stands in no line of the log, even when the database refuses it.
@QuarkusTest
class SafeLogsTest {

    private static final String CANARY = "Kanarėlytė-2001";

    @Inject
    EntityManager entities;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler listening = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            var text = new StringWriter();
            text.append(formatter.formatMessage(line));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listening);
    }

    private Throwable refused(String sql) {
        return catchThrowable(() -> QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter(1, CANARY).executeUpdate()));
    }

    private static String told(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aValueThatBreaksARuleIsInNoMessageOfTheDriverAndInNoLine() {
        var organisation =
                "INSERT INTO organisation (id, name, created_at, verified) VALUES (gen_random_uuid(), ?1, now(), false)";
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(organisation)
                        .setParameter(1, CANARY)
                        .executeUpdate());
        try {
            for (var sql : List.of(
                    organisation,
                    "INSERT INTO organisation (id, code, created_at) VALUES (gen_random_uuid(), ?1, now())",
                    "INSERT INTO contact_request (id, state, card) VALUES (gen_random_uuid(), 'ASKED', ?1)")) {
                var failure = refused(sql);
                assertThat(failure).as(sql).isNotNull();
                assertThat(told(failure)).as(sql).doesNotContain(CANARY);
            }
            // PostgreSQL repeats what cannot be read as a number; nobody writes its message down.
            assertThat(told(refused("DELETE FROM change_log WHERE number = CAST(CAST(?1 AS text) AS bigint)")))
                    .contains(CANARY);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("DELETE FROM organisation WHERE name = ?1")
                            .setParameter(1, CANARY)
                            .executeUpdate());
        }
        assertThat(lines).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void aLineThatSaysItIsHeard() {
        Logger.getLogger("lt.incorpore.test").warning(CANARY);
        assertThat(lines).anyMatch(line -> line.contains(CANARY));
    }
}
