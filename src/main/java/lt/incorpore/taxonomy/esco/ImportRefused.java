package lt.incorpore.taxonomy.esco;

/// The files cannot be imported as they are, and nothing was kept. The message is for the person who gave them.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportRefused(String message) {
        super(message);
    }

    ImportRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
