package lianxi.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The terms of a series from a month on (会期安排).
 *
 * @param minutes how long the meeting is planned for
 * @param place may be empty while it is not known
 */
public record SeriesRule(
        YearMonth from, MonthlyRule rule, LocalTime at, int minutes, String place, Instant setAt, String setBy) {}
