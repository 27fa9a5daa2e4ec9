package lianxi.permit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import lianxi.permit.intake.IntakeColumn;
import lianxi.permit.intake.IntakeId;
import lianxi.permit.intake.IntakeService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing a permit register (导入台账): template, upload, a check of every row, then the import. */
@Controller
class IntakeController {

    private final IntakeService service;
    private final Idempotency idempotency;
    private final MessageSource messages;

    IntakeController(IntakeService service, Idempotency idempotency, MessageSource messages) {
        this.service = service;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/permits/import")
    String blank(Model model) {
        model.addAttribute("permitIntakeForm", new PermitIntakeForm());
        return "permit/intake";
    }

    @GetMapping("/permits/import/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, Locale locale) {
        return Downloads.spreadsheet(
                messages.getMessage("permit.intake.templateFile", null, locale), service.template(actor, locale));
    }

    @PostMapping("/permits/import")
    String upload(Actor actor, @ModelAttribute PermitIntakeForm form, BindingResult binding) {
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "permit.intake.refused.file");
        }
        return Submission.submit(binding, () -> "permit/intake", () -> {
            byte[] content = content(file);
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return idempotency.once(
                    actor, form.getKey(), () -> "redirect:/permits/import/" + service.upload(actor, name, content));
        });
    }

    private static byte[] content(MultipartFile file) {
        try {
            return Spreadsheets.content(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/permits/import/{id}")
    String preview(Actor actor, @PathVariable IntakeId id, Model model) {
        model.addAttribute("preview", service.preview(actor, id));
        model.addAttribute("columns", IntakeColumn.values());
        model.addAttribute("formKey", FormKeys.fresh());
        return "permit/intake-preview";
    }

    @PostMapping("/permits/import/{id}")
    String importRows(
            Actor actor,
            @PathVariable IntakeId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean despiteFaults,
            RedirectAttributes redirect) {
        return idempotency.once(actor, key, () -> {
            int rows = service.importRows(actor, id, despiteFaults);
            Flash.done(redirect, "permit.intake.done", rows);
            return "redirect:/permits/import/" + id;
        });
    }
}
