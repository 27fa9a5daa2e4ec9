package lianxi.task.instruction;

import java.time.LocalDate;
import java.util.List;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: from "own" the contact's unit has a task, from "foreign" nobody. */
@Component
class InstructionRouteIds implements RouteIds {

    private final InstructionService service;

    InstructionRouteIds(InstructionService service) {
        this.service = service;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        InstructionCommand command = new InstructionCommand(
                world.person(Role.LEADER), LocalDate.of(2017, 1, 20), "请抓紧办理。", "关于示例事项的报告", "", "");
        InstructionId own = service.record(office, command, List.of());
        TaskOrigin origin = new TaskOrigin(TaskOrigin.INSTRUCTION, own.value());
        service.assign(
                office,
                own,
                List.of(TaskCommand.of("示例批示任务", "有批复", origin, world.own(UnitKind.MEMBER), LocalDate.of(2017, 3, 1))));
        world.put("/instructions/{id}", own, service.record(office, command, List.of()));
    }
}
