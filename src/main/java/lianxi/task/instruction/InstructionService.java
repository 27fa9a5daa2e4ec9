package lianxi.task.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records leaders' instructions and turns them into tasks (批示登记、分办). */
@Service
@Transactional
public class InstructionService {

    private static final int OLDEST_YEARS = 10;
    private static final String OBJECT = "task_instruction";

    private final Instructions instructions;
    private final TaskService tasks;
    private final Attachments attachments;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final Clock clock;

    InstructionService(
            Instructions instructions,
            TaskService tasks,
            Attachments attachments,
            RosterQueries roster,
            AuditTrail audit,
            Clock clock) {
        this.instructions = instructions;
        this.tasks = tasks;
        this.attachments = attachments;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /** 登记. */
    @AllowedTo(Role.OFFICE)
    public InstructionId record(Actor actor, InstructionCommand command, List<AttachmentId> scans) {
        check(command);
        Instruction instruction = instructions.saveAndFlush(
                new Instruction(command, signatory(command.leader(), command.givenOn()), actor, clock.instant()));
        InstructionId id = instruction.id();
        attachments.bind(actor, scans, AttachmentFeature.INSTRUCTION_SCAN, InstructionScans.KIND, id.value());
        audit.record(actor, "task.instruction-record", OBJECT, id, fields(null, command));
        return id;
    }

    /** Corrects what was recorded; scans are added, never taken away. */
    @AllowedTo(Role.OFFICE)
    public void edit(Actor actor, InstructionId id, int version, InstructionCommand command, List<AttachmentId> scans) {
        Instruction instruction = find(id);
        instruction.expect(version, command, roster.name(command.leader()));
        check(command);
        InstructionCommand before = instruction.content();
        instruction.edit(command, signatory(command.leader(), command.givenOn()), actor, clock.instant());
        instructions.saveAndFlush(instruction);
        attachments.bind(actor, scans, AttachmentFeature.INSTRUCTION_SCAN, InstructionScans.KIND, id.value());
        audit.record(actor, "task.instruction-edit", OBJECT, id, fields(before, command));
    }

    /**
     * 分办: tasks that enter at 待签收, all or none.
     *
     * @throws RefusedAssignmentException telling which of them is refused
     */
    @AllowedTo(Role.OFFICE)
    public List<TaskId> assign(Actor actor, InstructionId id, List<TaskCommand> commands) {
        find(id);
        if (commands.isEmpty()) {
            throw new RefusedException(null, "task.refused.empty.title");
        }
        TaskOrigin origin = new TaskOrigin(TaskOrigin.INSTRUCTION, id.value());
        List<TaskId> made = new ArrayList<>();
        for (TaskCommand command : commands) {
            if (!command.origin().equals(origin)) {
                throw new IllegalArgumentException("A task of another origin: " + command.origin());
            }
            made.add(assigned(actor, command, made.size()));
        }
        audit.record(
                actor, "task.instruction-assign", OBJECT, id, AuditFields.none().plain("tasks", null, made.size()));
        return made;
    }

    private TaskId assigned(Actor actor, TaskCommand command, int place) {
        try {
            return tasks.assign(actor, command);
        } catch (RefusedException refused) {
            throw new RefusedAssignmentException(place, refused);
        }
    }

    private void check(InstructionCommand command) {
        require("words", command.words(), InstructionCommand.WORDS_MAX);
        limit("documentTitle", command.documentTitle(), InstructionCommand.TITLE_MAX);
        limit("documentNumber", command.documentNumber(), InstructionCommand.LINE_MAX);
        limit("documentFrom", command.documentFrom(), InstructionCommand.LINE_MAX);
        LocalDate today = LocalDate.now(clock);
        if (command.givenOn().isAfter(today)) {
            throw new RefusedException("givenOn", "task.refused.instruction-future");
        }
        if (command.givenOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new RefusedException("givenOn", "task.refused.instruction-old", OLDEST_YEARS);
        }
    }

    private static void require(String field, String text, int most) {
        if (text.isBlank()) {
            throw new RefusedException(field, "task.refused.instruction-words");
        }
        limit(field, text, most);
    }

    private static void limit(String field, String text, int most) {
        if (text.length() > most) {
            throw new RefusedException(field, "task.refused.tooLong", most);
        }
    }

    /** Name and post as the group's roster of the day has them; one who is not of the group goes by name. */
    private Signatory signatory(PersonId leader, LocalDate on) {
        return roster.placesOn(Body.GROUP, on).stream()
                .filter(place -> place.person().equals(leader))
                .findFirst()
                .map(place -> new Signatory(place.name(), place.post()))
                .orElseGet(() -> new Signatory(roster.name(leader), ""));
    }

    private Instruction find(InstructionId id) {
        return instructions.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static AuditFields fields(@Nullable InstructionCommand before, InstructionCommand after) {
        InstructionCommand old =
                before == null ? new InstructionCommand(after.leader(), after.givenOn(), "", "", "", "") : before;
        return AuditFields.of("words", old.words(), after.words())
                .changed("leader", before == null ? null : old.leader(), after.leader())
                .changed("givenOn", before == null ? null : old.givenOn(), after.givenOn())
                .changed("documentTitle", old.documentTitle(), after.documentTitle())
                .changed("documentNumber", old.documentNumber(), after.documentNumber())
                .changed("documentFrom", old.documentFrom(), after.documentFrom());
    }
}
