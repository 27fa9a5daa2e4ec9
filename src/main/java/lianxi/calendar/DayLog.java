package lianxi.calendar;

import java.time.LocalDate;

/** Hears what became of each day while a clock is counted (逐日记录); whoever wants the due date alone hears nothing. */
interface DayLog {

    DayLog NONE = new DayLog() {};

    /** @param extension whether the limit itself was full before this day */
    default void counted(CalendarDay day, boolean makeUp, boolean extension) {}

    /** A day that is free and that the limit passes over. */
    default void free(CalendarDay day) {}

    default void stopped(LocalDate day, Stop stop) {}

    default void rolled(CalendarDay counted, LocalDate to) {}

    default void movedOn(LocalDate from, LocalDate to, Stop stop) {}

    /** A stop of which no day lies in the count. */
    default void idle(Stop stop) {}
}
