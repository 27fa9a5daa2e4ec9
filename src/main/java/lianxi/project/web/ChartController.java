package lianxi.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.Downloads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A project's schedule counted back from its dates (倒排工期): the drawing, the table, what is tried, and its sheet. */
@Controller
class ChartController {

    private final ProjectQueries projects;
    private final ScheduleViews schedules;
    private final SchedulePages pages;
    private final ScheduleSheet sheet;
    private final ChartWords words;

    ChartController(
            ProjectQueries projects,
            ScheduleViews schedules,
            SchedulePages pages,
            ScheduleSheet sheet,
            ChartWords words) {
        this.projects = projects;
        this.schedules = schedules;
        this.pages = pages;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/projects/{id}/schedule")
    String schedule(
            Actor actor,
            @PathVariable ProjectId id,
            ChartQuery query,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response,
            Model model) {
        ProjectView project = projects.visible(actor, id);
        SchedulePage.Asked asked = new SchedulePage.Asked(node.strip(), change.strip(), amount.strip(), day.strip());
        SchedulePage page = pages.page(project, schedules.of(actor, id), query, asked);
        if (page.trial().error() != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", true);
        }
        model.addAttribute("page", page);
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("wide", true);
        return "project/schedule";
    }

    @GetMapping("/projects/{id}/schedule.pdf")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable ProjectId id, ChartQuery query, Locale locale) {
        ProjectView project = projects.visible(actor, id);
        SchedulePage page = pages.page(project, schedules.of(actor, id), query, new SchedulePage.Asked("", "", "", ""));
        return Downloads.pdf(words.text("project.chart.file", project.name()), sheet.bytes(page, locale));
    }
}
