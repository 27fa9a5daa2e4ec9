package lianxi.supervision.notice.web;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.document.desk.Candidate;
import lianxi.document.desk.DocumentCase;
import lianxi.document.desk.DocumentPage;
import lianxi.shared.Actor;
import lianxi.supervision.NoticeId;
import lianxi.supervision.notice.NoticePrints;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeRecipients;
import lianxi.supervision.notice.NoticeService;
import lianxi.supervision.notice.NoticeView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Supervision notices on the desk (督查通报). */
@Component
class NoticeCase implements DocumentCase {

    private final NoticeQueries queries;
    private final NoticeService service;
    private final NoticePrints files;
    private final NoticeRecipients recipients;

    NoticeCase(NoticeQueries queries, NoticeService service, NoticePrints files, NoticeRecipients recipients) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.recipients = recipients;
    }

    static DocumentPage page(NoticeView notice) {
        return page(notice.id(), notice.version(), notice.document());
    }

    private static DocumentPage page(NoticeId id, int version, DocumentView document) {
        return new DocumentPage(
                document, "/supervision/notices/" + id, "supervision", version + "." + document.version());
    }

    @Override
    public DocumentPage page(Actor actor, long id) {
        NoticeId notice = new NoticeId(id);
        NoticeQueries.Head head = queries.head(actor, notice);
        return page(notice, head.version(), head.document());
    }

    @Override
    public PrintedFile file(Actor actor, long id) {
        return files.file(queries.notice(actor, new NoticeId(id)));
    }

    @Override
    public List<Candidate> candidates(DocumentPage page) {
        return recipients.of(page.document());
    }

    @Override
    public void withdraw(Actor actor, long id, int version, String reason) {
        service.withdraw(actor, new NoticeId(id), version, reason);
    }

    @Override
    public long supersede(Actor actor, long id, DocumentRelation as, String reason) {
        return service.supersede(actor, new NoticeId(id), as, reason).value();
    }

    /** Whether the 组长 has examined what will be signed. */
    @Override
    public String check(Actor actor, long id, Model model) {
        model.addAttribute("notice", queries.notice(actor, new NoticeId(id)));
        return "supervision/notice/check";
    }
}
