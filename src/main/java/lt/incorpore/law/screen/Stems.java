package lt.incorpore.law.screen;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Beginnings of words and the classes of words that begin so, as a tree of letters: a word is walked once.
final class Stems {

    /// A stem of one letter would begin almost anything.
    private static final int SHORTEST = 2;

    private final Node root = new Node();

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable BitSet classes;
    }

    void add(String stem, int classNumber) {
        var node = root;
        for (var i = 0; i < stem.length(); i++) {
            node = node.next.computeIfAbsent(stem.charAt(i), letter -> new Node());
        }
        if (node.classes == null) {
            node.classes = new BitSet();
        }
        node.classes.set(classNumber);
    }

    boolean has(String stem) {
        var node = root;
        for (var i = 0; i < stem.length() && node != null; i++) {
            node = node.next.get(stem.charAt(i));
        }
        return node != null && node.classes != null;
    }

    /// Adds the classes of every stem that the word begins with.
    void addOf(String word, BitSet classes) {
        var node = root;
        for (var i = 0; i < word.length(); i++) {
            node = node.next.get(word.charAt(i));
            if (node == null) {
                return;
            }
            if (node.classes != null && i + 1 >= SHORTEST) {
                classes.or(node.classes);
            }
        }
    }

    void forEach(BiConsumer<String, BitSet> what) {
        forEach(root, "", what);
    }

    private static void forEach(Node node, String stem, BiConsumer<String, BitSet> what) {
        if (node.classes != null) {
            what.accept(stem, node.classes);
        }
        node.next.forEach((letter, next) -> forEach(next, stem + letter, what));
    }
}
