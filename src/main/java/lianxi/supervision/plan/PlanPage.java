package lianxi.supervision.plan;

import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentView;
import lianxi.supervision.PlanItemId;

/**
 * A plan's page (督查计划详情).
 *
 * @param uses what became of each item
 * @param repeated warnings beside each item, for those who know of spot checks
 * @param scans of an approval given on paper
 */
public record PlanPage(
        PlanView plan,
        List<PlanEntry> entries,
        Map<PlanItemId, List<PlanUse>> uses,
        Map<PlanItemId, List<RepeatedCheck>> repeated,
        List<AttachmentView> scans) {

    public List<PlanUse> usesOf(PlanItemView item) {
        return uses.getOrDefault(item.id(), List.of());
    }

    public List<RepeatedCheck> repeatedOf(PlanItemView item) {
        return repeated.getOrDefault(item.id(), List.of());
    }
}
