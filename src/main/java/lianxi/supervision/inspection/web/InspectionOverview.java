package lianxi.supervision.inspection.web;

import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import lianxi.supervision.inspection.InspectionFilter;
import lianxi.supervision.inspection.InspectionFilter.Show;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Inspections that are not concluded, on the page of supervision (督查工作页的检查一栏); a unit sees those about itself. */
@Component
@Order(30)
class InspectionOverview implements SupervisionSection {

    private static final int MOST = 8;

    private final InspectionQueries queries;

    InspectionOverview(InspectionQueries queries) {
        this.queries = queries;
    }

    /** @param more whether there are more than are shown */
    record Content(List<InspectionView> inspections, boolean more, boolean mayArrange) {}

    @Override
    public String template() {
        return "supervision/inspection/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        InspectionFilter open = new InspectionFilter(null, null, null, Show.OPEN, null, false, null);
        List<InspectionView> found = queries.list(actor, open).rows();
        return Optional.of(new Content(
                found.stream().limit(MOST).toList(), found.size() > MOST, SupervisionRights.supervises(actor)));
    }
}
