package lt.incorpore.feeds.formats;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Other ways to ask for another format: by what is accepted (`Accept: application/ld+json` at an offer), or by the
/// end of the address (`offers/job_1.ics`, `offers.atom`). Only the first accepted type counts, so that a browser,
/// which accepts nearly all, still gets what it got.
@Provider
@PreMatching
class OtherAddresses implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern OFFER = Pattern.compile("(/api/v1/offers/job_\\d{1,18})(\\.[a-z]{3,6})?");

    private static final Map<String, String> BY_TYPE = Map.of(
            "application/ld+json", "job-posting", "application/xml", "position-opening", "text/calendar", "calendar");

    private static final Map<String, String> BY_ENDING =
            Map.of(".jsonld", "job-posting", ".xml", "position-opening", ".ics", "calendar");

    private static final Map<String, String> LISTS = Map.of(
            "/api/v1/offers.atom", "/api/v1/feeds/offers/atom",
            "/api/v1/offers.jsonld", "/api/v1/feeds/offers/job-postings");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET")) {
            return;
        }
        var uri = request.getUriInfo().getRequestUri();
        address(uri.getRawPath(), request)
                .ifPresent(path -> request.setRequestUri(
                        UriBuilder.fromUri(uri).replacePath(path).build()));
    }

    private static Optional<String> address(String path, ContainerRequestContext request) {
        if (LISTS.containsKey(path)) {
            return Optional.of(LISTS.get(path));
        }
        var offer = OFFER.matcher(path);
        if (!offer.matches()) {
            return Optional.empty();
        }
        var ending = offer.group(2);
        var format = ending == null ? BY_TYPE.get(firstAccepted(request)) : BY_ENDING.get(ending);
        return Optional.ofNullable(format).map(name -> offer.group(1) + "/" + name);
    }

    private static String firstAccepted(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .findFirst()
                .map(OtherAddresses::name)
                .orElse("");
    }

    private static String name(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (OFFER.matcher(request.getUriInfo().getRequestUri().getRawPath()).matches()) {
            response.getHeaders().add("Vary", "Accept");
        }
    }
}
