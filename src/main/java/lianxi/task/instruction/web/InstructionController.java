package lianxi.task.instruction.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.Attachments;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.task.instruction.InstructionId;
import lianxi.task.instruction.InstructionQueries;
import lianxi.task.instruction.InstructionService;
import lianxi.task.instruction.InstructionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One 批示件: its page, its 办理单 on paper, 登记 and correction. */
@Controller
@RequestMapping("/instructions")
class InstructionController {

    private final InstructionQueries queries;
    private final InstructionService service;
    private final RosterQueries roster;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final Clock clock;

    InstructionController(
            InstructionQueries queries,
            InstructionService service,
            RosterQueries roster,
            Attachments attachments,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.roster = roster;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** To be asked once the actor is known to read the thing, so that 403 tells nothing. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable InstructionId id, Model model) {
        model.addAttribute("instruction", queries.instruction(actor, id));
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "task/instruction/detail";
    }

    /** 批示办理单: one sheet of paper. */
    @GetMapping("/{id}/sheet")
    String sheet(Actor actor, @PathVariable InstructionId id, Model model) {
        model.addAttribute("instruction", queries.instruction(actor, id));
        return "task/instruction/sheet";
    }

    @GetMapping("/new")
    String begin(Actor actor, Model model) {
        requireOffice(actor);
        TaskInstructionForm form = new TaskInstructionForm();
        form.setGivenOn(LocalDate.now(clock));
        roster.groupHead(LocalDate.now(clock)).ifPresent(head -> form.setLeader(head.person()));
        model.addAttribute("taskInstructionForm", form);
        return form(null, model);
    }

    @PostMapping("/new")
    String record(
            Actor actor,
            @Valid @ModelAttribute TaskInstructionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> form(null, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    InstructionId id = service.record(
                            actor, form.command(), form.getFiles().ids());
                    Flash.done(redirect, "task.instruction.done.recorded");
                    return "redirect:/instructions/" + id + "/assign";
                }));
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable InstructionId id, Model model) {
        InstructionView instruction = queries.instruction(actor, id);
        requireOffice(actor);
        model.addAttribute("taskInstructionForm", TaskInstructionForm.of(instruction));
        return form(instruction, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable InstructionId id,
            @Valid @ModelAttribute TaskInstructionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        InstructionView instruction = queries.instruction(actor, id);
        requireOffice(actor);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> form(instruction, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(
                            actor,
                            id,
                            form.expectedVersion(),
                            form.command(),
                            form.getFiles().ids());
                    Flash.done(redirect, "task.instruction.done.edited");
                    return "redirect:/instructions/" + id;
                }));
    }

    private String form(@Nullable InstructionView instruction, Model model) {
        model.addAttribute("instruction", instruction);
        model.addAttribute("leaders", leaders(instruction));
        return "task/instruction/form";
    }

    /** The group of today in printed order, and who gave it if that person has left. */
    private List<Option> leaders(@Nullable InstructionView instruction) {
        Map<PersonId, Option> leaders = new LinkedHashMap<>();
        roster.placesOn(Body.GROUP, LocalDate.now(clock))
                .forEach(place -> leaders.putIfAbsent(
                        place.person(), Option.of(place.person(), place.name() + " " + place.post())));
        if (instruction != null) {
            leaders.putIfAbsent(
                    instruction.leader(),
                    Option.of(instruction.leader(), instruction.line().leaderName()));
        }
        return List.copyOf(leaders.values());
    }
}
