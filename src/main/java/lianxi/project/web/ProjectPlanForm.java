package lianxi.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.PlanText;
import lianxi.project.plan.UnitPlanView;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A unit's plan as typed: the paragraph, and the nodes that the page shows. */
public class ProjectPlanForm {

    private int version = -1;

    @Size(max = PlanText.APPROACH_MAX)
    private String approach = "";

    private List<@Valid ProjectPlanRowForm> rows = new ArrayList<>();

    static ProjectPlanForm of(UnitPlanView plan, List<PlanRowView> shown) {
        ProjectPlanForm form = new ProjectPlanForm();
        form.version = plan.version();
        form.approach = plan.approach();
        shown.forEach(row -> form.rows.add(ProjectPlanRowForm.of(row)));
        return form;
    }

    PlanText toText() {
        return new PlanText(
                TextNormaliser.clean(approach),
                rows.stream().map(ProjectPlanRowForm::toRow).toList());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getApproach() {
        return approach;
    }

    public void setApproach(@Nullable String approach) {
        this.approach = approach == null ? "" : approach;
    }

    public List<ProjectPlanRowForm> getRows() {
        return rows;
    }

    public void setRows(List<ProjectPlanRowForm> rows) {
        this.rows = rows;
    }
}
