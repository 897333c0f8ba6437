package lt.incorpore.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import lt.incorpore.bench.PostgresStatements.Shape;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;

/// Hands a person to a prepared statement, as the arrays and numbers of [PostgresStatements#PARAMETERS].
final class PostgresQuestion {

    private final Codebook book;
    private final SkillGraph graph;
    private final int today;

    PostgresQuestion(Codebook book, SkillGraph graph, int today) {
        this.book = book;
        this.graph = graph;
        this.today = today;
    }

    static Shape shape(PersonFacts person) {
        Reach reach = person.limits().reach();
        boolean placed = reach.home().isKnown();
        return new Shape(placed, placed && reach.metres() != Reach.ANYWHERE, reach.remote());
    }

    void bind(PreparedStatement statement, PersonFacts person, int best) throws SQLException {
        PersonTables tables = new PersonTables(person, book, graph, today);
        int at = 1;
        statement.setObject(at++, gains(tables.gains()));
        statement.setObject(at++, shorts(tables.occupations()));
        statement.setObject(at++, shorts(tables.languages()));
        statement.setObject(at++, tables.laws());
        statement.setObject(at++, shorts(tables.times()));
        statement.setObject(at++, tables.asks());
        at = bindWishes(statement, at, person);
        at = bindReach(statement, at, person.limits().reach());
        statement.setInt(at, best);
    }

    private int bindWishes(PreparedStatement statement, int from, PersonFacts person) throws SQLException {
        int at = from;
        Wishes wishes = person.wishes();
        int mayWorkFrom = person.rights().mayWorkFrom().epochDay();
        boolean free = wishes.available().isKnown();
        boolean pay = wishes.pay().isKnown();
        statement.setInt(at++, today);
        // An offer without a day begins today.
        statement.setInt(at++, mayWorkFrom <= today ? 0 : mayWorkFrom);
        statement.setInt(at++, wishes.available().epochDay());
        statement.setInt(at++, free ? 0 : Term.NEUTRAL);
        statement.setInt(at++, free ? Term.FULL : Term.NEUTRAL);
        statement.setInt(at++, pay ? wishes.pay().cents() : 1);
        statement.setInt(at++, pay ? 0 : Term.NEUTRAL);
        statement.setInt(at++, pay ? Term.FULL : Term.NEUTRAL);
        return at;
    }

    private static int bindReach(PreparedStatement statement, int from, Reach reach) throws SQLException {
        int at = from;
        Point home = reach.home();
        boolean placed = home.isKnown();
        long chord = Ways.chord(reach.metres());
        statement.setLong(at++, placed ? home.x() : 0);
        statement.setLong(at++, placed ? home.y() : 0);
        statement.setLong(at++, placed ? home.z() : 0);
        statement.setLong(at++, chord);
        statement.setDouble(at++, StrictMath.sqrt((double) chord) + 1);
        statement.setObject(at++, Ways.drops(false));
        statement.setObject(at++, Ways.drops(true));
        return at;
    }

    /// Weighted, so that one look-up tells what a need is worth; the first number is that of no need.
    private static short[] gains(int[] gains) {
        short[] weighted = new short[4 * gains.length + 4];
        for (int skill = 0; skill < gains.length; skill++) {
            for (int weight = 1; weight <= 4; weight++) {
                weighted[4 * skill + weight - 1] = (short) (weight * gains[skill]);
            }
        }
        return weighted;
    }

    private static short[] shorts(int[] values) {
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            shorts[i] = (short) values[i];
        }
        return shorts;
    }
}
