package lianxi.project.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectTallies;
import lianxi.project.schedule.AnchorOutlook;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Downloads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /projects}: the projects one may know of, as a page and as a spreadsheet. */
@Controller
class ProjectListController {

    private final ProjectQueries queries;
    private final ObjectProvider<ProjectTallies> tallies;
    private final ScheduleQueries schedules;
    private final ProjectSheet sheet;
    private final AuditTrail audit;

    ProjectListController(
            ProjectQueries queries,
            ObjectProvider<ProjectTallies> tallies,
            ScheduleQueries schedules,
            ProjectSheet sheet,
            AuditTrail audit) {
        this.queries = queries;
        this.tallies = tallies;
        this.schedules = schedules;
        this.sheet = sheet;
        this.audit = audit;
    }

    @GetMapping("/projects")
    String list(Actor actor, Model model) {
        model.addAttribute("lines", lines(actor));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        return "project/list";
    }

    @GetMapping("/projects.xlsx")
    ResponseEntity<byte[]> export(Actor actor, Locale locale) {
        List<ProjectListLine> lines = lines(actor);
        audit.recordAlone(
                actor,
                "project.export",
                "project",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(sheet.fileName(locale), sheet.bytes(lines, locale));
    }

    private List<ProjectListLine> lines(Actor actor) {
        if (!actor.isInside() && !actor.is(Role.UNDERTAKER)) {
            throw new NotFoundException();
        }
        Map<ProjectId, ProjectTallies.Tally> counted =
                tallies.stream().findFirst().map(ProjectTallies::tallies).orElse(Map.of());
        Map<ProjectId, List<AnchorOutlook>> anchors = schedules.anchors();
        return queries.visibleTo(actor).stream()
                .map(project -> new ProjectListLine(
                        project,
                        counted.getOrDefault(project.id(), ProjectTallies.Tally.NONE),
                        anchors.getOrDefault(project.id(), List.of())))
                .toList();
    }
}
