package lianxi.rehearsal.theatre;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files as browsers send it (RFC 7578). */
final class Multipart {

    private final String boundary = "play-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart(Form form) {
        form.fields()
                .forEach((name, values) -> values.forEach(value -> {
                    head(name, "");
                    text(value + "\r\n");
                }));
        for (Form.Upload file : form.files()) {
            head(
                    file.field(),
                    "; filename=\"" + quoted(file.fileName()) + "\"\r\nContent-Type: application/octet-stream");
            body.writeBytes(file.bytes());
            text("\r\n");
        }
        text("--" + boundary + "--\r\n");
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    private void head(String name, String more) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"" + more + "\r\n\r\n");
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
