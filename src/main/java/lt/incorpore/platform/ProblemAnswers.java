package lt.incorpore.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns every failure of a request into one shape: problem details (RFC 9457) in the reader's language.
public class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// `character_not_in_repertoire`; https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static final String NO_TEXT = "22021";
    /// The pool has no type of its own for being empty.
    private static final String NO_CONNECTION = "acquisition timeout";
    private static final int DEEPEST = 10;
    /// Findings of one answer. Whoever mends these and sends again reads the rest; more would let a small request ask
    /// for
    /// a large answer.
    private static final int MOST_FINDINGS = 500;

    private static final Pattern FRAMEWORK_READS =
            Pattern.compile("^org\\.jboss\\.resteasy\\.reactive\\..*(MediaType|Accept|Negotiation|Quality)");

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Reader reader;

    ProblemAnswers(Reader reader) {
        this.reader = reader;
    }

    /// The body of a problem answer. See `docs` of each code at `type`.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemBody(
            String type,
            String title,
            int status,
            String code,
            String detail,
            String requestId,
            @Nullable List<FindingBody> errors) {}

    /// One finding, ready to be read.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingBody(
            String pointer,
            String code,
            Severity severity,
            String message,
            @Nullable String rejected,
            @Nullable String suggestion,
            @Nullable String law) {

        public static FindingBody of(Finding finding, Lang lang) {
            return new FindingBody(
                    finding.pointer(),
                    finding.code(),
                    finding.severity(),
                    Words.say(lang, "finding." + finding.code(), finding.arguments()),
                    finding.rejected(),
                    finding.suggestion(),
                    finding.law());
        }
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException refused, ContainerRequestContext request) {
        return answer(PlatformProblems.NOT_SIGNED_IN.because().withHeader("WWW-Authenticate", "Bearer"), request);
    }

    @ServerExceptionMapper
    public Response badKey(AuthenticationFailedException refused, ContainerRequestContext request) {
        return answer(PlatformProblems.NOT_SIGNED_IN.because().withHeader("WWW-Authenticate", "Bearer"), request);
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException refused, ContainerRequestContext request) {
        return answer(PlatformProblems.NOT_ALLOWED.because(), request);
    }

    @ServerExceptionMapper
    public Response refusedByTheServer(WebApplicationException refused, ContainerRequestContext request) {
        var status = refused.getResponse().getStatus();
        var problem = PlatformProblems.ofStatus(status).because();
        var allow = refused.getResponse().getHeaderString("Allow");
        return answer(allow == null ? problem : problem.withHeader("Allow", allow), request);
    }

    // Two changes of one thing at the same moment: the later one is told, and may look again.
    @ServerExceptionMapper({OptimisticLockException.class, ConstraintViolationException.class})
    public Response metAnother(PersistenceException met, ContainerRequestContext request) {
        return answer(PlatformProblems.CONFLICT.because(), request);
    }

    @ServerExceptionMapper
    public Response bug(Throwable failure, ContainerRequestContext request) {
        if (isLoad(failure, 0)) {
            LOG.warnf("Request %s met a busy database", RequestIds.of(request));
            return answer(PlatformProblems.BUSY.because().withHeader("Retry-After", "2"), request);
        }
        if (isHeader(failure) || isNoText(failure)) {
            return answer(PlatformProblems.MALFORMED_REQUEST.because(), request);
        }
        // The class and the place alone: a driver's or validator's message can hold what people wrote.
        var place = failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0];
        LOG.errorf(
                "Request %s failed: %s%s",
                RequestIds.of(request), failure.getClass().getName(), place);
        LOG.debug("The failure in full", failure);
        return answer(PlatformProblems.INTERNAL_ERROR.because(), request);
    }

    // A form may hold the sign zero, which the database takes for no text at all.
    private static boolean isNoText(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException driver && NO_TEXT.equals(driver.getSQLState()));
    }

    // The framework reads `Accept` and `Content-Type` where it needs them, and has no answer of its own to nonsense.
    private static boolean isHeader(Throwable failure) {
        return (failure instanceof IllegalArgumentException || failure instanceof IndexOutOfBoundsException)
                && Arrays.stream(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .takeWhile(name -> !name.startsWith("lt.incorpore."))
                        .anyMatch(name -> FRAMEWORK_READS.matcher(name).find());
    }

    // No connection or no lock in time: whoever tries again in a moment may be luckier. Transactions wrap what stopped
    // them, and commits add it as suppressed.
    private static boolean isLoad(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        return switch (failure) {
            case JDBCConnectionException _, LockTimeoutException _, QueryTimeoutException _ -> true;
            case SQLException driver -> String.valueOf(driver.getMessage()).contains(NO_CONNECTION);
            default ->
                isLoad(failure.getCause(), depth + 1)
                        || Arrays.stream(failure.getSuppressed()).anyMatch(other -> isLoad(other, depth + 1));
        };
    }

    private Response answer(Problem problem, ContainerRequestContext request) {
        var lang = reader.langForProblems();
        var answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header("Content-Language", lang.tag())
                .header("Cache-Control", "no-store")
                .entity(body(problem, lang, RequestIds.of(request)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static ProblemBody body(Problem problem, Lang lang, String requestId) {
        var type = problem.type();
        var findings = problem.findings();
        var arguments = Map.of("count", findings.size());
        return new ProblemBody(
                type.page(),
                Words.say(lang, "problem." + type.code() + ".title", arguments),
                type.status(),
                type.code(),
                Words.say(lang, "problem." + type.code() + ".detail", arguments),
                requestId,
                findings.isEmpty()
                        ? null
                        : bounded(findings).stream()
                                .map(f -> FindingBody.of(f, lang))
                                .toList());
    }

    private static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= MOST_FINDINGS) {
            return findings;
        }
        var shown = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
        shown.add(Finding.error("", "findings_more").with("count", findings.size() - MOST_FINDINGS));
        return shown;
    }
}
