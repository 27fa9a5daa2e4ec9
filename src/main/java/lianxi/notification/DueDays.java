package lianxi.notification;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.CalendarEntry;
import lianxi.calendar.CalendarEntrySource;
import lianxi.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The days until which a person's own things are to be done (我的期限), for the calendar. */
@Component
class DueDays implements CalendarEntrySource {

    private static final String KIND = "due";

    private final OwedQueries owed;
    private final MessageSource messages;

    DueDays(OwedQueries owed, MessageSource messages) {
        this.owed = owed;
        this.messages = messages;
    }

    @Override
    public List<CalendarEntry> entries(Actor actor, LocalDate from, LocalDate to) {
        return owed.of(actor).stream()
                .filter(one -> one.due() != null
                        && !one.due().isBefore(from)
                        && !one.due().isAfter(to))
                .map(one -> new CalendarEntry(
                        KIND + ":" + one.subject(), KIND, title(one), one.due(), null, null, "", one.path(), false))
                .toList();
    }

    private String title(Owed one) {
        String act = messages.getMessage(one.act(), null, LocaleContextHolder.getLocale());
        return messages.getMessage(
                "notification.due-day", new Object[] {one.name(), act}, LocaleContextHolder.getLocale());
    }
}
