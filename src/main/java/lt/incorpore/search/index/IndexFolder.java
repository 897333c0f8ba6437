package lt.incorpore.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import lt.incorpore.platform.Home;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where the index lies: below [Home], or nowhere in a command beside the service, which must not touch it.
///
/// An index that cannot be read, or that was written in another format, is put out of the way: the database can fill a
/// new one, and a service that does not start helps nobody.
public final class IndexFolder implements DirectoryProvider {

    /// To be raised whenever [OfferDocument] or [WordAnalysis] changes what is written.
    static final String FORMAT = "3";

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    @Override
    public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
        return new Holder(context.indexName());
    }

    /// The folder of an index, which may not exist yet.
    static Path of(String index) {
        return Home.configured().path().resolve("index").resolve(index);
    }

    private static boolean isServing() {
        return ConfigProvider.getConfig()
                .getOptionalValue("incorpore.serving", Boolean.class)
                .orElse(true);
    }

    /// Opens an index in a folder; makes the folder, or empties it where what it holds is of no use.
    static Directory open(Path folder) throws IOException {
        var format = folder.resolveSibling(folder.getFileName() + ".format");
        if (!isUsable(folder, format)) {
            LOG.warnf("Index %s was put out of the way: unreadable or of another format", folder);
            remove(folder);
        }
        Files.createDirectories(folder);
        Files.writeString(format, FORMAT);
        return FSDirectory.open(folder);
    }

    private static boolean isUsable(Path folder, Path format) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.exists(format) || !Files.readString(format).strip().equals(FORMAT)) {
            return false;
        }
        try (var directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                SegmentInfos.readLatestCommit(directory);
                DirectoryReader.open(directory).close();
            }
            return true;
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf("Index %s cannot be read: %s", folder, unreadable.getMessage());
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Holder implements DirectoryHolder {

        private final String index;
        private @Nullable Directory directory;

        Holder(String index) {
            this.index = index;
        }

        @Override
        public void start() throws IOException {
            directory = isServing() ? open(of(index)) : new ByteBuffersDirectory();
        }

        @Override
        public void close() throws IOException {
            if (directory != null) {
                directory.close();
            }
        }

        @Override
        public Directory get() {
            if (directory == null) {
                throw new IllegalStateException("Index " + index + " was asked for before it was opened");
            }
            return directory;
        }
    }
}
