package lt.incorpore.feeds.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Which internet addresses a stranger may make us call: none of this machine, of its network, or of its provider's
/// machines (169.254.169.254 tells secrets). Sources: IANA registries of special-purpose addresses, checked
/// 2026-11-22.
final class PublicAddress {

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] address) {
        var first = address[0] & 0xFF;
        var second = address[1] & 0xFF;
        var third = address[2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    // Only what is given out (2000::/3), less what stands for another address (6to4, Teredo) or for examples.
    private static boolean isPublic6(byte[] address) {
        var first = (address[0] & 0xFF) << 8 | address[1] & 0xFF;
        var second = (address[2] & 0xFF) << 8 | address[3] & 0xFF;
        if (first < 0x2000 || first > 0x3FFF || first == 0x2002 || first == 0x3FFF) {
            return false;
        }
        return first != 0x2001 || second > 0x01FF && second != 0x0DB8;
    }

    /// The address to call for a name, resolved once: what is checked is what is called.
    ///
    /// @param allowLoopback for tests alone
    /// @throws RefusedException when the name is unknown, or any of its addresses is not public
    static InetAddress of(String host, boolean allowLoopback) throws RefusedException {
        try {
            var all = InetAddress.getAllByName(host);
            for (var address : all) {
                if (!isPublic(address) && !(allowLoopback && address.isLoopbackAddress())) {
                    throw new RefusedException("address_not_public");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new RefusedException("host_unknown");
        }
    }

    /// The address may not be called.
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why, null, false, false);
        }
    }
}
