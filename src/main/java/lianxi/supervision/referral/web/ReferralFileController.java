package lianxi.supervision.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentView;
import lianxi.document.desk.DeskTools;
import lianxi.document.desk.FileDesk;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.ReferralFiles;
import lianxi.supervision.referral.ReferralQueries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A referral's file, the pictures of its pages, and its evidence; each opening is on the trail. */
@Controller
@RequestMapping("/supervision/referrals")
class ReferralFileController extends FileDesk {

    private final ReferralQueries queries;
    private final ReferralFiles files;

    ReferralFileController(ReferralCase cases, DeskTools tools, ReferralQueries queries, ReferralFiles files) {
        super(cases, tools, "supervision.referral-download", "supervision_referral");
        this.queries = queries;
        this.files = files;
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ReferralId id) {
        return pdf(actor, id.value());
    }

    @Override
    @GetMapping("/{id}/pages/{page}.png")
    public ResponseEntity<byte[]> page(Actor actor, @PathVariable long id, @PathVariable int page) {
        ResponseEntity<byte[]> picture = super.page(actor, id, page);
        queries.opened(actor, new ReferralId(id), ReferralCase.READ);
        return picture;
    }

    /** Always to be saved and never to be shown by us, as every attachment. */
    @GetMapping("/{id}/evidence/{file}")
    void evidence(
            Actor actor, @PathVariable ReferralId id, @PathVariable AttachmentId file, HttpServletResponse response)
            throws IOException {
        AttachmentView found = files.exhibit(actor, id, file);
        queries.opened(actor, id, "supervision.referral-evidence-read");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(found.fileName()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(found.mediaType());
        response.setContentLengthLong(found.size());
        files.write(found, response.getOutputStream());
    }
}
