package lt.incorpore.taxonomy.esco;

/// One row cannot be read; reading goes on with the next, so that all broken ones are told at once.
final class BrokenRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;

    BrokenRow(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
