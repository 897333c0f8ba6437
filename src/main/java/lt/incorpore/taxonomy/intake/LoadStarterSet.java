package lt.incorpore.taxonomy.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Lang;
import org.jboss.logging.Logger;

/// Brings the starter set into the tables: at the first start, and again when a new version of the service brings
/// another set. Several nodes may start at once.
@ApplicationScoped
public class LoadStarterSet {

    private static final Logger LOG = Logger.getLogger(LoadStarterSet.class);
    private static final Edition EDITION = new Edition(0, null);
    /// Skills that every work asks for: knowing one says nothing of another.
    private static final String NO_GROUP = "transversal";

    private final AgroalDataSource database;

    LoadStarterSet(AgroalDataSource database) {
        this.database = database;
    }

    /// @return whether anything was written
    public boolean whereNew() {
        var skills = bytes("skills.csv");
        var occupations = bytes("occupations.csv");
        var fingerprint = fingerprint(skills, occupations);
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                if (isLoaded(connection, fingerprint)) {
                    return false;
                }
                Merge.lock(connection);
                // The node that held the lock may have done it.
                if (isLoaded(connection, fingerprint)) {
                    return false;
                }
                load(connection, rows(skills), rows(occupations));
                remember(connection, fingerprint);
                LOG.info("Loaded the starter set of occupations and skills");
                return true;
            }
        });
    }

    private static void load(Connection connection, List<NamedCsvRecord> skills, List<NamedCsvRecord> occupations)
            throws SQLException {
        var stage = Stage.open(connection);
        var graph = new SkillGraph();
        var uris = new HashMap<String, String>();
        var groups = new HashMap<String, List<String>>();
        for (var row : skills) {
            var uri = row.getField("uri");
            uris.put(row.getField("key"), uri);
            var kind = StagedConcept.Kind.valueOf(row.getField("type").toUpperCase(java.util.Locale.ROOT));
            stage.concept(EDITION, new StagedConcept(uri, kind, null, null, false));
            stageNames(stage, row);
            groups.computeIfAbsent(row.getField("group"), g -> new ArrayList<>())
                    .add(uri);
        }
        for (var row : occupations) {
            var uri = row.getField("uri");
            var kind = StagedConcept.Kind.OCCUPATION;
            stage.concept(EDITION, new StagedConcept(uri, kind, row.getField("isco"), null, false));
            stageNames(stage, row);
            parts(row, "essential").forEach(key -> stage.needs(uri, uri(uris, key), true));
            parts(row, "optional").forEach(key -> stage.needs(uri, uri(uris, key), false));
        }
        groups.forEach((group, members) -> {
            if (!group.equals(NO_GROUP)) {
                graph.starterGroup(members);
            }
        });
        var merge = new Merge(connection, stage, Source.STARTER);
        merge.concepts();
        merge.names();
        merge.needs();
        merge.relations(graph);
        merge.finish();
    }

    private static void stageNames(Stage stage, NamedCsvRecord row) {
        var uri = row.getField("uri");
        for (var lang : Lang.values()) {
            // Not every language of the service has names of its own here; English stands in.
            if (row.findField(lang.tag()).isPresent()) {
                stage.name(EDITION, new StagedName(uri, lang.tag(), row.getField(lang.tag()), true));
                for (var other : parts(row, "alt_" + lang.tag())) {
                    stage.name(EDITION, new StagedName(uri, lang.tag(), other, false));
                }
            }
        }
    }

    private static List<String> parts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static String uri(Map<String, String> uris, String key) {
        var uri = uris.get(key);
        if (uri == null) {
            throw new IllegalStateException("starter/occupations.csv: there is no skill " + key);
        }
        return uri;
    }

    private static boolean isLoaded(Connection connection, String fingerprint) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM taxonomy_state WHERE starter = ?")) {
            statement.setString(1, fingerprint);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void remember(Connection connection, String fingerprint) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE taxonomy_state SET starter = ?")) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        }
    }

    private static List<NamedCsvRecord> rows(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static byte[] bytes(String name) {
        try (var in = LoadStarterSet.class.getClassLoader().getResourceAsStream("taxonomy/starter/" + name)) {
            if (in == null) {
                throw new IllegalStateException("taxonomy/starter/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[]... files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
