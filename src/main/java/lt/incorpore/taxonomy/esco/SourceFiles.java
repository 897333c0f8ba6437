package lt.incorpore.taxonomy.esco;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds the CSV files below folders and inside zips. Zips are read where they lie; nothing is unpacked to disk.
final class SourceFiles implements AutoCloseable {

    /// ESCO in all its 28 languages unpacks to some 600 MB; a file made to fill the disk or memory to far more.
    private static final long MOST_BYTES = 2L << 30;

    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 16;

    private final long mostBytes;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();
    private long bytes;

    private SourceFiles(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// @throws ImportRefused when a path is not there or cannot be read
    static SourceFiles below(List<Path> paths) {
        return below(paths, MOST_BYTES);
    }

    /// @param mostBytes unpacked, in all
    static SourceFiles below(List<Path> paths, long mostBytes) {
        var found = new SourceFiles(mostBytes);
        try {
            paths.forEach(found::add);
            return found;
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    List<SourceFile> files() {
        return List.copyOf(files);
    }

    /// Files of other kinds.
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    @Override
    public void close() {
        for (var zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                // It was only read; there is nothing to lose.
            }
        }
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            throw new ImportRefused("There is no file or folder " + path + ".");
        }
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        try (var walk = Files.walk(path, DEEPEST)) {
            walk.filter(Files::isRegularFile).sorted().forEach(this::addFile);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ImportRefused("The folder " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void addFile(Path path) {
        var name = String.valueOf(path.getFileName());
        if (endsWith(name, ".zip")) {
            addZip(path);
        } else if (endsWith(name, ".csv")) {
            var folder = String.valueOf(path.toAbsolutePath().getParent());
            add(new SourceFile(name, path.toString(), folder, () -> counted(Files.newInputStream(path))));
        } else {
            ignored.add(path.toString());
        }
    }

    private void addZip(Path path) {
        try {
            var zip = new ZipFile(path.toFile());
            zips.add(zip);
            if (zip.size() > MOST_FILES) {
                throw new ImportRefused(path + " holds " + zip.size() + " files; ESCO has fewer than 100.");
            }
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> addEntry(path, zip, entry));
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportRefused(path + " is not a whole zip file: " + e.getMessage(), e);
        }
    }

    private void addEntry(Path path, ZipFile zip, ZipEntry entry) {
        // Control characters in a name could rewrite the operator's screen.
        var inside = entry.getName().replaceAll("\\p{Cntrl}", "?");
        var name = inside.substring(inside.lastIndexOf('/') + 1);
        var shownAs = path + "!" + inside;
        if (endsWith(name, ".csv") && !name.startsWith("._")) {
            add(new SourceFile(name, shownAs, path.toString(), () -> counted(zip.getInputStream(entry))));
        } else {
            ignored.add(shownAs);
        }
    }

    private void add(SourceFile file) {
        files.add(file);
        if (files.size() > MOST_FILES) {
            throw new ImportRefused("There are more than " + MOST_FILES + " files. Name the folder of ESCO itself.");
        }
    }

    private static boolean endsWith(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    // What a zip says of its sizes may be a lie: what is really read counts.
    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                count(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var read = super.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int more) {
        bytes += more;
        if (bytes > mostBytes) {
            throw new ImportRefused(
                    "The files unpack to more than " + (mostBytes >> 20) + " MB. Import fewer languages at a time.");
        }
    }
}
