package lt.incorpore.identity.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import lt.incorpore.identity.matrix.Operations.Operation;
import lt.incorpore.identity.matrix.Table.Mode;
import lt.incorpore.identity.matrix.Table.Whose;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.programmes.TakePart;

/// Asks every operation of the contract as every role, and judges the answers by the table.
public final class Matrix {

    /// What is asked must have a shape, lest its faults be told before it is seen whose the thing is.
    private static final Map<String, String> BODIES = Map.of(
            "decideOffer", "{\"decision\": \"APPROVE\"}",
            "verifyOrganisation", "{\"code\": \"300000000\"}",
            "appealOffer", "{\"text\": \"please\"}",
            "reportOffer", "{\"reason\": \"OTHER\"}",
            "correctOffer", "{\"openings\": 2}",
            "agreeToContact", "{\"fields\": [\"NAME\"]}",
            "changeRole", "{\"role\": \"analyst\"}");

    /// Whoever asks for these is not signed in any more, or not as before.
    private static final List<String> END_THE_CALLER = List.of(
            "eraseProfile",
            "endOwnSessions",
            "endOwnKeys",
            "signOut",
            "issueCard",
            "revokeCard",
            "endOwnSession",
            "shutAccount",
            "changeRole",
            "recoverAccount");

    private final Table table = Table.read();
    private final List<Operation> operations = Operations.read();
    private final Things things;
    private final List<String> closed;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> perAnswer = new TreeMap<>();
    private final Map<Whose, Integer> perOwner = new EnumMap<>(Whose.class);
    private final Set<String> asked = new HashSet<>();
    private int tested;
    private int impossible;

    /// @param closed operations that this way of running does not have: not there for whoever would be let in
    public Matrix(AgroalDataSource database, String... closed) throws IOException {
        this.closed = List.of(closed);
        things = new Things(database);
    }

    /// @param callers makes a fresh caller in a role
    /// @param isThere whether a role can show itself in this way
    public void ask(Mode mode, Function<String, Somebody> callers, Predicate<String> isThere) {
        Table.ROLES.stream().filter(isThere).forEach(role -> ask(mode, role, callers));
    }

    public void assertAllRight(String name, int least) {
        System.out.printf(
                "authorisation (%s): %d operations, %d roles; cells asked: %d %s, wrong: %d, of things that cannot be:"
                        + " %d; answers %s%n",
                name, operations.size(), Table.ROLES.size(), tested, perOwner, wrong.size(), impossible, perAnswer);
        assertThat(wrong).isEmpty();
        // Whatever an address names was asked for by whoever owns it, by others, and where it is not.
        for (var operation : operations) {
            if (operation.namesSomething() && !closed.contains(operation.id())) {
                for (var whose : Whose.values()) {
                    assertThat(asked).contains(operation.id() + " " + whose);
                }
            }
        }
        assertThat(tested).isGreaterThan(least);
    }

    private void ask(Mode mode, String role, Function<String, Somebody> callers) {
        var caller = callers.apply(role);
        for (var operation : operations) {
            var cell = table.cell(operation.id(), mode, role);
            for (var whose : operation.namesSomething() ? Whose.values() : new Whose[] {Whose.NONE}) {
                var expected = cell == null ? null : cell.expected(whose);
                var address = expected == null
                        ? null
                        : operation.namesSomething()
                                ? things.address(operation.path(), whose, caller)
                                : operation.path();
                if (expected == null || address == null) {
                    impossible++;
                    continue;
                }
                asked.add(operation.id() + " " + whose);
                perOwner.merge(whose, 1, Integer::sum);
                var what = role + " by " + mode + ", " + operation.id() + " of " + whose;
                judge(
                        what,
                        closed.contains(operation.id()) && expected.equals("+") ? "404" : expected,
                        send(caller, operation, address));
                if (END_THE_CALLER.contains(operation.id())) {
                    caller = callers.apply(role);
                }
            }
        }
    }

    private static Response send(Somebody caller, Operation operation, String address) {
        var request = caller.sends();
        if (!operation.type().isEmpty()) {
            var body = operation.id().equals("joinProgramme")
                    ? "{\"textHash\": \"" + TakePart.textHash(Lang.LT) + "\"}"
                    : BODIES.getOrDefault(operation.id(), "{}");
            request.contentType(operation.type()).body(body);
        }
        if (operation.method().equals("PUT")) {
            request.header("If-Match", "*");
        }
        return request.request(operation.method(), address);
    }

    private void judge(String what, String expected, Response answer) {
        tested++;
        var seen = seen(answer);
        perAnswer.merge(seen, 1, Integer::sum);
        if (!seen.equals(expected)) {
            wrong.add(what + ": " + seen + " instead of " + expected + " (" + answer.statusCode() + ")");
        }
    }

    // By code: a wrong password is 401 too, and whoever sends one was let in this far.
    private static String seen(Response answer) {
        if (answer.statusCode() >= 500) {
            return "failure";
        }
        var isProblem = answer.contentType().startsWith("application/problem+json");
        return switch (isProblem ? answer.<String>path("code") : "") {
            case "not_signed_in" -> "401";
            case "not_allowed" -> "403";
            case "not_found" -> "404";
            case "proof_needed" -> "proof";
            default -> "+";
        };
    }
}
