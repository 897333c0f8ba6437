package lt.incorpore.bench.peers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import lt.incorpore.bench.peers.PostgresStatements.Shape;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;

/// Hands a person to a prepared statement, as the arrays and numbers of [PostgresStatements#PARAMETERS].
public final class PostgresQuestion {

    private final Codebook book;
    private final SkillGraph graph;
    private final int today;

    public PostgresQuestion(Codebook book, SkillGraph graph, int today) {
        this.book = book;
        this.graph = graph;
        this.today = today;
    }

    public static Shape shape(PersonFacts person) {
        Reach reach = person.limits().reach();
        boolean placed = reach.home().isKnown();
        return new Shape(placed, placed && reach.metres() != Reach.ANYWHERE, reach.remote());
    }

    public void bind(PreparedStatement statement, PersonFacts person, int best) throws SQLException {
        PersonTables tables = new PersonTables(person, book, graph, today);
        int mayWorkFrom = person.rights().mayWorkFrom().epochDay();
        int at = 1;
        statement.setObject(at++, gains(tables.gains()));
        statement.setObject(at++, tables.laws());
        statement.setObject(at++, weighted(Term.HOURS, tables.times()));
        statement.setObject(at++, weighted(Term.OCCUPATION, tables.occupations()));
        statement.setObject(at++, weighted(Term.LANGUAGES, tables.languages()));
        statement.setObject(at++, tables.asks());
        statement.setObject(at++, weighted(Term.PAY, tables.pays()));
        statement.setObject(at++, weighted(Term.CONTRACT, halves(tables.starts())));
        statement.setObject(at++, tables.confirmations());
        // An offer without a day begins today.
        statement.setInt(at++, mayWorkFrom <= today ? 0 : mayWorkFrom);
        at = bindReach(statement, at, person.limits().reach());
        statement.setInt(at, best);
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

    private static int[] weighted(Term term, int[] points) {
        return Arrays.stream(points).map(one -> term.weight() * one).toArray();
    }

    /// The other half of the contract's term is 0, 250 or 500, so each may be rounded down alone.
    private static int[] halves(int[] points) {
        return Arrays.stream(points).map(one -> one / 2).toArray();
    }
}
