package lt.incorpore.privacy.withdrawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lt.incorpore.privacy.withdrawn.Withdrawals.Taken;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a full disk and a power cut leave behind spoils nothing.
class OutsideListTest {

    private static final Instant AT = Instant.parse("2026-11-23T17:45:39.123456Z");
    private static final String HASH = "0a".repeat(32);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("below").resolve("list");
    }

    /// A disk that takes some bytes at a time, while it has room.
    private static final class Disk {
        private int room = Integer.MAX_VALUE;
        private boolean lies;

        private WritableByteChannel over(WritableByteChannel real) {
            return new WritableByteChannel() {
                @Override
                public int write(ByteBuffer all) throws IOException {
                    if (room == 0) {
                        throw new IOException("No space left on device");
                    }
                    var wanted = all.remaining();
                    var some = all.slice(all.position(), Math.min(Math.min(4, room), wanted));
                    var written = real.write(some);
                    room -= written;
                    all.position(lies ? all.limit() : all.position() + written);
                    return written;
                }

                @Override
                public boolean isOpen() {
                    return real.isOpen();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }

    @Test
    void aLineThatIsTakenInPiecesIsWrittenWhole() throws IOException {
        var list = new OutsideList(file, "The list", new Disk()::over);
        list.append("one thing and another");
        list.append("two");
        assertThat(Files.readString(file)).isEqualTo("one thing and another\ntwo\n");
    }

    @Test
    void aFullDiskLeavesNothingAndTheListComesBack() throws IOException {
        var disk = new Disk();
        var list = new OutsideList(file, "The list", disk::over);
        list.append("gone");
        list.append("before");
        disk.room = 6;
        assertThatThrownBy(() -> list.append("PAUSE and more"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The list cannot be written")
                .cause()
                .hasMessageContaining("No space");
        assertThat(Files.readString(file)).isEqualTo("gone\nbefore\n");
        assertThatThrownBy(() -> list.addMissing(List.of("before", "next"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> list.remove("gone"::equals)).isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(file)).isEqualTo("gone\nbefore\n");
        disk.room = Integer.MAX_VALUE;
        assertThat(list.addMissing(List.of("before", "PAUSE and more", "next")))
                .containsExactlyInAnyOrder("before", "PAUSE and more", "next");
        assertThat(Files.readString(file)).isEqualTo("gone\nbefore\nPAUSE and more\nnext\n");
        list.remove("gone"::equals);
        assertThat(list.lines()).containsExactly("before", "PAUSE and more", "next");
        try (var left = Files.list(file.getParent())) {
            assertThat(left.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder("list", "list.lock");
        }
    }

    @Test
    void whatDoesNotReadBackIsNotThere() {
        var disk = new Disk();
        var list = new OutsideList(file, "The list", disk::over);
        list.append("first");
        disk.lies = true;
        assertThat(list.addMissing(List.of("first", "second"))).containsExactly("first");
        disk.lies = false;
        assertThat(list.addMissing(List.of("first", "second"))).containsExactlyInAnyOrder("first", "second");
        assertThat(list.lines()).containsExactly("first", "seco", "second");
    }

    @Test
    void aHalfLastLineIsEndedBeforeTheNext() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'P', 'A', 'U'});
        var list = new OutsideList(file, "The list");
        list.append("next");
        list.append("and next");
        assertThat(list.lines()).containsExactly("PAU", "next", "and next");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, (byte) 0x80});
        list.append("next");
        assertThat(list.lines()).hasSize(3).endsWith("next");
    }

    @Test
    void noPartOfALineIsTakenForALineNorAreUnknownWords() {
        for (var one : List.of(
                new Taken(What.PAUSE, HASH, AT, "-"),
                new Taken(What.BLOCK, HASH, AT, HASH),
                new Taken(What.UNBLOCK, HASH, AT, HASH),
                new Taken(What.CONSENT, HASH, AT, "-"),
                new Taken(What.KEY, HASH, AT, AT.toString()))) {
            var line = one.line();
            assertThat(Taken.read(line)).contains(one);
            for (var length = 0; length < line.length(); length++) {
                assertThat(Taken.read(line.substring(0, length))).isEmpty();
                assertThat(Taken.read(line.substring(0, length) + line)).satisfies(read -> {
                    if (!read.isEmpty()) {
                        assertThat(read).contains(one);
                    }
                });
            }
        }
        for (var unknown : List.of(
                "PAUSPAUSE " + HASH + " " + AT + " -",
                "LATER " + HASH + " " + AT + " -",
                "PAUSE " + HASH + " yesterZ -",
                "KEY " + HASH + " " + AT + " soonZ",
                "BLOCK " + HASH + " " + AT + " -",
                "")) {
            assertThat(Taken.read(unknown)).as(unknown).isEmpty();
        }
    }
}
