package lianxi.document.desk;

import jakarta.validation.Valid;
import java.util.function.UnaryOperator;
import lianxi.document.DocumentRelation;
import lianxi.shared.Actor;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 退回, 撤回, 更正 and 作废: the reason is written on a page, then it is done. */
public abstract class ReasonDesk {

    private final DocumentCase cases;
    private final DeskTools tools;

    protected ReasonDesk(DocumentCase cases, DeskTools tools) {
        this.cases = cases;
        this.tools = tools;
    }

    @GetMapping("/return")
    public String askReturn(Actor actor, @PathVariable long id, Model model) {
        return ask(actor, id, ReasonedAct.RETURN, model);
    }

    @GetMapping("/withdraw")
    public String askWithdrawal(Actor actor, @PathVariable long id, Model model) {
        return ask(actor, id, ReasonedAct.WITHDRAW, model);
    }

    @GetMapping("/correct")
    public String askCorrection(Actor actor, @PathVariable long id, Model model) {
        return ask(actor, id, ReasonedAct.CORRECT, model);
    }

    @GetMapping("/void")
    public String askAnnulment(Actor actor, @PathVariable long id, Model model) {
        return ask(actor, id, ReasonedAct.VOID, model);
    }

    @PostMapping("/return")
    public String sendBack(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return act(actor, page, ReasonedAct.RETURN, form, binding, model, redirect, path -> {
            tools.documents().sendBack(actor, page.document().id(), form.getVersion(), form.getReason());
            return path;
        });
    }

    @PostMapping("/withdraw")
    public String withdraw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return act(actor, page, ReasonedAct.WITHDRAW, form, binding, model, redirect, path -> {
            cases.withdraw(actor, id, form.getVersion(), form.getReason());
            return path;
        });
    }

    @PostMapping("/correct")
    public String correct(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return act(actor, page, ReasonedAct.CORRECT, form, binding, model, redirect, path -> {
            long next = cases.supersede(actor, id, DocumentRelation.CORRECTS, form.getReason());
            return sibling(path, next);
        });
    }

    @PostMapping("/void")
    public String annul(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return act(actor, page, ReasonedAct.VOID, form, binding, model, redirect, path -> {
            long next = cases.supersede(actor, id, DocumentRelation.VOIDS, form.getReason());
            return sibling(path, next);
        });
    }

    private String act(
            Actor actor,
            DocumentPage page,
            ReasonedAct act,
            DocumentReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            UnaryOperator<String> work) {
        require(actor, page, act);
        return Submission.submit(
                binding,
                () -> page(page, act, model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    String next = work.apply(page.path());
                    Flash.done(redirect, act.messageKey() + ".done");
                    return "redirect:" + next;
                }));
    }

    private String ask(Actor actor, long id, ReasonedAct act, Model model) {
        DocumentPage page = cases.page(actor, id);
        require(actor, page, act);
        DocumentReasonForm form = new DocumentReasonForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(page.document().version());
        model.addAttribute("documentReasonForm", form);
        return page(page, act, model);
    }

    /** Who is to sign a document may send it back too. */
    private void require(Actor actor, DocumentPage page, ReasonedAct act) {
        if (act != ReasonedAct.RETURN || !tools.queries().maySign(actor, page.document())) {
            page.requireKeeper(actor);
        }
    }

    private static String page(DocumentPage page, ReasonedAct act, Model model) {
        model.addAttribute("desk", page);
        model.addAttribute("act", act);
        return "document/reason";
    }

    /** The page of another document of the same kind. */
    private static String sibling(String path, long id) {
        return path.substring(0, path.lastIndexOf('/') + 1) + id;
    }
}
