package lianxi.project.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleView;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.TaskField;
import org.mpxj.mspdi.MSPDIWriter;
import org.springframework.stereotype.Component;

/** A schedule for MS Project, as XML: tasks that are needed with their forecast, baseline and latest dates, links and calendar. */
@Component
public class MsProjectFile {

    private final WorkCalendars calendars;
    private final SheetWords words;

    MsProjectFile(WorkCalendars calendars, SheetWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    public byte[] bytes(ProjectView project, ScheduleView schedule, Locale locale) {
        ProjectFile file = new ProjectFile();
        OfficeHours hours = new OfficeHours(calendars.current());
        file.setDefaultCalendar(hours.in(
                file,
                words.text("project.exchange.calendar", locale),
                first(schedule).withDayOfYear(1),
                last(schedule).withMonth(12).withDayOfMonth(31)));
        describe(file.getProjectProperties(), project, schedule, hours);
        file.getCustomFields().add(TaskField.TEXT1).setAlias(words.title(SheetColumn.UNIT, locale));
        file.getCustomFields().add(TaskField.TEXT2).setAlias(words.title(SheetColumn.DURATION, locale));
        new MsProjectTasks(file, schedule, calendars.current(), hours, words, locale).add();
        return write(file);
    }

    private static void describe(
            ProjectProperties properties, ProjectView project, ScheduleView schedule, OfficeHours hours) {
        properties.setProjectTitle(project.name());
        properties.setName(project.name());
        properties.setStartDate(first(schedule).atTime(8, 0));
        properties.setStatusDate(hours.end(schedule.today()));
        properties.setCurrentDate(hours.end(schedule.today()));
        properties.setCreationDate(hours.end(schedule.today()));
        properties.setLastSaved(hours.end(schedule.today()));
        properties.setCurrencyCode("CNY");
        properties.setNewTasksAreManual(false);
        properties.setNewTasksEstimated(false);
    }

    private static LocalDate first(ScheduleView schedule) {
        return Stream.concat(Stream.of(schedule.startedOn(), schedule.today()), days(schedule))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(ScheduleView schedule) {
        Stream<LocalDate> anchors =
                schedule.anchors().stream().map(anchor -> anchor.anchor().date());
        return Stream.of(Stream.of(schedule.today()), anchors, days(schedule))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Stream<LocalDate> days(ScheduleView schedule) {
        return schedule.rows().stream()
                .flatMap(row ->
                        Stream.of(row.forecastStart(), row.forecastFinish(), row.baselineStart(), row.baselineFinish()))
                .filter(Objects::nonNull);
    }

    private static byte[] write(ProjectFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
