package lianxi.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The network an address belongs to, as failures are counted: an IPv4 address, or the /64 of an IPv6 one. */
final class Network {

    static final String UNKNOWN = "unknown";

    private Network() {}

    static String of(@Nullable String address) {
        if (address == null || !address.matches("[0-9A-Fa-f:.]{2,45}")) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.getByAddress(
                            InetAddress.getByName(address).getAddress())
                    .getAddress();
            if (bytes.length == 4) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16))
                            .getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
