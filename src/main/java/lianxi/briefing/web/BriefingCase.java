package lianxi.briefing.web;

import java.util.List;
import lianxi.briefing.BriefingFiles;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Figure;
import lianxi.briefing.Recipients;
import lianxi.document.DocumentRelation;
import lianxi.document.PrintedFile;
import lianxi.document.desk.Candidate;
import lianxi.document.desk.DocumentCase;
import lianxi.document.desk.DocumentPage;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Briefings on the desk (简报). */
@Component
class BriefingCase implements DocumentCase {

    private final BriefingQueries queries;
    private final BriefingService service;
    private final BriefingFiles files;
    private final BriefingPages pages;
    private final Recipients recipients;

    BriefingCase(
            BriefingQueries queries,
            BriefingService service,
            BriefingFiles files,
            BriefingPages pages,
            Recipients recipients) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.pages = pages;
        this.recipients = recipients;
    }

    @Override
    public DocumentPage page(Actor actor, long id) {
        BriefingId briefing = new BriefingId(id);
        BriefingQueries.Head head = queries.head(actor, briefing);
        return BriefingPages.page(briefing, head.version(), head.document());
    }

    @Override
    public PrintedFile file(Actor actor, long id) {
        return files.file(queries.briefing(actor, new BriefingId(id)));
    }

    @Override
    public List<Candidate> candidates(DocumentPage page) {
        return recipients.of(page.document().dated());
    }

    @Override
    public void withdraw(Actor actor, long id, int version, String reason) {
        service.withdraw(actor, new BriefingId(id), version, reason);
    }

    @Override
    public long supersede(Actor actor, long id, DocumentRelation as, String reason) {
        return service.supersede(actor, new BriefingId(id), as, reason).value();
    }

    /** How many reports it holds, and whether its week has closed. */
    @Override
    public String check(Actor actor, long id, Model model) {
        BriefingView briefing = queries.briefing(actor, new BriefingId(id));
        model.addAttribute("briefing", briefing);
        model.addAttribute("slotToCome", pages.slotToCome(briefing));
        model.addAttribute("filed", briefing.figures().of(Figure.REPORTS_FILED));
        model.addAttribute("owed", briefing.figures().of(Figure.REPORTS_OWED));
        model.addAttribute("missing", briefing.figures().of(Figure.REPORTS_MISSING));
        return "briefing/check";
    }
}
