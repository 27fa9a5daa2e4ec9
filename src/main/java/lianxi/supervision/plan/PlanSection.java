package lianxi.supervision.plan;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the plans in force lay in this month (本月督查安排), on the page of supervision. */
@Component
@Order(10)
class PlanSection implements SupervisionSection {

    private final PlanQueries queries;
    private final Clock clock;

    PlanSection(PlanQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * @param own the checks that name the reader's own unit
     * @param writes whether the reader may draft a plan
     */
    public record Content(YearMonth month, List<PlanItemView> items, Set<PlanItemId> own, boolean writes) {}

    @Override
    public String template() {
        return "supervision/plan/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        YearMonth month = YearMonth.now(clock);
        List<PlanItemView> items = queries.inForce(actor, month);
        Set<PlanItemId> own = items.stream()
                .filter(item -> item.targets() == PlanTargets.NAMED
                        && item.unitIds().stream().anyMatch(actor::writesFor))
                .map(PlanItemView::id)
                .collect(Collectors.toSet());
        return Optional.of(new Content(month, items, own, SupervisionRights.supervises(actor)));
    }
}
