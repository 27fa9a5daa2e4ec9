package lianxi.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.web.Accepts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** When the weekly reports of a week are due (周报报送时点): a small page, and the same answer as JSON. */
@Controller
class ReportSlotController {

    private final WorkCalendars calendars;
    private final QueryFaults faults;

    ReportSlotController(WorkCalendars calendars, QueryFaults faults) {
        this.calendars = calendars;
        this.faults = faults;
    }

    /** The JSON answer; null in a week that owes no report. */
    record Answer(@Nullable String due) {}

    /** The week as the page shows it; all but the week are null where it has no slot. */
    record SlotView(
            ReportWeek week,
            @Nullable ZonedDateTime due,
            @Nullable ZonedDateTime opens,
            @Nullable ZonedDateTime eveReminder,
            @Nullable ZonedDateTime morningReminder,
            @Nullable ZonedDateTime briefingDue,
            boolean provisional) {

        static SlotView of(ReportWeek week, WorkCalendar calendar) {
            return new SlotView(
                    week,
                    week.slot(calendar).orElse(null),
                    week.hasSlot(calendar) ? week.opens(calendar) : null,
                    week.eveReminder(calendar).orElse(null),
                    week.morningReminder(calendar).orElse(null),
                    week.briefingDue(calendar).orElse(null),
                    week.isProvisional(calendar));
        }
    }

    @GetMapping("/calendar/report-slot")
    Object slot(
            Actor actor,
            HttpServletRequest request,
            @Valid @ModelAttribute CalendarSlotForm form,
            BindingResult binding,
            Locale locale) {
        if (form.getWeek() != null && !CountQuery.isInRange(form.getWeek())) {
            CountQuery.refuseYear(binding, "week");
        }
        boolean json = Accepts.json(request);
        ModelAndView page = new ModelAndView("calendar/report-slot").addObject("inside", actor.isInside());
        if (binding.hasErrors()) {
            return json ? faults.json(binding, locale) : QueryFaults.page(page, binding);
        }
        SlotView view = SlotView.of(ReportWeek.of(form.getWeek()), calendars.current());
        return json ? ResponseEntity.ok(answer(view)) : page.addObject("slot", view);
    }

    private static Answer answer(SlotView view) {
        return new Answer(
                view.due() == null ? null : OffsetDateTime.from(view.due()).toString());
    }
}
