package lt.incorpore.identity.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// A token that came in the session's cookie.
class SessionRequest extends BaseAuthenticationRequest {

    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
