package lianxi.problem;

import java.util.List;
import lianxi.shared.Role;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A sheet that the office uploaded, and one of the unit's contact. */
@Component
class ProblemImportRouteIds implements RouteIds {

    private final SheetImports imports;
    private final ProblemImport rows;

    ProblemImportRouteIds(SheetImports imports, ProblemImport rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @Override
    public void provide(RouteWorld world) {
        world.put("/problems/import/{id}", upload(world, Role.OFFICE), upload(world, Role.CONTACT));
    }

    private SheetImportId upload(RouteWorld world, Role role) {
        byte[] sheet = Spreadsheets.book()
                .sheet("问题", List.of("问题", "问题说明", "层级"), List.of(List.of("示例问题", "示例情况", "跨部门")))
                .bytes();
        return imports.upload(world.actor(role), rows, "问题.xlsx", sheet, "");
    }
}
