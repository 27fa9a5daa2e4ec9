package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.InspectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspections as a warning beside another one on the same matter (重复检查提示); a cancelled one does not count. */
@Component
class InspectionsBefore implements EarlierChecks {

    private final JdbcClient jdbc;

    InspectionsBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EarlierCheck> between(Collection<UnitId> units, LocalDate from, LocalDate to) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.unit_id, u.short_name, i.matter, i.day
                          from supervision_inspection i join roster_unit u on u.id = i.unit_id
                         where i.unit_id in (:units) and i.state <> 'CANCELLED'
                           and i.day between :from and :to
                         order by i.day desc, i.id desc""")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new EarlierCheck(
                        new InspectionId(row.getLong("id")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("short_name"),
                        CheckMatter.valueOf(row.getString("matter")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
