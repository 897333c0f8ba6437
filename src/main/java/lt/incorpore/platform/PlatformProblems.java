package lt.incorpore.platform;

/// Problems that any request can meet, whatever it is about.
public enum PlatformProblems implements ProblemType {
    MALFORMED_REQUEST(400),
    UNKNOWN_PARAMETER(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    NOT_READY(503),
    BUSY(503);

    private final int status;

    PlatformProblems(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }

    /// The problem that stands for a bare HTTP status.
    static PlatformProblems ofStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
