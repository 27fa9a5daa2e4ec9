package lianxi.meeting.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingCalendarFile;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingSection;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.FormKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One meeting (会议详情): when, where, who chairs it, and whatever the later parts show. */
@Controller
class MeetingController {

    private final MeetingQueries queries;
    private final ObjectProvider<MeetingSection> sections;
    private final MeetingCalendarFile file;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    MeetingController(
            MeetingQueries queries,
            ObjectProvider<MeetingSection> sections,
            MeetingCalendarFile file,
            WorkCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.sections = sections;
        this.file = file;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** A later part of the page. */
    record Section(String template, Object content) {}

    @GetMapping("/meetings/{id}")
    String show(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingQueries.Told told = queries.told(id);
        MeetingView meeting = told.meeting();
        boolean ahead = meeting.state().isAhead();
        boolean mayRun = ahead && actor.is(Role.OFFICE);
        model.addAttribute("meeting", meeting);
        model.addAttribute("entries", told.entries());
        model.addAttribute("free", !calendars.current().isWorkday(meeting.day()));
        model.addAttribute("overdue", mayRun && meeting.end().isBefore(LocalDateTime.now(clock)));
        model.addAttribute("mayRun", mayRun);
        model.addAttribute("mayEntrust", ahead && (actor.is(Role.OFFICE) || actor.has(Power.GROUP_HEAD)));
        model.addAttribute("aboutShown", actor.readsEverything() || !isProblem(meeting));
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.content(actor, id).stream()
                                .map(content -> new Section(section.template(), content)))
                        .toList());
        return "meeting/detail";
    }

    @GetMapping("/meetings/{id}/meeting.ics")
    ResponseEntity<byte[]> calendar(@PathVariable MeetingId id, Locale locale) {
        MeetingView meeting = queries.view(id);
        String name = messages.getMessage("meeting.ics.file", new Object[] {meeting.title()}, locale);
        return Downloads.file(name, "text/calendar;charset=UTF-8", file.bytes(meeting, locale));
    }

    /** A problem is known to its own units alone. */
    private static boolean isProblem(MeetingView meeting) {
        return meeting.about() != null && meeting.about().startsWith("problem:");
    }
}
