package lianxi.project.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates that were counted, {@code @marked} in templates: † after one in a year whose holidays are not known yet. */
@Component("marked")
public class MarkedDates {

    private final Dates dates;
    private final WorkCalendars calendars;
    private final MessageSource messages;

    MarkedDates(Dates dates, WorkCalendars calendars, MessageSource messages) {
        this.dates = dates;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** 2027年1月27日（周三）†; empty for null. */
    public String day(@Nullable LocalDate day) {
        return dates.day(day) + sign(day);
    }

    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return messages.getMessage(
                "shared.date.range", new Object[] {day(from), day(to)}, LocaleContextHolder.getLocale());
    }

    /** † or nothing. */
    String sign(@Nullable LocalDate day) {
        return any(Stream.ofNullable(day)) ? "†" : "";
    }

    /** Whether the page owes the sentence; unknown days owe nothing. */
    boolean any(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).anyMatch(day -> calendars.current().isProvisional(day.getYear()));
    }
}
