package lt.incorpore.offers.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import lt.incorpore.offers.OfferContent;
import org.jspecify.annotations.Nullable;

/// A text and an employer as numbers, to find the same text under several employers.
///
/// @param text     letters and digits of title and description; nothing where they are too few to be telling
/// @param employer for whom it is posted
public record TextPrint(@Nullable Long text, long employer) {

    private static final int SHORTEST = 200;

    /// @param owner whoever posts it, which counts where the draft names no employer
    public static TextPrint of(OfferContent draft, String owner) {
        var plain = plain(draft.title()) + plain(draft.description());
        var employer = draft.employer();
        var name = employer == null
                ? owner
                : employer.code() != null ? employer.code() : employer.name() != null ? plain(employer.name()) : owner;
        return new TextPrint(plain.length() < SHORTEST ? null : hash(plain), hash(name));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
