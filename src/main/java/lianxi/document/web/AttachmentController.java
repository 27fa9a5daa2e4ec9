package lianxi.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentReader;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands an attachment out, always to be saved and never to be shown by us. */
@Controller
class AttachmentController {

    private final AttachmentReader reader;

    AttachmentController(AttachmentReader reader) {
        this.reader = reader;
    }

    @GetMapping("/attachments/{id}")
    void download(Actor actor, @PathVariable AttachmentId id, HttpServletResponse response) throws IOException {
        AttachmentView file = reader.open(actor, id);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(file.fileName()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        reader.write(file, response.getOutputStream());
    }
}
