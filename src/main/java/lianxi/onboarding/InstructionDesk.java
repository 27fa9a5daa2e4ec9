package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.TimeLimit;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.task.TaskAct;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import lianxi.task.instruction.InstructionCommand;
import lianxi.task.instruction.InstructionId;
import lianxi.task.instruction.InstructionService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that records instructions and turns them into tasks (批示登记、分办). */
@Component
@Profile("sample")
class InstructionDesk {

    private final InstructionService instructions;
    private final TaskService tasks;
    private final TaskQueries queries;
    private final RosterQueries roster;

    private final Map<SampleInstruction, TaskId> made = new ConcurrentHashMap<>();

    InstructionDesk(InstructionService instructions, TaskService tasks, TaskQueries queries, RosterQueries roster) {
        this.instructions = instructions;
        this.tasks = tasks;
        this.queries = queries;
        this.roster = roster;
    }

    InstructionId record(Actor office, SampleInstruction said, LocalDate today) {
        InstructionCommand command = new InstructionCommand(
                roster.groupHead(today).orElseThrow().person(),
                today,
                said.words(),
                said.paper(),
                said.number(),
                said.from());
        InstructionId id = instructions.record(office, command, List.of());
        if (said.isAssigned()) {
            made.put(
                    said,
                    instructions.assign(office, id, List.of(task(said, id))).get(0));
        }
        return id;
    }

    TaskId acknowledge(Actor contact, SampleInstruction said) {
        TaskId id = made.get(said);
        int version = queries.view(contact, id).version();
        tasks.acknowledge(contact, id, TaskAct.of(version), contact.person());
        return id;
    }

    private TaskCommand task(SampleInstruction said, InstructionId id) {
        return new TaskCommand(
                said.task(),
                said.done(),
                new TaskOrigin(TaskOrigin.INSTRUCTION, id.value()),
                null,
                unit(said.lead()),
                null,
                said.supporting().stream().map(this::unit).toList(),
                null,
                new TimeLimit(said.limit(), TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null));
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
