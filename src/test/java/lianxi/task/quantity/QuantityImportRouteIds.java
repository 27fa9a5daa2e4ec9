package lianxi.task.quantity;

import java.util.List;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A sheet that the office uploaded, and one of the unit's contact; its row is wrong, so that applying it whole is refused. */
@Component
class QuantityImportRouteIds implements RouteIds {

    private final SheetImports imports;
    private final QuantityEntryImport rows;
    private final RosterQueries roster;

    QuantityImportRouteIds(SheetImports imports, QuantityEntryImport rows, RosterQueries roster) {
        this.imports = imports;
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public void provide(RouteWorld world) {
        world.put("/quantities/import/{id}", upload(world, Role.OFFICE), upload(world, Role.CONTACT));
    }

    private SheetImportId upload(RouteWorld world, Role role) {
        String unit = roster.unit(world.own(UnitKind.MEMBER)).name();
        byte[] sheet = Spreadsheets.book()
                .sheet(
                        "完成量",
                        List.of("项目", "乡镇", "内容", "完成日期", "完成量", "告知人", "告知方式", "告知日期"),
                        List.of(List.of("没有的项目", unit, "土地流转", "2017-01-25", "10", "示例", "电话", "2017-01-25")))
                .bytes();
        return imports.upload(world.actor(role), rows, "完成量.xlsx", sheet, "");
    }
}
