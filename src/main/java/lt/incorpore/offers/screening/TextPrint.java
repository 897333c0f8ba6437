package lt.incorpore.offers.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lt.incorpore.offers.OfferContent;
import org.jspecify.annotations.Nullable;

/// A text and an employer as numbers, to find the same text again.
///
/// @param text     letters and digits of title and description
/// @param letters  how many these are: the fewer, the more likely others say the same by chance
/// @param employer for whom it is posted
public record TextPrint(long text, int letters, long employer) {

    private static final int SHORTEST_COPY = 200;
    private static final int SHORTEST_REPETITION = 40;
    private static final int RUN = 3;
    private static final double NEARLY_THE_SAME = 0.7;

    /// @param owner whoever posts it, which counts where the draft names no employer
    public static TextPrint of(OfferContent draft, String owner) {
        var plain = plain(draft);
        var employer = draft.employer();
        var name = employer == null
                ? owner
                : employer.code() != null ? employer.code() : employer.name() != null ? plain(employer.name()) : owner;
        return new TextPrint(hash(plain), plain.length(), hash(name));
    }

    /// The number of a text alone.
    public static long textOf(OfferContent draft) {
        return hash(plain(draft));
    }

    /// Whether it is long enough that several employers do not say it by chance.
    public boolean isLong() {
        return letters >= SHORTEST_COPY;
    }

    /// Whether it is long enough that another says it by chance hardly ever.
    public boolean isTelling() {
        return letters >= SHORTEST_REPETITION;
    }

    /// Whether two texts of one owner say nearly the same, however short: seven in ten of all runs of three letters
    /// stand in both.
    public static boolean areNear(OfferContent one, OfferContent other) {
        var runs = runs(plain(one));
        var others = runs(plain(other));
        var all = new HashSet<>(runs);
        all.addAll(others);
        runs.retainAll(others);
        return runs.size() >= NEARLY_THE_SAME * all.size();
    }

    private static Set<String> runs(String plain) {
        var runs = new HashSet<String>();
        for (var i = 0; i == 0 || i + RUN <= plain.length(); i++) {
            runs.add(plain.substring(i, Math.min(plain.length(), i + RUN)));
        }
        return runs;
    }

    private static String plain(OfferContent draft) {
        return plain(draft.title()) + plain(draft.description());
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
