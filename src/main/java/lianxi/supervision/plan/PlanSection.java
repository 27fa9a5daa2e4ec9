package lianxi.supervision.plan;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
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

    /** @param writes whether the reader may draft a plan */
    public record Content(YearMonth month, List<PlanItemView> items, boolean writes) {}

    @Override
    public String template() {
        return "supervision/plan/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        YearMonth month = YearMonth.now(clock);
        return Optional.of(new Content(month, queries.inForce(actor, month), SupervisionRights.supervises(actor)));
    }
}
