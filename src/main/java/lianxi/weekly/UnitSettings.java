package lianxi.weekly;

import java.util.HashSet;
import java.util.Set;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units have their responsible person sign before filing (负责人审签); off unless set. */
@Repository
class UnitSettings {

    private final JdbcClient jdbc;

    UnitSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean headSigns(UnitId unit) {
        return jdbc.sql("select exists (select 1 from weekly_unit_setting where unit_id = ? and head_signs)")
                .param(unit.value())
                .query(Boolean.class)
                .single();
    }

    Set<UnitId> unitsWhoseHeadSigns() {
        return new HashSet<>(jdbc.sql("select unit_id from weekly_unit_setting where head_signs")
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list());
    }

    void setHeadSigns(UnitId unit, boolean headSigns) {
        jdbc.sql("""
                        insert into weekly_unit_setting (unit_id, head_signs) values (?, ?)
                        on conflict (unit_id) do update
                           set head_signs = excluded.head_signs, version = weekly_unit_setting.version + 1""").params(unit.value(), headSigns).update();
    }
}
