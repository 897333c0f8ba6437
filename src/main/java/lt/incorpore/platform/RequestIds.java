package lt.incorpore.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.Base32Codec;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/// Gives each request a name that stands in the answer, in its problems and in the log, before anything refuses it.
@Provider
@PreMatching
@Priority(10)
public class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String KEY = "requestId";

    @Override
    public void filter(ContainerRequestContext request) {
        var id = "req_" + Base32Codec.INSTANCE.encode(UuidCreator.getTimeOrderedEpoch());
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEY) instanceof String id) {
            response.getHeaders().putSingle("Request-Id", id);
        }
        MDC.remove(KEY);
    }

    /// Number of the request that this thread works for; empty where it works for none.
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : "";
    }

    public static String of(ContainerRequestContext request) {
        return request.getProperty(KEY) instanceof String id ? id : "";
    }
}
