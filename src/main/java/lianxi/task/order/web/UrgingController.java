package lianxi.task.order.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.LadderService;
import lianxi.task.order.MatterKey;
import lianxi.task.order.Pressing;
import lianxi.task.order.UrgeCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待催办: what the rule has prepared; the office chooses, words and sends. */
@Controller
class UrgingController {

    /** As many as one page bears, of lines or of texts. */
    private static final int MOST = 50;

    private final LadderQueries queries;
    private final LadderService service;
    private final OrderSheet sheet;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final MessageSource messages;

    UrgingController(
            LadderQueries queries,
            LadderService service,
            OrderSheet sheet,
            Idempotency idempotency,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.service = service;
        this.sheet = sheet;
        this.idempotency = idempotency;
        this.audit = audit;
        this.messages = messages;
    }

    /** To be asked once the actor is known to read the thing, so that 403 tells nothing. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/orders/urging")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        requireOffice(actor);
        List<Pressing> pressing = queries.pressing();
        long ready = pressing.stream().filter(Pressing::isReady).count();
        int number = Math.max(0, Math.min(page, pressing.size() / MOST));
        Slice<Pressing> lines = Slice.of(
                pressing.stream()
                        .filter(one -> all || one.isReady())
                        .skip((long) number * MOST)
                        .limit(MOST + 1)
                        .toList(),
                number,
                MOST);
        model.addAttribute("lines", lines.rows());
        model.addAttribute("all", all);
        model.addAttribute("prev", number > 0 ? address(all, number - 1) : null);
        model.addAttribute("next", lines.more() ? address(all, number + 1) : null);
        model.addAttribute("ready", ready);
        model.addAttribute("total", pressing.size());
        model.addAttribute("key", FormKeys.fresh());
        return "task/order/urging";
    }

    private static String address(boolean all, int page) {
        return "/orders/urging?all=" + all + "&page=" + page;
    }

    @GetMapping("/orders/urging.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(defaultValue = "false") boolean all, Locale locale) {
        requireOffice(actor);
        List<Pressing> lines =
                queries.pressing().stream().filter(one -> all || one.isReady()).toList();
        audit.recordAlone(
                actor,
                "task.ladder-export",
                "task_order",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("task.urging.title", null, locale), sheet.urging(lines, locale));
    }

    /** The texts of what was ticked, to be read and changed before they go. */
    @GetMapping("/orders/urging/send")
    String word(
            Actor actor,
            @RequestParam(name = "m", required = false) @Nullable List<String> chosen,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor);
        List<MatterKey> matters = chosen == null
                ? List.of()
                : chosen.stream()
                        .flatMap(text -> MatterKey.parse(text).stream())
                        .distinct()
                        .limit(MOST)
                        .toList();
        List<Pressing> sendable = queries.of(matters).stream()
                .filter(one -> one.sendable() != null)
                .toList();
        if (sendable.isEmpty()) {
            Flash.warn(redirect, matters.isEmpty() ? "task.refused.nothing-chosen" : "task.refused.nothing-to-urge");
            return "redirect:/orders/urging";
        }
        model.addAttribute("taskUrgeForm", TaskUrgeForm.of(sendable, queries::words));
        return page(sendable, model);
    }

    @PostMapping("/orders/urging/send")
    String send(
            Actor actor,
            @ModelAttribute TaskUrgeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor);
        List<UrgeCommand> commands = form.commands();
        return Submission.submit(
                binding,
                () -> page(queries.of(form.matters()), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    LadderService.Sent sent = service.send(actor, commands);
                    String key = sent.passedOver() == 0 ? "task.urging.done" : "task.urging.done.some";
                    Flash.done(redirect, key, sent.matters(), sent.people(), sent.passedOver());
                    return "redirect:/orders/urging";
                }));
    }

    private static String page(List<Pressing> chosen, Model model) {
        model.addAttribute(
                "things",
                chosen.stream()
                        .collect(Collectors.toMap(
                                one -> one.facts().matter().toString(), one -> one, (one, same) -> one)));
        return "task/order/send";
    }
}
