package lianxi.project.web;

import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.exchange.MsProjectFile;
import lianxi.project.exchange.ScheduleCalendarFile;
import lianxi.project.exchange.ScheduleWorkbook;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A project's schedule as files (导出): whoever may see the project may take them along. */
@Controller
class ScheduleFileController {

    private final ProjectQueries projects;
    private final ScheduleViews schedules;
    private final ScheduleWorkbook sheet;
    private final MsProjectFile msProject;
    private final ScheduleCalendarFile calendarFile;
    private final MessageSource messages;

    ScheduleFileController(
            ProjectQueries projects,
            ScheduleViews schedules,
            ScheduleWorkbook sheet,
            MsProjectFile msProject,
            ScheduleCalendarFile calendarFile,
            MessageSource messages) {
        this.projects = projects;
        this.schedules = schedules;
        this.sheet = sheet;
        this.msProject = msProject;
        this.calendarFile = calendarFile;
        this.messages = messages;
    }

    @GetMapping("/projects/{id}/schedule.xlsx")
    ResponseEntity<byte[]> spreadsheet(Actor actor, @PathVariable ProjectId id, Locale locale) {
        ProjectView project = projects.visible(actor, id);
        return Downloads.spreadsheet(name(project, "xlsx", locale), sheet.bytes(schedules.of(actor, id), locale));
    }

    @GetMapping("/projects/{id}/schedule.xml")
    ResponseEntity<byte[]> msProject(Actor actor, @PathVariable ProjectId id, Locale locale) {
        ProjectView project = projects.visible(actor, id);
        byte[] content = msProject.bytes(project, schedules.of(actor, id), locale);
        return Downloads.file(name(project, "xml", locale), "application/xml", content);
    }

    @GetMapping("/projects/{id}/schedule.ics")
    ResponseEntity<byte[]> calendar(Actor actor, @PathVariable ProjectId id, Locale locale) {
        ProjectView project = projects.visible(actor, id);
        byte[] content = calendarFile.bytes(project, schedules.of(actor, id), locale);
        return Downloads.file(name(project, "ics", locale), "text/calendar;charset=UTF-8", content);
    }

    private String name(ProjectView project, String ending, Locale locale) {
        return messages.getMessage("project.exchange.file", new Object[] {project.name(), ending}, locale);
    }
}
