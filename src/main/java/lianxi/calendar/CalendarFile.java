package lianxi.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import lianxi.shared.BusinessClock;
import lianxi.shared.ProductProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A calendar for calendar programs (.ics, RFC 5545). */
@Component
public class CalendarFile {

    private static final Duration REFRESH = Duration.builder().hours(1).build();

    private final MessageSource messages;
    private final ProductProperties product;
    private final Clock clock;

    CalendarFile(MessageSource messages, ProductProperties product, Clock clock) {
        this.messages = messages;
        this.product = product;
        this.clock = clock;
    }

    /** All entries; programs are asked to look again each hour. */
    public byte[] bytes(List<CalendarEntry> entries, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//lianxi//calendar//" + locale.getLanguage());
        String name = messages.getMessage("calendar.feed.name", null, locale);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(REFRESH);
        entries.forEach(entry -> calendar.addEvent(event(entry, locale)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    /** Its id is the same in every file, so that a moved entry replaces its old one. */
    private VEvent event(CalendarEntry entry, Locale locale) {
        VEvent event = new VEvent();
        event.setUid(entry.subject().replace(':', '-') + "@lianxi");
        event.setDateTimeStamp(Date.from(clock.instant()));
        String kind = messages.getMessage("calendar.entry." + entry.kind(), null, locale);
        event.setSummary(messages.getMessage("calendar.feed.summary", new Object[] {kind, entry.title()}, locale));
        if (!entry.place().isBlank()) {
            event.setLocation(entry.place());
        }
        product.link(entry.path()).ifPresent(link -> event.setUrl(link.toString()));
        setTime(event, entry);
        if (entry.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }

    private static void setTime(VEvent event, CalendarEntry entry) {
        if (entry.at() == null) {
            event.setDateStart(wholeDay(entry.day()));
            event.setTransparency(Transparency.transparent());
            return;
        }
        event.setDateStart(Date.from(
                entry.day().atTime(entry.at()).atZone(BusinessClock.ZONE).toInstant()));
        if (entry.until() != null) {
            event.setDateEnd(Date.from(
                    entry.day().atTime(entry.until()).atZone(BusinessClock.ZONE).toInstant()));
        }
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
