package lianxi.rehearsal.theatre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.shared.BusinessClock;

/** Days and hours as the group's people reckon them, whatever zone a host stands in. */
public final class GroupTime {

    private GroupTime() {}

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    /** @param time as "09:30" */
    public static Instant at(LocalDate day, String time) {
        return at(day, LocalTime.parse(time));
    }

    /** The midnight with which the day begins. */
    public static Instant startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    public static LocalTime hourOf(Instant moment) {
        return LocalTime.ofInstant(moment, BusinessClock.ZONE);
    }
}
