package lianxi.project.exchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.ScheduleView;
import org.springframework.stereotype.Component;

/** A schedule for calendar programs (.ics): its two dates, its milestones, and the last days on which open nodes must start. */
@Component
public class ScheduleCalendarFile {

    private final SheetWords words;
    private final Clock clock;

    ScheduleCalendarFile(SheetWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public byte[] bytes(ProjectView project, ScheduleView schedule, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//lianxi//schedule//" + locale.getLanguage());
        calendar.setName(project.name());
        calendar.setExperimentalProperty("X-WR-CALNAME", project.name());
        schedule.anchors().forEach(anchor -> add(calendar, project, anchor, locale));
        schedule.rows().stream().filter(ScheduleView.Row::needed).forEach(row -> add(calendar, project, row, locale));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private void add(ICalendar calendar, ProjectView project, AnchorPass anchor, Locale locale) {
        String name = words.text(anchor.kind().messageKey(), locale);
        event(calendar, project, "anchor-" + anchor.kind(), anchor.anchor().date(), name);
    }

    private void add(ICalendar calendar, ProjectView project, ScheduleView.Row row, Locale locale) {
        String node = row.key().kind() + "-" + row.key().id();
        boolean open = !row.facts().isFinished();
        if (row.isMilestone() && row.forecastFinish() != null) {
            String key = open ? "project.exchange.event.forecast" : "project.exchange.event.finished";
            event(calendar, project, node, row.forecastFinish(), words.text(key, locale, row.name()));
        }
        if (open && !row.facts().isStarted() && row.latestStart() != null) {
            String start = words.text("project.exchange.event.latestStart", locale, row.name());
            event(calendar, project, node + "-start", row.latestStart(), start);
        }
    }

    /** A whole day that blocks nobody's time. Its id is the same in every export, so that programs replace it. */
    private void event(ICalendar calendar, ProjectView project, String what, LocalDate day, String summary) {
        VEvent event = new VEvent();
        event.setUid("project-" + project.id() + "-" + what + "@lianxi");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(summary + " · " + project.name());
        event.setDateStart(
                new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
        event.setTransparency(Transparency.transparent());
        calendar.addEvent(event);
    }
}
