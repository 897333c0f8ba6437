package lt.incorpore.platform;

/// A kind of problem that a caller can meet. Each room lists its own in an enum; words `problem.<code>.title`,
/// `problem.<code>.detail` and `problem.<code>.help` hold its sentences.
public interface ProblemType {

    /// Stable name, `snake_case`.
    String code();

    /// HTTP status, 400..599.
    int status();

    /// Address of the page that explains it, below the service's own root.
    default String page() {
        return "/problems/" + code().replace('_', '-');
    }

    default Problem because(Finding... findings) {
        return new Problem(this, java.util.List.of(findings), java.util.Map.of());
    }

    default Problem because(java.util.List<Finding> findings) {
        return new Problem(this, findings, java.util.Map.of());
    }
}
