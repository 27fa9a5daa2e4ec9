package lianxi.supervision.plan;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import org.springframework.stereotype.Component;

/** Scans of plans approved on paper (纸质审批扫描件): they show the units of spot checks, so only those read them who know. */
@Component
class PlanScans implements AttachmentAccess {

    static final String KIND = "supervision-plan";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long plan) {
        return SupervisionRights.knowsBeforehand(actor);
    }
}
