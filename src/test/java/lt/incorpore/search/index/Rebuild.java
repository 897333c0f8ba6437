package lt.incorpore.search.index;

/// Fills the index from the database at once, for measurements.
public final class Rebuild {

    private Rebuild() {}

    public static void all(WordIndex index) {
        index.rebuild();
    }
}
