package lt.incorpore.proof.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Looks for many words at once in bytes, each word in every writing in which it might hide.
final class Scan {

    /// Every writing is told apart by its first so many bytes.
    private static final int KEY = 8;
    private static final int CHUNK = 1 << 20;
    private static final int MARKS = 1 << 22;

    private record Pattern(String word, String writing, byte[] bytes) {}

    private final Map<Long, List<Pattern>> patterns = new HashMap<>();
    private final long[] marks = new long[MARKS / 64];
    private int longest = KEY;
    private long scanned;

    /// @param words each of eight letters or more
    Scan(Collection<String> words) {
        words.forEach(this::learn);
    }

    private void learn(String word) {
        add(word, "utf-8", word.getBytes(UTF_8));
        add(word, "utf-8 lower case", word.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        add(word, "utf-16le", word.getBytes(UTF_16LE));
        add(word, "utf-16be", word.getBytes(UTF_16BE));
        add(word, "url", URLEncoder.encode(word, UTF_8).getBytes(UTF_8));
        add(word, "json", escaped(word).getBytes(UTF_8));
        var hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
        add(word, "hex", hex.getBytes(UTF_8));
        add(word, "hex upper case", hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        for (var shift = 0; shift < 3; shift++) {
            add(word, "base64", inside(word, shift, Base64.getEncoder()));
            add(word, "base64url", inside(word, shift, Base64.getUrlEncoder()));
        }
    }

    // The letters that are the same whatever stands around the word.
    private static byte[] inside(String word, int shift, Base64.Encoder encoder) {
        var bytes = word.getBytes(UTF_8);
        var padded = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, padded, shift, bytes.length);
        var text = encoder.encode(padded);
        return Arrays.copyOfRange(text, (shift * 8 + 5) / 6, padded.length * 8 / 6);
    }

    private static String escaped(String word) {
        var text = new StringBuilder();
        word.chars().forEach(c -> text.append(c < 128 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return text.toString();
    }

    private void add(String word, String writing, byte[] bytes) {
        if (bytes.length < KEY) {
            throw new IllegalArgumentException("Too short to be told apart: " + word);
        }
        longest = Math.max(longest, bytes.length);
        var key = key(bytes, 0);
        mark(key);
        var same = patterns.computeIfAbsent(key, any -> new ArrayList<>());
        if (same.stream().noneMatch(known -> Arrays.equals(known.bytes, bytes))) {
            same.add(new Pattern(word, writing, bytes));
        }
    }

    /// Every file below a folder; one line for each word found.
    List<String> below(Path folder) throws IOException {
        var found = new ArrayList<String>();
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                found.addAll(in(folder.relativize(file).toString(), in));
            } catch (NoSuchFileException gone) {
                // A database removes files while it runs.
            }
        }
        return found;
    }

    List<String> in(String place, byte[] bytes) {
        try {
            return in(place, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> in(String place, InputStream in) throws IOException {
        var found = new ArrayList<String>();
        var buffer = new byte[CHUNK + longest];
        var kept = 0;
        for (var read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, kept, CHUNK)) {
            scanned += read;
            var end = kept + read;
            search(place, buffer, end, found);
            kept = Math.min(longest - 1, end);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return found.stream().distinct().toList();
    }

    private void search(String place, byte[] buffer, int end, List<String> found) {
        if (end < KEY) {
            return;
        }
        var key = key(buffer, 0);
        for (var at = 0; ; at++) {
            if (isMarked(key)) {
                matches(place, buffer, at, end, key).forEach(found::add);
            }
            if (at + KEY >= end) {
                return;
            }
            key = key << 8 | buffer[at + KEY] & 0xFF;
        }
    }

    private List<String> matches(String place, byte[] buffer, int at, int end, long key) {
        return patterns.getOrDefault(key, List.of()).stream()
                .filter(pattern -> at + pattern.bytes.length <= end
                        && Arrays.equals(buffer, at, at + pattern.bytes.length, pattern.bytes, 0, pattern.bytes.length))
                .map(pattern -> place + ": " + pattern.word + " as " + pattern.writing)
                .toList();
    }

    private void mark(long key) {
        var bit = bit(key);
        marks[bit >>> 6] |= 1L << bit;
    }

    private boolean isMarked(long key) {
        var bit = bit(key);
        return (marks[bit >>> 6] & 1L << bit) != 0;
    }

    private static int bit(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 42);
    }

    private static long key(byte[] bytes, int at) {
        var key = 0L;
        for (var i = at; i < at + KEY; i++) {
            key = key << 8 | bytes[i] & 0xFF;
        }
        return key;
    }

    /// Bytes that were looked at.
    long scanned() {
        return scanned;
    }
}
