package lt.incorpore.privacy.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What stands in the folder of one backup: a file a table, compressed, and this list of them.
///
/// The keys of people lie in a folder of their own, since they may be kept for a shorter time than the rest: a key
/// that is gone from every copy opens nothing any more.
///
/// @param schema    version of the last migration
/// @param sequences where each stands; a sequence that was never asked is not named
record Backup(Instant madeAt, String schema, List<Table> tables, Map<String, Long> sequences) {

    static final String KEYS = "vault.person_key";
    static final String KEYS_FOLDER = "keys";

    static final String LIST = "backup.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    Backup {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /// @param name    with its schema
    /// @param digest  SHA-256 of the file, hexadecimal
    record Table(String name, List<String> columns, long rows, String digest) {

        Table {
            columns = List.copyOf(columns);
        }

        String file() {
            return fileOf(name);
        }

        boolean isKeys() {
            return name.equals(KEYS);
        }

        /// Table and columns, quoted, as COPY takes them.
        String quoted() {
            return quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Table::quoted).toList()) + ")";
        }

        static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"").replace(".", "\".\"") + '"';
        }
    }

    static String fileOf(String table) {
        return table + ".copy.gz";
    }

    /// @throws IllegalArgumentException when there is no backup in the folder
    static Backup read(Path folder) throws IOException {
        var list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            throw new IllegalArgumentException("There is no backup in " + folder + ": " + LIST + " is missing.");
        }
        return JSON.readValue(list.toFile(), Backup.class);
    }

    /// Written last: a folder without it is no backup.
    void write(Path folder) throws IOException {
        var draft = folder.resolve(LIST + ".new");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
    }

    static InputStream open(Path folder, Table table) throws IOException {
        return new GZIPInputStream(Files.newInputStream(folder.resolve(table.file())), 1 << 16);
    }

    /// @throws IllegalArgumentException when a file is missing or was changed
    static void check(Path folder, Table table) throws IOException {
        var file = folder.resolve(table.file());
        if (!Files.exists(file) || !digest(file).equals(table.digest())) {
            throw new IllegalArgumentException("The backup is not whole: " + file + " is missing or was changed.");
        }
    }

    static String digest(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
