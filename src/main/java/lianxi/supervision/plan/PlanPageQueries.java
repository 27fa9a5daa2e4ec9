package lianxi.supervision.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan's page: its items with what became of them, and where a unit would be checked again too soon. */
@Component
@Transactional(readOnly = true)
public class PlanPageQueries {

    private final PlanQueries plans;
    private final AttachmentQueries attachments;
    private final ObjectProvider<EarlierChecks> earlier;

    PlanPageQueries(PlanQueries plans, AttachmentQueries attachments, ObjectProvider<EarlierChecks> earlier) {
        this.plans = plans;
        this.attachments = attachments;
        this.earlier = earlier;
    }

    /** Five queries at most, however many items there are. */
    public PlanPage page(Actor actor, PlanId id) {
        PlanTold told = plans.told(actor, id);
        PlanView plan = told.plan();
        boolean knows = SupervisionRights.knowsBeforehand(actor);
        Map<PlanItemId, List<PlanUse>> uses =
                plan.state() == PlanState.APPROVED ? plans.uses(actor, plan.items()) : Map.of();
        List<AttachmentView> scans =
                knows && plan.traces().recordedBy() != null ? attachments.of(PlanScans.KIND, id.value()) : List.of();
        return new PlanPage(plan, told.entries(), uses, knows ? repeated(told, uses) : Map.of(), scans);
    }

    private Map<PlanItemId, List<RepeatedCheck>> repeated(PlanTold told, Map<PlanItemId, List<PlanUse>> uses) {
        List<PlanItemView> open = told.plan().items().stream()
                .filter(PlanItemView::isOnce)
                .filter(item -> !item.units().isEmpty())
                .filter(item -> uses.getOrDefault(item.id(), List.of()).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        List<EarlierCheck> checks = checks(open);
        List<PlanItemView> planned = Stream.concat(told.plan().items().stream(), told.near().stream())
                .toList();
        Map<PlanItemId, List<RepeatedCheck>> repeated = new HashMap<>();
        open.forEach(item -> repeated.put(item.id(), RepeatedCheck.of(item, checks, planned)));
        return repeated;
    }

    private List<EarlierCheck> checks(List<PlanItemView> items) {
        EarlierChecks known = earlier.getIfAvailable();
        if (known == null) {
            return List.of();
        }
        Set<UnitId> units =
                items.stream().flatMap(item -> item.unitIds().stream()).collect(Collectors.toCollection(HashSet::new));
        LocalDate from = items.stream()
                .map(PlanItemView::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate until = items.stream()
                .map(PlanItemView::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return known.between(units, from.minusDays(EarlierChecks.DAYS), until.plusDays(EarlierChecks.DAYS));
    }
}
