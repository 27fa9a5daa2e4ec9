package lianxi.browser;

import java.util.Map;

/** Real things of supervision in the sample group for the routes with variables. */
final class SupervisionExamples {

    private static final String PLAN_IN_FORCE =
            "select max(id) from supervision_plan where state = 'APPROVED' and month is not null";
    private static final String PLAN_DRAFT =
            "select max(id) from supervision_plan where state in ('DRAFT', 'RETURNED')";
    private static final String PLAN_SUBMITTED = "select max(id) from supervision_plan where state = 'SUBMITTED'";

    static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("/supervision/plans/{id}", PLAN_IN_FORCE),
            Map.entry("/supervision/plans/{id}/revise", PLAN_IN_FORCE),
            Map.entry("/supervision/plans/{id}/edit", PLAN_DRAFT),
            Map.entry("/supervision/plans/{id}/items/new", PLAN_DRAFT),
            Map.entry(
                    "/supervision/plans/items/{id}/edit",
                    "select max(i.id) from supervision_plan_item i join supervision_plan p on p.id = i.plan_id"
                            + " where p.state in ('DRAFT', 'RETURNED')"),
            Map.entry("/supervision/plans/{id}/return", PLAN_SUBMITTED),
            Map.entry("/supervision/plans/{id}/approve-on-paper", PLAN_SUBMITTED));

    private SupervisionExamples() {}
}
