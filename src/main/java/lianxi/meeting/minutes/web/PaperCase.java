package lianxi.meeting.minutes.web;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.document.desk.Candidate;
import lianxi.document.desk.DocumentCase;
import lianxi.document.desk.DocumentPage;
import lianxi.meeting.minutes.PaperFiles;
import lianxi.meeting.minutes.PaperId;
import lianxi.meeting.minutes.PaperKind;
import lianxi.meeting.minutes.PaperQueries;
import lianxi.meeting.minutes.PaperRecipients;
import lianxi.meeting.minutes.PaperService;
import lianxi.meeting.minutes.PaperView;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** One kind of paper on the desk. */
abstract class PaperCase implements DocumentCase {

    private final PaperKind kind;
    private final Tools tools;

    PaperCase(PaperKind kind, Tools tools) {
        this.kind = kind;
        this.tools = tools;
    }

    /** What both kinds work with. */
    @Component
    record Tools(PaperQueries queries, PaperService service, PaperFiles files, PaperRecipients recipients) {}

    static DocumentPage page(PaperView paper) {
        return page(paper.path(), paper.version(), paper.document());
    }

    private static DocumentPage page(String path, int version, DocumentView document) {
        return new DocumentPage(document, path, "meetings", version + "." + document.version());
    }

    @Override
    public DocumentPage page(Actor actor, long id) {
        PaperId paper = new PaperId(id);
        PaperQueries.Head head = tools.queries().head(actor, kind, paper);
        return page(kind.path(paper), head.version(), head.document());
    }

    @Override
    public PrintedFile file(Actor actor, long id) {
        return tools.files().file(tools.queries().paper(actor, kind, new PaperId(id)));
    }

    @Override
    public List<Candidate> candidates(DocumentPage page) {
        return tools.recipients().of(page.document());
    }

    @Override
    public void withdraw(Actor actor, long id, int version, String reason) {
        tools.service().withdraw(actor, new PaperId(id), version, reason);
    }

    @Override
    public long supersede(Actor actor, long id, DocumentRelation as, String reason) {
        return tools.service().supersede(actor, new PaperId(id), as, reason).value();
    }
}
