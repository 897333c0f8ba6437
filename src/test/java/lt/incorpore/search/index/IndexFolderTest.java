package lt.incorpore.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void write_an_index() throws IOException {
        folder = home.resolve("index").resolve("offers");
        try (var directory = IndexFolder.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
    }

    @Test
    void an_index_of_this_format_is_kept() throws IOException {
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void an_index_that_cannot_be_read_is_put_away() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.writeString(file, "not an index");
            }
        }
        assertThat(documents()).isZero();
    }

    @Test
    void an_index_of_another_format_is_put_away() throws IOException {
        Files.writeString(folder.resolveSibling("offers.format"), "0");
        assertThat(documents()).isZero();
    }

    private int documents() throws IOException {
        try (var directory = IndexFolder.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            try (var reader = DirectoryReader.open(directory)) {
                return reader.numDocs();
            }
        }
    }
}
