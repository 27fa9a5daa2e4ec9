package lianxi.project.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.exchange.ScheduleImportId;
import lianxi.project.exchange.ScheduleImports;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
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

/** Taking a schedule's sheet in (导入倒排工期): upload, a check of every row, then the import. The office alone. */
@Controller
class ScheduleImportController {

    private final ProjectQueries projects;
    private final ScheduleImports imports;
    private final Idempotency idempotency;

    ScheduleImportController(ProjectQueries projects, ScheduleImports imports, Idempotency idempotency) {
        this.projects = projects;
        this.imports = imports;
        this.idempotency = idempotency;
    }

    @GetMapping("/projects/{id}/schedule/import")
    String blank(Actor actor, @PathVariable ProjectId id, Model model) {
        model.addAttribute("project", project(actor, id));
        model.addAttribute("projectSheetForm", new ProjectSheetForm());
        return "project/schedule-import";
    }

    @PostMapping("/projects/{id}/schedule/import")
    String upload(
            Actor actor,
            @PathVariable ProjectId id,
            @ModelAttribute ProjectSheetForm form,
            BindingResult binding,
            Model model) {
        model.addAttribute("project", project(actor, id));
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "project.exchange.refused.file");
        }
        return Submission.submit(
                binding,
                () -> "project/schedule-import",
                () -> idempotency.once(
                        actor,
                        form.getKey(),
                        () -> "redirect:/projects/" + id + "/schedule/import/" + uploaded(actor, id, file)));
    }

    private ScheduleImportId uploaded(Actor actor, ProjectId id, MultipartFile file) {
        try {
            return imports.upload(actor, id, Objects.toString(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/projects/{id}/schedule/import/{upload}")
    String preview(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable ScheduleImportId upload,
            Model model,
            Locale locale) {
        model.addAttribute("project", project(actor, id));
        model.addAttribute("preview", imports.preview(actor, id, upload, locale));
        model.addAttribute("formKey", FormKeys.fresh());
        return "project/schedule-import-preview";
    }

    @PostMapping("/projects/{id}/schedule/import/{upload}")
    String apply(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable ScheduleImportId upload,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        project(actor, id);
        return idempotency.once(actor, key, () -> {
            int rows = imports.apply(actor, id, upload, version);
            Flash.done(redirect, "project.exchange.done", rows);
            return "redirect:/projects/" + id + "/schedule/import/" + upload;
        });
    }

    private ProjectView project(Actor actor, ProjectId id) {
        ProjectView project = projects.visible(actor, id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return project;
    }
}
