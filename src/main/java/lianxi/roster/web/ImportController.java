package lianxi.roster.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import lianxi.roster.imports.ImportId;
import lianxi.roster.imports.RosterImportService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
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

/** {@code /roster/import}: from a spreadsheet, with a preview that names what is wrong with each row. */
@Controller
class ImportController {

    private final RosterImportService service;
    private final Idempotency idempotency;
    private final Choices choices;

    ImportController(RosterImportService service, Idempotency idempotency, Choices choices) {
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/roster/import")
    String fresh(Model model) {
        RosterImportForm form = new RosterImportForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute(form);
        return "roster/import";
    }

    @GetMapping("/roster/import/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        return Downloads.spreadsheet(choices.text("roster.import.template.file"), service.template(locale));
    }

    @PostMapping("/roster/import")
    String read(Actor actor, @Valid @ModelAttribute RosterImportForm form, BindingResult binding) {
        return Submission.submit(
                binding,
                () -> "roster/import",
                () -> idempotency.once(actor, form.getKey(), () -> {
                    ImportId id = service.read(
                            actor,
                            form.getFile() == null ? "" : form.getFile().getOriginalFilename(),
                            content(form.getFile()),
                            form.getFrom(),
                            form.ordering());
                    return "redirect:/roster/import/" + id;
                }));
    }

    @GetMapping("/roster/import/{id}")
    String preview(@PathVariable ImportId id, Model model) {
        model.addAttribute("batch", service.batch(id));
        model.addAttribute("formKey", FormKeys.fresh());
        return "roster/import-preview";
    }

    @PostMapping("/roster/import/{id}/confirm")
    String confirm(
            Actor actor,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean despiteErrors,
            RedirectAttributes redirect) {
        return idempotency.once(actor, key, () -> {
            int imported = service.confirm(actor, id, despiteErrors);
            Flash.done(redirect, "roster.import.done", imported);
            return "redirect:/roster/import/" + id;
        });
    }

    private static byte[] content(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RefusedException("file", "roster.import.no-file");
        }
        try {
            return Spreadsheets.content(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
