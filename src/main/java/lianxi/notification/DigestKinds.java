package lianxi.notification;

import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When people are reminded: 15:00 of the working day before the slot, 08:30 of the slot's day, and 08:30 of every other
 * working day.
 */
@Configuration(proxyBeanMethods = false)
class DigestKinds {

    @Bean
    DigestKind eveDigest(WorkCalendars calendars, Digests digests) {
        return new DigestKind(Digests.EVE, ReportWeek::eveReminder, calendars, digests);
    }

    @Bean
    DigestKind morningDigest(WorkCalendars calendars, Digests digests) {
        return new DigestKind(Digests.MORNING, ReportWeek::morningReminder, calendars, digests);
    }

    @Bean
    DailyDigestKind dailyDigest(WorkCalendars calendars, Digests digests) {
        return new DailyDigestKind(calendars, digests);
    }
}
