package lt.incorpore.identity.attempts;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// The network that a request comes from: 24 bits of an IPv4 address, 48 of an IPv6 one. Whoever guesses
/// changes the rest at will.
@ApplicationScoped
public class Network {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final int IPV4 = 4;

    private final CurrentVertxRequest asked;

    Network(CurrentVertxRequest asked) {
        this.asked = asked;
    }

    /// @return empty where no request is being answered
    public String name() {
        var request = Arc.container().requestContext().isActive() ? asked.getCurrent() : null;
        var remote = request == null ? null : request.request().remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        if (host == null) {
            return "";
        }
        try {
            var address = InetAddress.getByName(host).getAddress();
            return HexFormat.of().formatHex(address, 0, address.length == IPV4 ? IPV4_BYTES : IPV6_BYTES);
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
