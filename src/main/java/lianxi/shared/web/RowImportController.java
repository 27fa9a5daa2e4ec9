package lianxi.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.Slice;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.PreviewRow;
import lianxi.shared.sheet.RowImport;
import lianxi.shared.sheet.RowRefusedException;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of an import, the same for every list: upload, preview, result. A module's controller extends it, says where it
 * lives ({@code @RequestMapping("/tasks/import")}) and whose rows it takes.
 */
public abstract class RowImportController {

    private final RowImport<?> rows;
    private final ImportPage page;

    private final SheetImports imports;
    private final Idempotency idempotency;
    private final MessageSource messages;

    /**
     * @param list address of the list that the rows go to, as "/tasks"
     * @param nav the entry of the main navigation to mark, as "tasks"
     */
    protected RowImportController(ImportDesk desk, RowImport<?> rows, String list, String nav) {
        this(desk, rows, ImportPage.of(rows.code(), list, nav));
    }

    protected RowImportController(ImportDesk desk, RowImport<?> rows, ImportPage page) {
        this.imports = desk.imports();
        this.idempotency = desk.idempotency();
        this.messages = desk.messages();
        this.rows = rows;
        this.page = page;
    }

    @GetMapping
    public String blank(Actor actor, Model model) {
        model.addAttribute("sharedImportForm", new SharedImportForm());
        return uploadPage(actor, model);
    }

    @GetMapping("/template.xlsx")
    public ResponseEntity<byte[]> template(Actor actor, Locale locale) {
        return Downloads.spreadsheet(text("template", locale), imports.template(rows, actor));
    }

    @PostMapping
    public String upload(Actor actor, @ModelAttribute SharedImportForm form, BindingResult binding, Model model) {
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            imports.columns(rows, actor);
            binding.rejectValue("file", "shared.import.refused.file");
        }
        return Submission.submit(
                binding,
                () -> uploadPage(actor, model),
                () -> idempotency.once(
                        actor,
                        form.getKey(),
                        () -> page.redirect(imports.upload(
                                actor, rows, file.getOriginalFilename(), content(file), form.getChoice()))));
    }

    @GetMapping("/{id}")
    public String preview(
            Actor actor,
            @PathVariable SheetImportId id,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model model) {
        ImportPreview preview = imports.preview(actor, rows, id);
        boolean wrongOnly = "wrong".equals(only);
        int lastPage = preview.counts().total() / SheetImports.PAGE;
        Slice<PreviewRow> shown = imports.rows(preview, wrongOnly, Math.max(0, Math.min(number, lastPage)));
        model.addAttribute("preview", preview);
        model.addAttribute("rows", shown);
        model.addAttribute("columns", ImportPage.shown(preview, numbers()));
        model.addAttribute("wrongOnly", wrongOnly);
        model.addAttribute("neighbours", page.neighbours(preview, shown, wrongOnly));
        model.addAttribute("formKey", FormKeys.fresh());
        model.addAttribute("page", page);
        return "shared/import-preview";
    }

    @PostMapping("/{id}")
    public String apply(
            Actor actor,
            @PathVariable SheetImportId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean onlyRight,
            RedirectAttributes redirect) {
        try {
            return idempotency.once(actor, key, () -> {
                ImportPreview after = imports.apply(actor, rows, id, onlyRight);
                say(after, redirect);
                return page.redirect(id);
            });
        } catch (RowRefusedException refused) {
            imports.refuse(actor, rows, id, refused);
            Flash.warn(redirect, "shared.import.refused.row", refused.row());
            return page.redirect(id);
        }
    }

    @GetMapping("/{id}/report.xlsx")
    public ResponseEntity<byte[]> report(Actor actor, @PathVariable SheetImportId id, Locale locale) {
        return Downloads.spreadsheet(text("report", locale), imports.report(actor, rows, id));
    }

    private String uploadPage(Actor actor, Model model) {
        model.addAttribute("columns", ImportPage.explained(imports.columns(rows, actor)));
        model.addAttribute("choices", rows.choices());
        model.addAttribute("page", page);
        return "shared/import";
    }

    private static void say(ImportPreview after, RedirectAttributes redirect) {
        if (!after.isApplied()) {
            Flash.warn(redirect, "shared.import.meanwhile", after.counts().wrong());
        } else if (after.counts().wrong() > 0) {
            Flash.done(
                    redirect,
                    "shared.import.done.some",
                    after.written(),
                    after.counts().wrong());
        } else {
            Flash.done(redirect, "shared.import.done.all", after.written());
        }
    }

    /** Heads of numbers and versions, in any language: they tell the reader of a preview nothing. */
    private Set<String> numbers() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .flatMap(language -> Stream.of(ImportColumn.ID_TITLE, ImportColumn.VERSION_TITLE)
                        .map(key -> messages.getMessage(key, null, language)))
                .collect(Collectors.toSet());
    }

    private String text(String what, Locale locale) {
        return messages.getMessage(page.code() + "." + what, null, locale);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return Spreadsheets.content(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
