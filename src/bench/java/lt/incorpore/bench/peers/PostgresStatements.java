package lt.incorpore.bench.peers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The SQL of the PostgreSQL contender: one narrow table, and the whole score in one statement.
///
/// Everything that many offers share is a number into an array that comes with the question, so that no join is
/// needed. Skills lie in columns of their own, since an array would have to be taken apart for each row.
public final class PostgresStatements {

    /// Needed skills that have a column; offers with more keep the others in an array.
    public static final int SLOTS = 12;

    /// Of no need. A need is `skill * 4 + weight`; numbers into arrays begin with 1, as those of SQL do.
    static final int NO_NEED = 1;

    /// What the gates ask for comes first: a row is taken apart only as far as it is read.
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "number bigint",
                            "begins int",
                            "law int",
                            "times int",
                            "x int",
                            "y int",
                            "z int",
                            "remote bool",
                            "transport bool",
                            "placed bool",
                            "occupation int",
                            "languages int",
                            "asks int",
                            "pay int",
                            "start int",
                            "confirmation int",
                            "replies smallint",
                            "weights smallint"),
                    slots("need%d int"))
            .toList();

    /// What a question brings, in this order. All tables but the gains hold weighted points.
    static final List<String> PARAMETERS = List.of(
            "gains smallint[]",
            "laws int[]",
            "fitting int[]",
            "kin int[]",
            "tongues int[]",
            "able int[]",
            "paid int[]",
            "ready int[]",
            "fresh int[]",
            "earliest int",
            "home_x bigint",
            "home_y bigint",
            "home_z bigint",
            "reach bigint",
            "side float8",
            "alone float8[]",
            "brought float8[]",
            "best int");

    private static final String PLACE = "point(y, z)";

    private static final String CHORD =
            "(x - home_x) * (x - home_x) + (y - home_y) * (y - home_y) + (z - home_z) * (z - home_z)";

    private PostgresStatements() {}

    public static String create(String kind, String table, String more) {
        return "CREATE " + kind + " TABLE " + table + " ("
                + COLUMNS.stream().map(column -> column + " NOT NULL").collect(Collectors.joining(", "))
                + ", others int[]" + more + ")";
    }

    /// The columns by name, without those that only the loading needs.
    public static String names() {
        return Stream.concat(COLUMNS.stream(), Stream.of("others int[]"))
                .map(PostgresStatements::name)
                .collect(Collectors.joining(", "));
    }

    public static String upsert() {
        String changes = COLUMNS.stream()
                .map(PostgresStatements::name)
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return "INSERT INTO offers SELECT * FROM changed ON CONFLICT (number) DO UPDATE SET " + changes
                + ", others = excluded.others";
    }

    private static String name(String declaration) {
        return declaration.substring(0, declaration.indexOf(' '));
    }

    /// Which shape of the question a person needs: what need not be asked is left out of the statement.
    ///
    /// @param placed whether the home is known
    /// @param capped whether there is a longest way to work from it
    /// @param remote whether work from home suits
    public record Shape(boolean placed, boolean capped, boolean remote) {

        public static List<Shape> all() {
            return IntStream.range(0, 8)
                    .mapToObj(bits -> new Shape((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0))
                    .filter(shape -> shape.placed || !shape.capped)
                    .toList();
        }

        String function() {
            return "best" + (placed ? "_placed" : "") + (capped ? "_capped" : "") + (remote ? "_remote" : "");
        }
    }

    /// The score as a function, only to give its parameters names: PostgreSQL puts its body in place of the call.
    public static String function(Shape shape) {
        return """
                CREATE FUNCTION %s(%s) RETURNS TABLE (number bigint, score int) STABLE LANGUAGE sql AS $$
                SELECT number, (rest + 400 * CASE WHEN weights = 0 THEN 500 ELSE
                    credits * credits * (3000 * weights - 2 * credits) / (1000000 * weights * weights * weights)
                    END)::int AS score
                FROM (
                    SELECT number, weights::bigint AS weights, (500 * weights + %s)::bigint AS credits,
                        kin[occupation] + tongues[languages] + 100 * %s + fitting[times] + able[asks] + paid[pay]
                        + ready[start] + 30 * ((fresh[confirmation] + replies) / 2) AS rest
                    FROM offers
                    WHERE begins >= earliest AND laws[law] >= begins AND fitting[times] >= 0%s
                    OFFSET 0) AS judged
                ORDER BY score DESC, number LIMIT best
                $$"""
                .formatted(
                        shape.function(), String.join(", ", PARAMETERS), gains(), way(shape), reach(shape));
    }

    public static String question(Shape shape) {
        return "SELECT number, score FROM " + shape.function() + "("
                + PARAMETERS.stream().map(any -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /// Four skills at a time: most offers end early, and the rest of their columns is passed over.
    private static String gains() {
        List<String> slots = slots("gains[need%d]").toList();
        String rest = "CASE WHEN others IS NULL THEN 0 ELSE (SELECT sum(gains[need]) FROM unnest(others) AS need) END";
        for (int first = SLOTS - 4; first >= 0; first -= 4) {
            String four = String.join(" + ", slots.subList(first, first + 4));
            rest = first == 0
                    ? four + " + " + rest
                    : "CASE WHEN need%d = %d THEN 0 ELSE %s + %s END".formatted(first + 1, NO_NEED, four, rest);
        }
        return rest;
    }

    private static String way(Shape shape) {
        String remote = shape.remote ? "WHEN remote THEN 1000 " : "";
        if (!shape.placed) {
            return shape.remote ? "CASE " + remote + "ELSE 500 END" : "500";
        }
        return "(CASE " + remote + "WHEN NOT placed THEN 500 ELSE 1000 - width_bucket((" + CHORD
                + ")::float8, CASE WHEN transport THEN brought ELSE alone END) END)";
    }

    /// The box comes first, out of the index; offers that no distance rules out have an index of their own.
    private static String reach(Shape shape) {
        if (!shape.capped) {
            return "";
        }
        String box = PLACE + " <@ box(point(home_y - side, home_z - side), point(home_y + side, home_z + side)) AND "
                + CHORD + " <= reach AND placed";
        return " AND (" + box + " OR NOT placed" + (shape.remote ? " OR remote" : "") + ")";
    }

    public static List<String> indexes() {
        return List.of(
                "ALTER TABLE offers ADD PRIMARY KEY (number)",
                "CREATE INDEX ON offers USING gist (" + PLACE + ") WHERE placed",
                "CREATE INDEX ON offers (number) WHERE NOT placed",
                "CREATE INDEX ON offers (number) WHERE remote");
    }

    private static Stream<String> slots(String each) {
        return IntStream.rangeClosed(1, SLOTS).mapToObj(each::formatted);
    }
}
