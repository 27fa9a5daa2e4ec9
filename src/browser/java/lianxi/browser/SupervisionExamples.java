package lianxi.browser;

import java.util.Map;

/** Real things of supervision in the sample group for the routes with variables. */
final class SupervisionExamples {

    private static final String PLAN_IN_FORCE =
            "select max(id) from supervision_plan where state = 'APPROVED' and month is not null";
    private static final String PLAN_DRAFT =
            "select max(id) from supervision_plan where state in ('DRAFT', 'RETURNED')";
    private static final String PLAN_SUBMITTED = "select max(id) from supervision_plan where state = 'SUBMITTED'";

    private static final String FINDING =
            "select f.id from supervision_finding f join roster_unit u on u.id = f.unit_id ";
    private static final String CONCLUSION =
            "select f.id from supervision_conclusion f join roster_unit u on u.id = f.unit_id ";

    /** The person's own unit's, if there is one. */
    private static final String FIRST = ", u.name = :unit desc, f.id limit 1";

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
            Map.entry("/supervision/plans/{id}/approve-on-paper", PLAN_SUBMITTED),
            Map.entry("/supervision/findings/{id}", FINDING + "order by (f.state = 'CONCLUDED') desc" + FIRST),
            Map.entry(
                    "/supervision/findings/{id}/edit", FINDING + "where f.state = 'RECORDED' order by f.state" + FIRST),
            Map.entry("/supervision/conclusions/{id}", CONCLUSION + "order by (f.state = 'SIGNED') desc" + FIRST),
            Map.entry(
                    "/supervision/conclusions/{id}/edit",
                    CONCLUSION + "where f.state = 'DRAFT' order by f.state" + FIRST),
            Map.entry("/supervision/reviews/{id}", "select max(id) from supervision_review"),
            Map.entry(
                    "/supervision/inspections/{id}",
                    "select max(id) from supervision_inspection where known_at is not null"),
            Map.entry("/supervision/inspections/{id}/edit", inspection("'PLANNED', 'ANNOUNCED'")),
            Map.entry("/supervision/inspections/{id}/cancel", inspection("'PLANNED', 'ANNOUNCED'")),
            Map.entry("/supervision/inspections/{id}/record", inspection("'UNDER_WAY'")),
            Map.entry("/supervision/notices/{id}", notice("ISSUED")),
            Map.entry("/supervision/notices/{id}/edit", notice("DRAFT")),
            Map.entry("/supervision/notices/{id}/items", notice("DRAFT")),
            Map.entry("/supervision/notices/{id}/examination", notice("IN_REVIEW")),
            Map.entry("/supervision/notices/{id}/examination/paper", notice("IN_REVIEW")));

    private SupervisionExamples() {}

    private static String inspection(String states) {
        return "select max(id) from supervision_inspection where state in (" + states + ")";
    }

    private static String notice(String state) {
        return "select max(n.id) from supervision_notice n join document d on d.id = n.document_id where d.state = '"
                + state + "'";
    }
}
