package lianxi.notification;

import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two reminder moments of a week: 15:00 of the working day before the slot, 08:30 of the slot's day. */
@Configuration(proxyBeanMethods = false)
class DigestKinds {

    @Bean
    DigestKind eveDigest(WorkCalendars calendars, Digests digests) {
        return new DigestKind("notification.eve", ReportWeek::eveReminder, calendars, digests);
    }

    @Bean
    DigestKind morningDigest(WorkCalendars calendars, Digests digests) {
        return new DigestKind("notification.morning", ReportWeek::morningReminder, calendars, digests);
    }
}
