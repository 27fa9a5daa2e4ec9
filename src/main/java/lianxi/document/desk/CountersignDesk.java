package lianxi.document.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import lianxi.document.CountersignId;
import lianxi.document.CountersignView;
import lianxi.document.DocumentState;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会签: the office asks units, each says 同意 or 意见 with the pages before its eyes. */
public abstract class CountersignDesk {

    private final DocumentCase cases;
    private final DeskTools tools;

    protected CountersignDesk(DocumentCase cases, DeskTools tools) {
        this.cases = cases;
        this.tools = tools;
    }

    @GetMapping("/countersign")
    public String choose(Actor actor, @PathVariable long id, Model model) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        if (page.state() != DocumentState.IN_REVIEW) {
            return page.redirect();
        }
        DocumentCountersignForm form = new DocumentCountersignForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(page.document().version());
        model.addAttribute("documentCountersignForm", form);
        return choice(page, model);
    }

    @PostMapping("/countersign")
    public String ask(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentCountersignForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        return Submission.submit(
                binding,
                () -> choice(page, model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    LocalDate due = Objects.requireNonNull(form.getDue());
                    tools.countersigning().ask(actor, page.document().id(), form.getVersion(), form.getUnits(), due);
                    Flash.done(
                            redirect,
                            "document.done.countersign-asked",
                            form.getUnits().size());
                    return page.redirect();
                }));
    }

    @GetMapping("/countersigns/{ask}")
    public String read(
            Actor actor, @PathVariable long id, @PathVariable CountersignId ask, Model model, Locale locale) {
        DocumentPage page = cases.page(actor, id);
        CountersignView asked = answerable(actor, page, ask);
        if (!asked.isOpen()) {
            return page.redirect();
        }
        DocumentOpinionForm form = new DocumentOpinionForm();
        form.toldNow(ZonedDateTime.now(tools.clock()));
        model.addAttribute("documentOpinionForm", form);
        return opinion(actor, id, page, asked, model, locale);
    }

    @PostMapping("/countersigns/{ask}")
    public String answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable CountersignId ask,
            @Valid @ModelAttribute DocumentOpinionForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        CountersignView asked = answerable(actor, page, ask);
        return Submission.submit(
                binding,
                () -> opinion(actor, id, page, asked, model, locale),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    tools.countersigning().answer(actor, page.document().id(), ask, form.answer());
                    Flash.done(redirect, "document.done.countersigned");
                    return page.redirect();
                }));
    }

    @PostMapping("/countersigns/{ask}/cancel")
    public String cancel(
            Actor actor,
            @PathVariable long id,
            @PathVariable CountersignId ask,
            @ModelAttribute DocumentActForm form,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        return tools.idempotency().once(actor, form.getKey(), () -> {
            tools.countersigning().cancel(actor, page.document().id(), ask);
            Flash.done(redirect, "document.done.countersign-cancelled");
            return page.redirect();
        });
    }

    private CountersignView answerable(Actor actor, DocumentPage page, CountersignId id) {
        CountersignView asked = tools.queries().countersigns(page.document()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!actor.mayActFor(asked.unit())) {
            throw new ForbiddenException();
        }
        return asked;
    }

    private String choice(DocumentPage page, Model model) {
        List<CountersignView> asked = tools.queries().countersigns(page.document());
        model.addAttribute("desk", page);
        model.addAttribute(
                "units",
                tools.countersigning().askable().stream()
                        .filter(unit -> asked.stream()
                                .noneMatch(one -> one.isOpen() && one.unit().equals(unit.id())))
                        .toList());
        return "document/countersign";
    }

    private String opinion(Actor actor, long id, DocumentPage page, CountersignView asked, Model model, Locale locale) {
        int pages = cases.file(actor, id).pages();
        model.addAttribute("desk", page);
        model.addAttribute("asked", asked);
        model.addAttribute("filing", !actor.writesFor(asked.unit()));
        model.addAttribute("pages", IntStream.rangeClosed(1, pages).boxed().toList());
        model.addAttribute(
                "words",
                List.of(
                        new Option("true", text("document.countersign.agree", locale)),
                        new Option("false", text("document.countersign.object", locale))));
        model.addAttribute(
                "channels",
                Arrays.stream(FiledFor.Channel.values())
                        .map(one -> Option.of(one, text(one.messageKey(), locale)))
                        .toList());
        return "document/opinion";
    }

    private String text(String key, Locale locale) {
        return tools.messages().getMessage(key, null, locale);
    }
}
