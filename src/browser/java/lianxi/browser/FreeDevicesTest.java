package lianxi.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sits down at a device finds nothing of whoever had it before. */
class FreeDevicesTest {

    private static final String LEAVE_TRACES =
            "() => { localStorage.setItem('draft', '1'); sessionStorage.setItem('place', '2');"
                    + " addEventListener('pagehide', () => sessionStorage.setItem('late', '3')); }";
    private static final String TRACES = "() => [localStorage.length, sessionStorage.length]";

    private static HttpServer server;

    @BeforeAll
    static void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>联席</title>".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Set-Cookie", "LIANXI=1; HttpOnly");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void end() {
        FreeDevices.throwAway();
        server.stop(0);
    }

    @Test
    void theNextPersonGetsItWiped() {
        Page used = leftBehind(false);
        try (Visitor next = new Visitor(address(), Device.PHONE)) {
            assertThat(next.page()).isSameAs(used);
            assertThat(used.context().pages()).containsExactly(used);
            assertThat(used.context().cookies()).isEmpty();
            next.open("/");
            assertThat(used.evaluate(TRACES)).isEqualTo(List.of(0, 0));
        }
    }

    @Test
    void oneThatWasOfflineGoesToNobodyElse() {
        Page used = leftBehind(true);
        try (Visitor next = new Visitor(address(), Device.PHONE)) {
            assertThat(next.page()).isNotSameAs(used);
        }
    }

    private static Page leftBehind(boolean offline) {
        try (Visitor first = new Visitor(address(), Device.PHONE)) {
            first.open("/");
            first.page().evaluate(LEAVE_TRACES);
            first.page().context().newPage().navigate("/");
            if (offline) {
                first.loseNetwork(true);
                first.loseNetwork(false);
            }
            return first.page();
        }
    }

    private static String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
