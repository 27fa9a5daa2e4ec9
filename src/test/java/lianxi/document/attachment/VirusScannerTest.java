package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirusScannerTest {

    private static final int SIZE = 200_000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(folder.resolve("upload"), new byte[SIZE]);
    }

    @Test
    void isOffUnlessConfigured() {
        assertThatCode(() -> new VirusScanner(new ClamavProperties("", 1)).check(file))
                .doesNotThrowAnyException();
    }

    @Test
    void sendsTheWholeFileAndBelievesAnOk() throws Exception {
        try (Clamd clamd = new Clamd("stream: OK\0")) {
            scanner(clamd.port()).check(file);
            assertThat(clamd.received.join()).isEqualTo(SIZE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream: Eicar-Signature FOUND,          virus",
        "INSTREAM size limit exceeded. ERROR,    no-scanner",
        "'',                                     no-scanner",
        "stream: NOT OK,                         no-scanner"
    })
    void refusesWhateverIsNotAnOk(String answer, String word) throws Exception {
        try (Clamd clamd = new Clamd(answer + "\0")) {
            assertRefused(scanner(clamd.port()), word);
        }
    }

    @Test
    void failsClosedWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertRefused(scanner(port), "no-scanner");
    }

    private void assertRefused(VirusScanner scanner, String word) {
        assertThatExceptionOfType(UnfitFileException.class)
                .isThrownBy(() -> scanner.check(file))
                .withMessage(word);
    }

    private static VirusScanner scanner(int port) {
        return new VirusScanner(new ClamavProperties("127.0.0.1", port));
    }

    /** Speaks INSTREAM as clamd does, once. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Integer> received;

        Clamd(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(answer));
        }

        int port() {
            return server.getLocalPort();
        }

        private int serve(String answer) {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                int size = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    size += in.readNBytes(length).length;
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return size;
            } catch (IOException torn) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
