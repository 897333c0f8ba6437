package lt.incorpore.identity;

import java.security.SecureRandom;

/// Random letters and digits for numbers, tokens and codes.
public final class Random {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Random() {}

    /// @param length characters, 5.95 random bits each
    public static String letters(int length) {
        return letters(length, ALPHABET);
    }

    /// Decimal digits.
    public static String digits(int length) {
        return letters(length, ALPHABET.substring(0, 10));
    }

    static String letters(int length, String alphabet) {
        var text = new StringBuilder(length);
        RANDOM.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
