package lt.incorpore.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.bench.peers.Codebook;
import lt.incorpore.bench.peers.PostgresQuestion;
import lt.incorpore.bench.peers.PostgresRows;
import lt.incorpore.bench.peers.PostgresServer;
import lt.incorpore.bench.peers.PostgresStatements;
import lt.incorpore.bench.peers.PostgresStatements.Shape;
import lt.incorpore.bench.peers.ProcessClock;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;
import org.postgresql.PGConnection;

/// PostgreSQL with the exact score of the model as one prepared statement over one narrow table.
final class PostgresContender implements Contender {

    private final Codebook book = new Codebook();
    private final PostgresRows rows = new PostgresRows(book);
    private final PostgresQuestion question;
    private final PostgresServer server = PostgresServer.start();
    private final ProcessClock clock = new ProcessClock(server.process());
    private final Connection connection;
    private final Map<Shape, PreparedStatement> questions = new HashMap<>();

    /// @param today days since 1970-01-01
    PostgresContender(SkillGraph graph, int today) {
        question = new PostgresQuestion(book, graph, today);
        try {
            connection = server.connect();
            run(PostgresStatements.create("UNLOGGED", "arrived", ", cell bigint NOT NULL"));
        } catch (SQLException e) {
            server.close();
            throw failed(e);
        }
    }

    @Override
    public String name() {
        try {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<String> settings() {
        List<String> settings = new ArrayList<>(PostgresServer.settings());
        settings.add("One unlogged table in the order of places, " + PostgresStatements.SLOTS
                + " columns for needed skills, codes into arrays that come with the question");
        settings.add("GiST over the place for people with a longest way, else a walk through the table");
        settings.add("No JIT, which these binaries lack");
        settings.add("CPU of all processes of the server and of the asking thread; bytes on disk with all indexes");
        return settings;
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public void add(List<OfferNeeds> offers) {
        copy("arrived", rows.withCells(offers));
    }

    @Override
    public void finish() {
        run(PostgresStatements.create("UNLOGGED", "offers", ""));
        run("INSERT INTO offers SELECT " + PostgresStatements.names()
                + " FROM arrived ORDER BY cell, occupation, number");
        run("DROP TABLE arrived");
        PostgresStatements.indexes().forEach(this::run);
        Shape.all().forEach(shape -> run(PostgresStatements.function(shape)));
        run("VACUUM (FREEZE, ANALYZE) offers");
        run("CHECKPOINT");
        run("CREATE TEMP TABLE changed (LIKE offers) ON COMMIT DELETE ROWS");
    }

    @Override
    public List<Match> top(PersonFacts person, int best) {
        try {
            Shape shape = PostgresQuestion.shape(person);
            PreparedStatement statement = questions.get(shape);
            if (statement == null) {
                statement = connection.prepareStatement(PostgresStatements.question(shape));
                questions.put(shape, statement);
            }
            question.bind(statement, person, best);
            List<Match> matches = new ArrayList<>(best);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    matches.add(new Match(found.getLong(1), found.getInt(2)));
                }
            }
            return matches;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void update(List<OfferNeeds> changed) {
        try {
            connection.setAutoCommit(false);
            copy("changed", rows.withoutCells(changed));
            run(PostgresStatements.upsert());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public long cpu() {
        return clock.nanoseconds();
    }

    @Override
    public long bytes() {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('offers')")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            server.close();
        }
    }

    private void copy(String table, String lines) {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new StringReader(lines), 1 << 16);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("PostgreSQL did not do it", e);
    }
}
