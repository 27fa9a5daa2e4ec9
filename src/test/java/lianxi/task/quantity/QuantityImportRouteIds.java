package lianxi.task.quantity;

import java.util.List;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** Sheets that the office uploaded, and ones of the unit's people; their row is wrong, so that applying them whole is refused. */
@Component
class QuantityImportRouteIds implements RouteIds {

    private final SheetImports imports;
    private final QuantityEntryImport entries;
    private final QuantityPlanImport plans;
    private final RosterQueries roster;

    QuantityImportRouteIds(
            SheetImports imports, QuantityEntryImport entries, QuantityPlanImport plans, RosterQueries roster) {
        this.imports = imports;
        this.entries = entries;
        this.plans = plans;
        this.roster = roster;
    }

    @Override
    public void provide(RouteWorld world) {
        String unit = roster.unit(world.own(UnitKind.MEMBER)).name();
        byte[] amounts =
                sheet(List.of("项目", "乡镇", "内容", "完成日期", "完成量"), List.of("没有的项目", unit, "土地流转", "2017-01-25", "10"));
        world.put(
                "/quantities/import/{id}",
                imports.upload(world.actor(Role.OFFICE), entries, "完成量.xlsx", amounts, ""),
                imports.upload(world.actor(Role.CONTACT), entries, "完成量.xlsx", amounts, ""));
        byte[] planned = sheet(
                List.of("项目", "乡镇", "内容", "起始日", "计划节点"),
                List.of("没有的项目", unit, "土地流转", "2017-01-25", "2017-03-01 10"));
        world.put(
                "/quantities/plans/import/{id}",
                imports.upload(world.actor(Role.OFFICE), plans, "计划.xlsx", planned, ""),
                imports.upload(world.actor(Role.UNIT_HEAD), plans, "计划.xlsx", planned, ""));
    }

    private static byte[] sheet(List<String> head, List<String> row) {
        return Spreadsheets.book().sheet("表", head, List.of(row)).bytes();
    }
}
