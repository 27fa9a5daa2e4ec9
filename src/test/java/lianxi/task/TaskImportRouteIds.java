package lianxi.task;

import java.util.List;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import lianxi.testing.SignIn;
import org.springframework.stereotype.Component;

/** A sheet that the office of the matrix uploaded, and one of a colleague. */
@Component
class TaskImportRouteIds implements RouteIds {

    private final SheetImports imports;
    private final TaskImport rows;
    private final RosterQueries roster;
    private final SignIn signIn;

    TaskImportRouteIds(SheetImports imports, TaskImport rows, RosterQueries roster, SignIn signIn) {
        this.imports = imports;
        this.rows = rows;
        this.roster = roster;
        this.signIn = signIn;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor colleague = signIn.actor(signIn.account(Role.OFFICE));
        String unit = roster.unit(world.own(UnitKind.MEMBER)).name();
        byte[] sheet = Spreadsheets.book()
                .sheet(
                        "任务",
                        List.of("任务名称", "办结标准", "牵头单位", "办理期限"),
                        List.of(List.of("示例任务", "有批复", unit, "2017-03-01")))
                .bytes();
        world.put(
                "/tasks/import/{id}",
                imports.upload(world.actor(Role.OFFICE), rows, "任务.xlsx", sheet, ""),
                imports.upload(colleague, rows, "任务.xlsx", sheet, ""));
    }
}
