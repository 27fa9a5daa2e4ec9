package lianxi.document.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lianxi.document.CountersignState;
import lianxi.document.CountersignView;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentState;
import lianxi.document.PaperSignature;
import lianxi.document.Signer;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送审 and 签发: the signer reads what will be frozen, then signs; or the office records a signature on paper. */
public abstract class SigningDesk {

    private final DocumentCase cases;
    private final DeskTools tools;
    private final MessageSource messages;

    protected SigningDesk(DocumentCase cases, DeskTools tools, MessageSource messages) {
        this.cases = cases;
        this.tools = tools;
        this.messages = messages;
    }

    @PostMapping("/submit")
    public String submit(
            Actor actor, @PathVariable long id, @ModelAttribute DocumentActForm form, RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return tools.idempotency().once(actor, form.getKey(), () -> {
            tools.documents().submit(actor, page.document().id(), form.getVersion());
            Flash.done(redirect, done(page, "submitted"));
            return page.redirect();
        });
    }

    @GetMapping("/sign")
    public String check(Actor actor, @PathVariable long id, Model model) {
        DocumentPage page = cases.page(actor, id);
        if (!tools.queries().maySign(actor, page.document())) {
            throw new ForbiddenException();
        }
        if (page.state() != DocumentState.IN_REVIEW) {
            return page.redirect();
        }
        int pages = cases.file(actor, id).pages();
        model.addAttribute("desk", page);
        model.addAttribute("pages", IntStream.rangeClosed(1, pages).boxed().toList());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("checkTemplate", cases.check(actor, id, model));
        countersigns(page, model);
        return "document/sign";
    }

    @PostMapping("/sign")
    public String sign(
            Actor actor, @PathVariable long id, @ModelAttribute DocumentSignForm form, RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return tools.idempotency().once(actor, form.getKey(), () -> {
            DocumentNumber number =
                    tools.signing().sign(actor, page.document().id(), form.getVersion(), form.isDespiteSilence());
            return signed(page, number, redirect);
        });
    }

    @GetMapping("/sign-on-paper")
    public String paper(Actor actor, @PathVariable long id, Model model) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        if (page.state() != DocumentState.IN_REVIEW) {
            return page.redirect();
        }
        LocalDate today = LocalDate.now(tools.clock());
        DocumentPaperForm form = new DocumentPaperForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(page.document().version());
        form.setOn(today);
        form.setSignedBy(
                tools.queries().signer(page.document(), today).map(Signer::name).orElse(null));
        model.addAttribute("documentPaperForm", form);
        return paperPage(page, model);
    }

    @PostMapping("/sign-on-paper")
    public String record(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute DocumentPaperForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        tools.attachments().stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> paperPage(page, model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    PaperSignature paper = new PaperSignature(
                            form.getSignedBy(), form.getOn(), form.getFiles().ids(), form.isDespiteSilence());
                    DocumentNumber number = tools.signing()
                            .recordSignature(actor, page.document().id(), form.getVersion(), paper);
                    return signed(page, number, redirect);
                }));
    }

    /** What the units said, and whether some of them let their day pass. */
    private void countersigns(DocumentPage page, Model model) {
        List<CountersignView> asked = tools.queries().countersigns(page.document());
        model.addAttribute("countersigns", asked);
        model.addAttribute("mine", Set.of());
        model.addAttribute("acts", DocumentActs.NONE);
        model.addAttribute("silent", asked.stream().anyMatch(CountersignView::isOverdue));
        model.addAttribute("awaited", asked.stream().anyMatch(one -> one.state() == CountersignState.WAITING));
    }

    private String paperPage(DocumentPage page, Model model) {
        model.addAttribute("desk", page);
        countersigns(page, model);
        return "document/paper";
    }

    private String signed(DocumentPage page, DocumentNumber number, RedirectAttributes redirect) {
        String printed =
                messages.getMessage(number.series().numberKey(), number.arguments(), LocaleContextHolder.getLocale());
        Flash.done(redirect, done(page, "signed"), printed);
        return page.redirect();
    }

    /** Of a restricted one nobody has been told by the product, and it is not sent. */
    private static String done(DocumentPage page, String act) {
        return "document.done." + act + (page.document().series().isRestricted() ? ".restricted" : "");
    }
}
