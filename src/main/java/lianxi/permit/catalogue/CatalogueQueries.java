package lianxi.permit.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogue: one query, whatever it holds. */
@Component
public class CatalogueQueries {

    private final JdbcClient jdbc;

    CatalogueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Catalogue catalogue() {
        Map<String, PermitType> types = new LinkedHashMap<>();
        jdbc.sql("""
                select t.*, s.id as step_id, s.position as step_position, s.name as step_name, s.limit_note,
                       (select string_agg(p.requires, ',') from permit_type_prerequisite p
                         where p.code = t.code) as prerequisites,
                       l.id as limit_id, l.variant, l.amount, l.unit, l.nature, l.legal_basis, l.version_date,
                       l.valid_from, l.confidence as limit_confidence, l.extension_max, l.extension_basis, l.recorded_by
                  from permit_type t join permit_type_step s on s.code = t.code
                  left join permit_limit l on l.type_step_id = s.id
                 order by t.position, s.position, l.id""").query(row -> {
            PermitType type = type(row, step(row, limits(row)));
            types.merge(row.getString("code"), type, CatalogueQueries::joined);
        });
        return new Catalogue(new ArrayList<>(types.values()));
    }

    private static List<LimitVersion> limits(ResultSet row) throws SQLException {
        row.getLong("limit_id");
        return row.wasNull() ? List.of() : List.of(limit(row));
    }

    private static StepType step(ResultSet row, List<LimitVersion> limits) throws SQLException {
        return new StepType(
                row.getLong("step_id"),
                row.getInt("step_position"),
                row.getString("step_name"),
                row.getString("limit_note"),
                limits);
    }

    private static PermitType type(ResultSet row, StepType step) throws SQLException {
        String prerequisites = row.getString("prerequisites");
        return new PermitType(
                row.getString("code"),
                row.getInt("position"),
                row.getString("name"),
                row.getString("short_top"),
                row.getString("short_bottom"),
                row.getString("authority"),
                Decider.valueOf(row.getString("decider")),
                row.getString("default_unit"),
                row.getString("condition"),
                Confidence.valueOf(row.getString("confidence")),
                prerequisites == null ? List.of() : List.of(prerequisites.split(",")),
                List.of(step));
    }

    private static PermitType joined(PermitType first, PermitType further) {
        List<StepType> steps = new ArrayList<>(first.steps());
        StepType step = further.steps().get(0);
        StepType last = steps.get(steps.size() - 1);
        if (last.id() == step.id()) {
            steps.set(steps.size() - 1, last.with(step.limits()));
        } else {
            steps.add(step);
        }
        return new PermitType(
                first.code(),
                first.position(),
                first.name(),
                first.shortTop(),
                first.shortBottom(),
                first.authority(),
                first.decider(),
                first.defaultUnit(),
                first.condition(),
                first.confidence(),
                first.prerequisites(),
                steps);
    }

    private static LimitVersion limit(ResultSet row) throws SQLException {
        return new LimitVersion(
                row.getLong("limit_id"),
                row.getLong("step_id"),
                row.getString("variant"),
                timeLimit(row),
                row.getString("legal_basis"),
                row.getObject("version_date", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                Confidence.valueOf(row.getString("limit_confidence")),
                row.getObject("extension_max", Integer.class),
                row.getString("extension_basis"),
                row.getString("recorded_by"));
    }

    /** The limit of a row with the columns of permit_limit; null where no amount is set. */
    @Nullable
    public static TimeLimit timeLimit(ResultSet row) throws SQLException {
        int amount = row.getInt("amount");
        if (row.wasNull()) {
            return null;
        }
        return new TimeLimit(
                amount,
                TimeLimit.Unit.valueOf(row.getString("unit")),
                TimeLimit.Nature.valueOf(row.getString("nature")),
                row.getString("legal_basis"),
                row.getObject("version_date", LocalDate.class));
    }
}
