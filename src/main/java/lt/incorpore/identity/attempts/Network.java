package lt.incorpore.identity.attempts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// The network that a request comes from: 24 bits of an IPv4 address, 48 of an IPv6 one. Whoever guesses
/// changes the rest at will.
@RequestScoped
public class Network {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final int IPV4 = 4;

    private final HttpServerRequest request;

    Network(HttpServerRequest request) {
        this.request = request;
    }

    public String name() {
        var remote = request.remoteAddress();
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
