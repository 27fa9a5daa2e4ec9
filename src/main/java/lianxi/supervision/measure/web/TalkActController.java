package lianxi.supervision.measure.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.supervision.TalkId;
import lianxi.supervision.measure.Commitment;
import lianxi.supervision.measure.TalkAction;
import lianxi.supervision.measure.TalkQueries;
import lianxi.supervision.measure.TalkService;
import lianxi.supervision.measure.TalkView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a talk: 通知, 登记情况, 确认, 承诺转整改, 取消. */
@Controller
@RequestMapping("/supervision/talks/{id}")
class TalkActController {

    private final TalkQueries queries;
    private final TalkService service;
    private final Idempotency idempotency;
    private final Clock clock;

    TalkActController(TalkQueries queries, TalkService service, Idempotency idempotency, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What the unit will be told, to be read once more before it goes. */
    @GetMapping("/notify")
    String check(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = allowed(actor, id, TalkAction.NOTIFY);
        model.addAttribute("talk", talk);
        model.addAttribute("own", actor.belongsTo(talk.line().subject().unit()));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/measure/talk-notify";
    }

    @PostMapping("/notify")
    String send(
            Actor actor,
            @PathVariable TalkId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        allowed(actor, id, TalkAction.NOTIFY);
        return idempotency.once(actor, key, () -> {
            service.notify(actor, id, version);
            return done(redirect, id, TalkAction.NOTIFY);
        });
    }

    @GetMapping("/record")
    String recording(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = allowed(actor, id, TalkAction.RECORD);
        model.addAttribute("supervisionTalkRecordForm", SupervisionTalkRecordForm.of(talk, LocalDate.now(clock)));
        return page("talk-record", talk, model);
    }

    @PostMapping("/record")
    String record(
            Actor actor,
            @PathVariable TalkId id,
            @Valid @ModelAttribute SupervisionTalkRecordForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TalkView talk = allowed(actor, id, TalkAction.RECORD);
        List<Commitment> commitments = form.commitments(binding);
        return Submission.submit(
                binding,
                () -> page("talk-record", talk, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.record(
                            actor,
                            id,
                            form.expectedVersion(),
                            Objects.requireNonNull(form.getHeldOn()),
                            form.getNotes(),
                            commitments);
                    return done(redirect, id, TalkAction.RECORD);
                }));
    }

    @GetMapping("/confirm")
    String confirming(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = allowed(actor, id, TalkAction.CONFIRM);
        model.addAttribute("supervisionTalkConfirmForm", SupervisionTalkConfirmForm.of(talk.line()));
        return confirmPage(actor, talk, model);
    }

    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            @PathVariable TalkId id,
            @Valid @ModelAttribute SupervisionTalkConfirmForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TalkView talk = allowed(actor, id, TalkAction.CONFIRM);
        return Submission.submit(
                binding,
                () -> confirmPage(actor, talk, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.confirm(actor, id, form.expectedVersion(), form.getSigner(), form.getRemarks());
                    return done(redirect, id, TalkAction.CONFIRM);
                }));
    }

    private static String confirmPage(Actor actor, TalkView talk, Model model) {
        model.addAttribute("paper", !actor.writesFor(talk.line().subject().unit()));
        return page("talk-confirm", talk, model);
    }

    @PostMapping("/commitments/{position}/task")
    String assign(
            Actor actor,
            @PathVariable TalkId id,
            @PathVariable int position,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        allowed(actor, id, TalkAction.ASSIGN);
        return idempotency.once(actor, key, () -> {
            service.assign(actor, id, version, position);
            return done(redirect, id, TalkAction.ASSIGN);
        });
    }

    @GetMapping("/cancel")
    String cancelling(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = allowed(actor, id, TalkAction.CANCEL);
        model.addAttribute(
                "supervisionMeasureReasonForm",
                SupervisionMeasureReasonForm.of(talk.line().version()));
        return reasonPage(talk, model);
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            @PathVariable TalkId id,
            @Valid @ModelAttribute SupervisionMeasureReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TalkView talk = allowed(actor, id, TalkAction.CANCEL);
        return Submission.submit(
                binding,
                () -> reasonPage(talk, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.cancel(actor, id, form.expectedVersion(), form.getReason());
                    return done(redirect, id, TalkAction.CANCEL);
                }));
    }

    private static String reasonPage(TalkView talk, Model model) {
        model.addAttribute("word", TalkAction.CANCEL.messageKey());
        model.addAttribute("lead", "supervision.measure.lead.CANCEL");
        model.addAttribute("action", talk.line().path() + "/cancel");
        model.addAttribute("back", talk.line().path());
        model.addAttribute("up", talk.line().subject().title());
        return "supervision/measure/reason";
    }

    private TalkView allowed(Actor actor, TalkId id, TalkAction action) {
        TalkView talk = queries.view(actor, id);
        TalkController.require(talk, action);
        return talk;
    }

    private static String page(String name, TalkView talk, Model model) {
        model.addAttribute("talk", talk);
        return "supervision/measure/" + name;
    }

    private static String done(RedirectAttributes redirect, TalkId id, TalkAction action) {
        Flash.done(redirect, "supervision.measure.flash.talk." + action);
        return "redirect:/supervision/talks/" + id;
    }
}
