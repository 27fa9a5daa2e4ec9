package lianxi.task.instruction.web;

import java.util.List;
import lianxi.burden.RepeatedAsks;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import lianxi.task.instruction.InstructionId;
import lianxi.task.instruction.InstructionQueries;
import lianxi.task.instruction.InstructionService;
import lianxi.task.instruction.InstructionView;
import lianxi.task.instruction.RefusedAssignmentException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 分办: an instruction becomes one or several tasks in one form. */
@Controller
@RequestMapping("/instructions/{id}/assign")
class InstructionTaskController {

    private final InstructionQueries queries;
    private final InstructionService service;
    private final RosterQueries roster;
    private final RepeatedAsks repeated;
    private final Idempotency idempotency;

    InstructionTaskController(
            InstructionQueries queries,
            InstructionService service,
            RosterQueries roster,
            RepeatedAsks repeated,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.roster = roster;
        this.repeated = repeated;
        this.idempotency = idempotency;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable InstructionId id, Model model) {
        InstructionView instruction = queries.instruction(actor, id);
        InstructionController.requireOffice(actor);
        String words = instruction.line().words().replaceAll("\\s+", " ").replaceFirst("\\p{Po}+\\s*$", "");
        model.addAttribute(
                "taskAssignmentForm", TaskAssignmentForm.of(instruction.tasks().isEmpty() ? words : ""));
        return page(instruction, List.of(), model);
    }

    @PostMapping
    String assign(
            Actor actor,
            @PathVariable InstructionId id,
            @ModelAttribute TaskAssignmentForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        InstructionView instruction = queries.instruction(actor, id);
        InstructionController.requireOffice(actor);
        List<TaskCommand> commands = form.commands(new TaskOrigin(TaskOrigin.INSTRUCTION, id.value()), binding);
        return Submission.submit(
                binding,
                () -> page(instruction, commands, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    commands.forEach(command -> repeated.refuse(command.units(), command.title(), form.isAnyway()));
                    try {
                        int made = service.assign(actor, id, commands).size();
                        Flash.done(redirect, "task.instruction.done.assigned", made);
                        return "redirect:/instructions/" + id;
                    } catch (RefusedAssignmentException refused) {
                        throw refused.at(form.placeOf(refused.place()));
                    }
                }));
    }

    private String page(InstructionView instruction, List<TaskCommand> asked, Model model) {
        model.addAttribute("instruction", instruction);
        model.addAttribute(
                "repeats",
                asked.stream()
                        .flatMap(command -> repeated.like(command.units(), command.title()).stream())
                        .distinct()
                        .toList());
        model.addAttribute(
                "units",
                roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        return "task/instruction/assign";
    }
}
