package lt.incorpore.offers.intake;

import java.io.Closeable;
import java.io.IOException;
import lt.incorpore.offers.CloseReason;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.JsonInput;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after another; the file is never in memory as a whole.
interface ImportRows extends Closeable {

    /// @return null after the last
    /// @throws Broken where the file cannot be read on; the rows before it are good
    @Nullable
    Row next() throws IOException;

    /// Whether the file itself says that its owner has more pages to fetch.
    default boolean isContinuedElsewhere() {
        return false;
    }

    /// What one row asks for.
    sealed interface Row {
        At at();
    }

    /// An offer to publish.
    ///
    /// @param draft what could be read of it, with every mistake of its shape
    record Offered(At at, JsonInput.Read<OfferContent> draft) implements Row {
        @Nullable
        String reference() {
            return draft.value() == null ? null : draft.value().reference();
        }
    }

    /// An offer that its owner no longer makes.
    record Ended(At at, String reference, CloseReason reason) implements Row {}

    /// @param row  which row of the file, from 1
    /// @param line which line of the file it begins in, from 1
    record At(long row, long line) {}

    /// The file ends too early, or is no JSON from here on. The message of the parser below is left behind: it quotes
    /// the text, and the text can hold people's phone numbers.
    final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        private final long line;
        private final long offset;

        /// @param offset bytes before the break, after decompression
        Broken(long line, long offset) {
            super("The file breaks in line " + line + ", byte " + offset + ".");
            this.line = line;
            this.offset = offset;
        }

        long line() {
            return line;
        }

        long offset() {
            return offset;
        }
    }
}
