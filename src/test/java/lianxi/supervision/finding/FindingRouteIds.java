package lianxi.supervision.finding;

import java.util.List;
import java.util.Map;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionService;
import lianxi.supervision.conclusion.ConclusionView;
import lianxi.supervision.conclusion.ReviewId;
import lianxi.supervision.conclusion.ReviewService;
import lianxi.testing.NoticeRoster;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/**
 * For each unit a finding that is concluded, with a review asked for; one that is only recorded, for editing and dropping; a draft
 * conclusion, for editing.
 */
@Component
class FindingRouteIds implements RouteIds {

    private final FindingService findings;
    private final ConclusionService conclusions;
    private final ConclusionQueries queries;
    private final ReviewService reviews;

    FindingRouteIds(
            FindingService findings, ConclusionService conclusions, ConclusionQueries queries, ReviewService reviews) {
        this.findings = findings;
        this.conclusions = conclusions;
        this.queries = queries;
        this.reviews = reviews;
    }

    @Override
    public void provide(RouteWorld world) {
        Thing own = thing(world, world.own(UnitKind.MEMBER));
        Thing foreign = thing(world, world.foreign(UnitKind.MEMBER));
        world.put("/supervision/findings/{id}", own.concluded, foreign.concluded);
        for (String route : List.of("GET /supervision/findings/{id}/edit", "POST /supervision/findings/{id}/edit")) {
            world.put(route, own.recorded, foreign.recorded);
        }
        world.put("POST /supervision/findings/{id}/drop", own.recorded, foreign.recorded);
        world.parameters("POST /supervision/conclusions", Map.of("finding", own.recorded.toString()));
        world.put("/supervision/conclusions/{id}", own.signed, foreign.signed);
        for (String route :
                List.of("GET /supervision/conclusions/{id}/edit", "POST /supervision/conclusions/{id}/edit")) {
            world.put(route, own.draft, foreign.draft);
        }
        world.put("/supervision/conclusions/{id}/acts/{act}", "receipt", "receipt");
        world.put("/supervision/reviews/{id}", own.review, foreign.review);
    }

    private record Thing(
            FindingId recorded, FindingId concluded, ConclusionId draft, ConclusionId signed, ReviewId review) {}

    private Thing thing(RouteWorld world, UnitId unit) {
        Actor head = world.actor(Role.SUPERVISOR);
        FindingId recorded = recorded(head, unit);
        FindingId concluded = recorded(head, unit);
        ConclusionId draft = conclusions.draft(head, recorded);
        ConclusionId signed = conclusions.draft(head, concluded);
        conclusions.submit(head, signed, view(head, signed).version());
        ConclusionView ready = view(head, signed);
        conclusions.sign(head, signed, ready.version(), queries.mark(ready, queries.findings(ready)));
        Actor contact = NoticeRoster.actor(Role.CONTACT, null, unit);
        ReviewId review = reviews.request(contact, signed, view(head, signed).version(), "示例异议", List.of());
        return new Thing(recorded, concluded, draft, signed, review);
    }

    private FindingId recorded(Actor head, UnitId unit) {
        return findings.record(head, FindingLab.command(unit, FindingLab.text(RouteWorld.SINCE)));
    }

    private ConclusionView view(Actor head, ConclusionId id) {
        return queries.view(head, id);
    }
}
