package lianxi.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days in a row that a notice names together (放假或调休上班的起止日), both ends inclusive. */
public record DaySpan(LocalDate from, LocalDate to, DayKind kind, String name, String nameEn) {

    public DaySpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end on " + to + ", before it began on " + from);
        }
    }

    public Stream<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1));
    }

    public int length() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    Stream<SpecialDay> days() {
        return dates().map(day -> new SpecialDay(day, kind, name, nameEn));
    }
}
