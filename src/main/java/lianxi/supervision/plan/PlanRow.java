package lianxi.supervision.plan;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.supervision.PlanId;

/** Reads a version of a plan out of a row of {@link #SELECT}. */
final class PlanRow {

    /** Who may know of a version at all; parameter {@code :knows}. */
    static final String READABLE = "(p.state = 'APPROVED' or cast(:knows as boolean))";

    static final String SELECT = """
            select p.*, (p.state = 'APPROVED' and not STANDING) as replaced,
                   (select count(*) from supervision_plan_item i where i.plan_id = p.id) as items,
                   (select count(*) from supervision_plan_item i where i.plan_id = p.id and i.kind = 'SPOT_CHECK') as spot_checks
              from supervision_plan p
            """.replace("STANDING", PlanItemRow.STANDING);

    /**
     * All versions of the plan {@code :id}'s period; of a year's plan its months' plans too. The row of the plan itself comes
     * once per entry of its record, which only those read who may read drafts.
     */
    static final String WITH_ENTRIES = """
            select x.*, e.id as entry_id, e.kind as entry_kind, e.at as entry_at, e.by_name as entry_by, e.note as entry_note
              from (SELECT
                     join supervision_plan w on w.id = :id and w.year = p.year
                      and (w.month is not distinct from p.month or w.month is null)
                    where READABLE) x
              left join supervision_plan_entry e on e.plan_id = :id and x.id = :id and cast(:knows as boolean)
             order by x.month nulls first, x.number desc, x.id desc, e.id desc""".replace("SELECT", SELECT).replace("READABLE", READABLE);

    private PlanRow() {}

    static PlanLine line(ResultSet row, int number) throws SQLException {
        return new PlanLine(
                new PlanId(row.getLong("id")),
                period(row),
                row.getInt("number"),
                PlanState.valueOf(row.getString("state")),
                row.getBoolean("replaced"),
                row.getInt("items"),
                row.getInt("spot_checks"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by"));
    }

    static PlanPeriod period(ResultSet row) throws SQLException {
        return new PlanPeriod(row.getInt("year"), row.getObject("month", Integer.class));
    }

    static PlanView.Traces traces(ResultSet row) throws SQLException {
        return new PlanView.Traces(
                Objects.requireNonNull(moment(row, "saved_at")),
                row.getString("saved_by"),
                moment(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by"),
                row.getString("recorded_by"),
                row.getString("return_reason"));
    }
}
