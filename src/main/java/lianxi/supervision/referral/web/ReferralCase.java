package lianxi.supervision.referral.web;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.document.desk.Candidate;
import lianxi.document.desk.DocumentCase;
import lianxi.document.desk.DocumentPage;
import lianxi.shared.Actor;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.ReferralFiles;
import lianxi.supervision.referral.ReferralQueries;
import lianxi.supervision.referral.ReferralService;
import lianxi.supervision.referral.ReferralView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Referrals on the desk (问题线索移送). Each of its pages is an opening, which the trail keeps. */
@Component
class ReferralCase implements DocumentCase {

    static final String READ = "supervision.referral-read";

    private final ReferralQueries queries;
    private final ReferralService service;
    private final ReferralFiles files;

    ReferralCase(ReferralQueries queries, ReferralService service, ReferralFiles files) {
        this.queries = queries;
        this.service = service;
        this.files = files;
    }

    static DocumentPage page(ReferralView referral) {
        return page(referral.id(), referral.version(), referral.document());
    }

    private static DocumentPage page(ReferralId id, int version, DocumentView document) {
        return new DocumentPage(
                document, "/supervision/referrals/" + id, "supervision", version + "." + document.version());
    }

    @Override
    public DocumentPage page(Actor actor, long id) {
        ReferralId referral = new ReferralId(id);
        ReferralQueries.Head head = queries.head(actor, referral);
        queries.opened(actor, referral, READ);
        return page(referral, head.version(), head.document());
    }

    @Override
    public PrintedFile file(Actor actor, long id) {
        ReferralId referral = new ReferralId(id);
        return files.file(actor, referral, queries.head(actor, referral).document());
    }

    /** It goes from hand to hand; nobody is offered it. */
    @Override
    public List<Candidate> candidates(DocumentPage page) {
        return List.of();
    }

    @Override
    public void withdraw(Actor actor, long id, int version, String reason) {
        service.withdraw(actor, new ReferralId(id), version, reason);
    }

    @Override
    public long supersede(Actor actor, long id, DocumentRelation as, String reason) {
        return service.supersede(actor, new ReferralId(id), as, reason).value();
    }

    @Override
    public String check(Actor actor, long id, Model model) {
        model.addAttribute("referral", queries.view(actor, new ReferralId(id)));
        return "supervision/referral/check";
    }
}
