package lianxi.project.site.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.Attachments;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.site.SiteEntryId;
import lianxi.project.site.SiteEntryView;
import lianxi.project.site.SiteQueries;
import lianxi.project.site.SiteScope;
import lianxi.project.site.SiteService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /projects/{id}/site}: a project's site progress, read by all who read the project, filed by its undertaker. */
@Controller
class SiteController {

    private static final int LAST_PAGE = 10_000;

    private final ProjectQueries projects;
    private final SiteQueries queries;
    private final SiteService service;
    private final SiteSheet sheet;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    SiteController(
            ProjectQueries projects,
            SiteQueries queries,
            SiteService service,
            SiteSheet sheet,
            Attachments attachments,
            Idempotency idempotency,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.projects = projects;
        this.queries = queries;
        this.service = service;
        this.sheet = sheet;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/site")
    String list(Actor actor, @PathVariable ProjectId id, @RequestParam(defaultValue = "0") int page, Model model) {
        ProjectView project = projects.visible(actor, id);
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        Slice<SiteEntryView> entries = queries.page(id, number);
        model.addAttribute("project", project);
        model.addAttribute("entries", entries.rows());
        model.addAttribute("prev", number == 0 ? null : address(id, number - 1));
        model.addAttribute("next", entries.more() ? address(id, number + 1) : null);
        model.addAttribute("files", SiteScope.mayFile(actor, project));
        return "project/site/list";
    }

    private static String address(ProjectId id, int page) {
        return "/projects/" + id + "/site" + (page == 0 ? "" : "?page=" + page);
    }

    @GetMapping("/projects/{id}/site.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable ProjectId id, Locale locale) {
        ProjectView project = projects.visible(actor, id);
        var entries = queries.all(id);
        audit.recordAlone(
                actor,
                "project.site.export",
                "project",
                id,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, entries.size()));
        return Downloads.spreadsheet(
                messages.getMessage("project.site.exportFile", new Object[] {project.name()}, locale),
                sheet.bytes(entries, locale));
    }

    @GetMapping("/projects/{id}/site/new")
    String blank(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable SiteEntryId corrects,
            Model model) {
        ProjectView project = own(actor, id);
        model.addAttribute(
                "projectSiteForm",
                corrects == null ? ProjectSiteForm.of(LocalDate.now(clock)) : ProjectSiteForm.of(wrong(id, corrects)));
        return form(project, model);
    }

    @PostMapping("/projects/{id}/site")
    String file(
            Actor actor,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute ProjectSiteForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ProjectView project = own(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> form(project, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.file(actor, id, form.toCommand());
                    Flash.done(redirect, form.getCorrects() == null ? "project.site.filed" : "project.site.corrected");
                    return "redirect:/projects/" + id + "/site";
                }));
    }

    private SiteEntryView wrong(ProjectId project, SiteEntryId id) {
        return queries.entry(project, id).filter(SiteEntryView::isStanding).orElseThrow(NotFoundException::new);
    }

    /** Who reads the project but does not build it is refused. */
    private ProjectView own(Actor actor, ProjectId id) {
        ProjectView project = projects.visible(actor, id);
        if (!SiteScope.mayFile(actor, project)) {
            throw new ForbiddenException();
        }
        return project;
    }

    private static String form(ProjectView project, Model model) {
        model.addAttribute("project", project);
        return "project/site/form";
    }
}
