package lt.incorpore.partners;

import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import lt.incorpore.identity.ListKeys;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.RotateKey;
import lt.incorpore.platform.Problem;
import lt.incorpore.testdata.Keys;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Whoever runs the service sees which keys were made from which, and ends them together.
@QuarkusTest
class KeyCommandTest {

    private static final int ROUNDS = 36;

    @Inject
    Instance<KeyCommand> command;

    @Inject
    RevokeKey revoke;

    @Inject
    RotateKey rotate;

    @Inject
    ListKeys list;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var line = new CommandLine(command.get());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static String numberOf(String key) {
        return key.split("_")[2];
    }

    private static String rotated(String key, int hours) {
        return with(key)
                .body(Map.of("overlapHours", hours))
                .post("/api/v1/keys/me:rotate")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private String lineOf(String key) {
        assertThat(run("list")).isZero();
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(numberOf(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_list_tells_lineage_end_and_life_and_one_command_ends_them_all() {
        var organisation = Keys.someOrganisation();
        assertThat(run("create", "--role", Roles.EMPLOYER, "--organisation", organisation, "--days", "30"))
                .isZero();
        var first = out.toString().strip();
        var expiresOn = with(first).get("/api/v1/keys/me").<String>path("expiresOn");
        var second = rotated(first, 0);
        var third = rotated(second, 3);
        var root = numberOf(first);
        assertThat(lineOf(first)).contains("lineage " + root, "rotated 2", "ENDED 2");
        assertThat(lineOf(second)).contains("lineage " + root, "opens until 2");
        assertThat(lineOf(third))
                .contains("lineage " + root, "until " + expiresOn)
                .endsWith("  opens");
        // Nobody gains a day by changing a key.
        assertThat(with(third).get("/api/v1/keys/me").<String>path("expiresOn")).isEqualTo(expiresOn);

        var other = Keys.key(Roles.EMPLOYER, organisation);
        assertThat(run("revoke", root)).isZero();
        assertThat(err.toString())
                .startsWith("2 living keys of lineage " + root)
                .contains(numberOf(third));
        for (var each : List.of(first, second, third)) {
            with(each).get("/api/v1/keys/me").then().statusCode(401);
        }
        assertThat(lineOf(third)).contains("WITHDRAWN 2");
        with(other).get("/api/v1/keys/me").then().statusCode(200);
        assertThat(run("revoke", numberOf(third))).isNotZero();
        assertThat(run("revoke", "nothing0")).isNotZero();
    }

    @Test
    void a_key_that_is_changed_while_its_lineage_is_withdrawn_leaves_none_that_opens() throws Exception {
        var refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var key = Keys.key(Roles.EMPLOYER, "Lenktynės");
                var start = new CyclicBarrier(2);
                var pause = round % 6;
                Callable<Integer> change = () -> {
                    start.await();
                    Thread.sleep(5 - pause);
                    try {
                        rotate.rotate(numberOf(key), Duration.ofHours(1));
                        return 201;
                    } catch (Problem refusal) {
                        return refusal.type().status();
                    }
                };
                Callable<Integer> end = () -> {
                    start.await();
                    Thread.sleep(pause);
                    return revoke.lineageOf(numberOf(key)).orElseThrow().keys().size();
                };
                var changed = threads.submit(change);
                var ended = threads.submit(end).get();
                assertThat(changed.get()).isIn(201, 401);
                refused += changed.get() == 401 ? 1 : 0;
                assertThat(ended).isEqualTo(changed.get() == 201 ? 2 : 1);
                assertThat(list.all())
                        .filteredOn(each -> each.lineage().equals(numberOf(key)))
                        .hasSize(ended)
                        .allMatch(each -> each.revokedAt() != null);
            }
        }
        System.out.printf("Rotated against withdrawn: %d of %d refused, none opens.%n", refused, ROUNDS);
    }
}
