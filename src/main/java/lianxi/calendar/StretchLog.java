package lianxi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.Stretch.Kind;
import org.jspecify.annotations.Nullable;

/** Gathers the days of a count into stretches (计时区间), in their order. */
final class StretchLog implements DayLog {

    private final List<Stretch> stretches = new ArrayList<>();

    @Nullable
    private Stop lastStop;

    List<Stretch> stretches() {
        return stretches;
    }

    @Override
    public void counted(CalendarDay day, boolean makeUp, boolean extension) {
        Kind kind = extension ? Kind.EXTENDED : Kind.COUNTED;
        if (makeUp) {
            stretches.add(named(Kind.MAKE_UP, day, day.date(), 1));
        } else if (last() != null && last().kind() == kind) {
            prolong(day.date());
        } else {
            stretches.add(Stretch.of(kind, day.date(), day.date(), 1));
        }
    }

    @Override
    public void free(CalendarDay day) {
        if (day.kind() != DayKind.HOLIDAY) {
            return;
        }
        boolean goesOn = last() != null
                && last().kind() == Kind.HOLIDAY
                && last().to().plusDays(1).equals(day.date())
                && Objects.equals(last().name(), day.name());
        if (goesOn) {
            prolong(day.date());
        } else {
            stretches.add(named(Kind.HOLIDAY, day, day.date(), 1));
        }
    }

    @Override
    public void stopped(LocalDate day, Stop stop) {
        Kind kind = stop.isOpen() ? Kind.STILL_STOPPED : Kind.STOPPED;
        boolean goesOn = stop == lastStop
                && last() != null
                && last().kind() == kind
                && last().to().plusDays(1).equals(day);
        if (goesOn) {
            prolong(day);
        } else {
            stretches.add(Stretch.of(kind, day, day, 1, stop.ground()));
        }
        lastStop = stop;
    }

    @Override
    public void rolled(CalendarDay counted, LocalDate to) {
        stretches.add(named(Kind.ROLLED, counted, to, days(counted.date(), to)));
    }

    @Override
    public void movedOn(LocalDate from, LocalDate to, Stop stop) {
        stretches.add(Stretch.of(Kind.MOVED_ON, from, to, days(from, to), stop.ground()));
    }

    @Override
    public void idle(Stop stop) {
        stretches.add(Stretch.of(Kind.IDLE_STOP, stop.from(), stop.to(), 0, stop.ground()));
    }

    private @Nullable Stretch last() {
        return stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    }

    private void prolong(LocalDate day) {
        stretches.set(stretches.size() - 1, last().through(day, 1));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private static Stretch named(Kind kind, CalendarDay day, LocalDate to, int days) {
        return new Stretch(kind, day.date(), to, days, day.name(), day.nameEn(), null);
    }
}
