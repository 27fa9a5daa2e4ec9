package lianxi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/** A day that a State Council notice takes from the rule Monday–Friday (节假日 or 调休上班日), with its holiday's name. */
public record SpecialDay(LocalDate date, DayKind kind, String name, String nameEn) {

    public SpecialDay {
        Objects.requireNonNull(date);
        Objects.requireNonNull(name);
        if (kind != DayKind.HOLIDAY && kind != DayKind.MAKE_UP_WORKDAY) {
            throw new IllegalArgumentException(date + ": a notice names holidays and make-up days, not " + kind);
        }
        if (kind == DayKind.MAKE_UP_WORKDAY && !isWeekend(date)) {
            throw new IllegalArgumentException(date + " is worked anyway: a make-up day lies on a weekend");
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
