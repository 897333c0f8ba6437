package lt.incorpore.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.idempotency.KeptAnswers.Answered;
import lt.incorpore.platform.idempotency.KeptAnswers.Erased;
import lt.incorpore.platform.idempotency.KeptAnswers.Fresh;
import lt.incorpore.platform.idempotency.KeptAnswers.Reused;
import lt.incorpore.platform.idempotency.KeptAnswers.Running;
import lt.incorpore.platform.idempotency.KeptAnswers.Use;
import org.jspecify.annotations.Nullable;

/// Runs an operation once for each `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07).
///
/// The transaction begins here, the use case joins it, and the answer is kept in it: effect and answer are there both
/// or neither, whenever the process dies. An answer that is a problem had no effect and is not kept; the same key may
/// be sent again with the mended body.
@Provider
@Idempotent
@Priority(Priorities.USER)
public class RunOnce implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String KEY = "Idempotency-Key";

    /// What an identity calls the profile of a person who asks for themself.
    public static final String OWN_PROFILE = "profile";

    static final String REPLAYED = "Idempotent-Replayed";

    private static final String USE = RunOnce.class.getName();
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");
    /// Nobody's key tells who sends it, so that guessing the key of another must be hopeless: a UUID will do.
    private static final int SHORTEST_OF_NOBODY = 32;
    /// What an answer says of what was done; the rest belongs to the exchange.
    private static final List<String> LASTING = List.of(
            "Location",
            "ETag",
            "Outcome",
            "Content-Language",
            "Vary",
            "Cache-Control",
            "Preference-Applied",
            "Retry-After");

    private final KeptAnswers answers;
    private final AnswerAbout about;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    RunOnce(KeptAnswers answers, AnswerAbout about, SecurityIdentity identity, ObjectMapper json) {
        this.answers = answers;
        this.about = about;
        this.identity = identity;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var sent = request.getHeaders().get(KEY);
        if (sent == null) {
            return;
        }
        var use = use(key(sent), request);
        QuarkusTransaction.begin();
        switch (answers.look(use)) {
            case Fresh _ -> request.setProperty(USE, use);
            case Running _ ->
                throw refused(RetryProblems.IDEMPOTENCY_STILL_RUNNING.because()).withHeader("Retry-After", "1");
            case Reused _ -> throw refused(RetryProblems.IDEMPOTENCY_KEY_REUSED.because());
            case Erased _ -> throw refused(RetryProblems.IDEMPOTENCY_ANSWER_ERASED.because());
            case Answered(KeptAnswer answer) -> {
                QuarkusTransaction.rollback();
                request.abortWith(replay(answer));
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(USE) instanceof Use use)) {
            return;
        }
        request.removeProperty(USE);
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            QuarkusTransaction.rollback();
            return;
        }
        try {
            var own = identity.<UUID>getAttribute(OWN_PROFILE);
            answers.keep(use, kept(response), about.person().orElse(own));
        } catch (RuntimeException | IOException notKept) {
            QuarkusTransaction.rollback();
            throw notKept;
        }
        QuarkusTransaction.commit();
    }

    private Use use(String key, ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var address = request.getUriInfo().getRequestUri();
        var sent = request.getMethod()
                + ' '
                + address.getRawPath()
                + '?'
                + address.getRawQuery()
                + '\n'
                + request.getHeaderString("Content-Type")
                + '\n'
                + digest(body);
        return new Use(identity.isAnonymous() ? "" : identity.getPrincipal().getName(), key, sent);
    }

    private String key(List<String> sent) {
        var key = sent.getFirst().strip();
        // The draft writes it as a quoted string; many clients do not.
        if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (sent.size() > 1 || !SHAPE.matcher(key).matches()) {
            throw malformed("idempotency_key_shape");
        }
        if (identity.isAnonymous() && key.length() < SHORTEST_OF_NOBODY) {
            throw malformed("idempotency_key_short");
        }
        return key;
    }

    private static Problem malformed(String code) {
        return RetryProblems.IDEMPOTENCY_KEY_MALFORMED.because(
                Finding.error(KEY, code).with("shortest", SHORTEST_OF_NOBODY));
    }

    private static Problem refused(Problem problem) {
        QuarkusTransaction.rollback();
        return problem;
    }

    private KeptAnswer kept(ContainerResponseContext response) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        for (var name : LASTING) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, body(response.getEntity()));
    }

    private byte[] body(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? new byte[0] : json.writeValueAsBytes(entity);
    }

    private static Response replay(KeptAnswer answer) {
        var again = Response.status(answer.status()).header(REPLAYED, "true");
        answer.headers().forEach(again::header);
        if (answer.body().length > 0) {
            again.type("application/json").entity(answer.body());
        }
        return again.build();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
