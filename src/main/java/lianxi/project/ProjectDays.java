package lianxi.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.CalendarEntry;
import lianxi.calendar.CalendarEntrySource;
import lianxi.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The two dates of each project (首批并网、全容量并网), for the calendar. */
@Component
class ProjectDays implements CalendarEntrySource {

    private static final String KIND = "grid";

    private final ProjectQueries projects;
    private final MessageSource messages;

    ProjectDays(ProjectQueries projects, MessageSource messages) {
        this.projects = projects;
        this.messages = messages;
    }

    @Override
    public List<CalendarEntry> entries(Actor actor, LocalDate from, LocalDate to) {
        return projects.visibleTo(actor).stream()
                .flatMap(project -> Stream.of(
                        entry(project, "first", project.firstGridOn()),
                        entry(project, "full", project.fullCapacityOn())))
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to))
                .toList();
    }

    private CalendarEntry entry(ProjectView project, String which, LocalDate day) {
        String title = messages.getMessage(
                "project.day." + which, new Object[] {project.name()}, LocaleContextHolder.getLocale());
        return new CalendarEntry(
                "project:" + project.id() + ":" + which,
                KIND,
                title,
                day,
                null,
                null,
                "",
                "/projects/" + project.id(),
                false);
    }
}
