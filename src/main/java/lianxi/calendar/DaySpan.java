package lianxi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row that a notice names together (放假或调休上班的起止日), both ends inclusive. */
public record DaySpan(LocalDate from, LocalDate to, DayKind kind, String name, String nameEn) {

    public DaySpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end on " + to + ", before it began on " + from);
        }
    }

    /** The days as spans: those in a row of one kind and name together. */
    static List<DaySpan> of(List<SpecialDay> days) {
        List<DaySpan> spans = new ArrayList<>();
        for (SpecialDay day : days) {
            DaySpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.isContinuedBy(day)) {
                spans.set(spans.size() - 1, new DaySpan(last.from, day.date(), last.kind, last.name, last.nameEn));
            } else {
                spans.add(new DaySpan(day.date(), day.date(), day.kind(), day.name(), day.nameEn()));
            }
        }
        return spans;
    }

    private boolean isContinuedBy(SpecialDay day) {
        return day.kind() == kind && day.name().equals(name) && day.date().equals(to.plusDays(1));
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
