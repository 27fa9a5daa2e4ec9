package lianxi.document.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks ClamAV (clamd, INSTREAM) about a file where one is configured; no answer counts as no. */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 4096;

    private final ClamavProperties clamav;

    VirusScanner(ClamavProperties clamav) {
        this.clamav = clamav;
    }

    /** @throws UnfitFileException if the scanner finds something, or cannot be asked */
    void check(Path file) {
        if (!clamav.isOn()) {
            return;
        }
        String answer = answer(file);
        if (answer.equals("stream: OK")) {
            return;
        }
        boolean found = answer.endsWith(" FOUND");
        LOG.warn("clamd: {}", answer.replaceAll("\\p{Cntrl}", " "));
        throw new UnfitFileException(found ? "virus" : "no-scanner");
    }

    private String answer(Path file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(clamav.host(), clamav.port()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(file, socket);
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException unreachable) {
            return "unreachable: " + unreachable.getMessage();
        }
    }

    /** Pieces, each after its length; an empty one ends it. */
    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
