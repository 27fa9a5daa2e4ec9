package lianxi.supervision.conclusion;

import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.InspectionId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.inspection.InspectionSection;
import lianxi.supervision.inspection.InspectionState;
import lianxi.supervision.inspection.InspectionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conclusion on its inspection's page (检查页上的督查结论): drafted there once the inspection is recorded. */
@Component
class ConclusionOfInspection implements InspectionSection {

    private final ConclusionQueries queries;

    ConclusionOfInspection(ConclusionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String template() {
        return "supervision/conclusion/section";
    }

    @Override
    public Optional<Object> content(Actor actor, InspectionView inspection) {
        boolean recorded = inspection.state() == InspectionState.RECORDED;
        if (!recorded && inspection.state() != InspectionState.CONCLUDED) {
            return Optional.empty();
        }
        ConclusionView conclusion = queries.line(actor, inspection.id()).orElse(null);
        boolean mayDraft = recorded
                && conclusion == null
                && SupervisionRights.supervises(actor)
                && !actor.belongsTo(inspection.unit());
        return conclusion == null && !mayDraft
                ? Optional.empty()
                : Optional.of(new Content(inspection.id(), conclusion, mayDraft));
    }

    /** What the fragment draws. */
    record Content(InspectionId inspection, @Nullable ConclusionView conclusion, boolean mayDraft) {}
}
