package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.shared.BusinessClock;

/**
 * One period of a cadence (通报期).
 *
 * @param code the same for ever, as "2017-03", or by weeks the day by the rule
 * @param from the first day that the notice covers
 * @param to the last one, on which it is drafted
 */
public record NoticePeriod(String code, LocalDate from, LocalDate to) {

    private static final LocalTime AT = LocalTime.of(8, 30);

    Instant dueAt() {
        return to.atTime(AT).atZone(BusinessClock.ZONE).toInstant();
    }
}
