package lianxi.notification;

import java.time.ZonedDateTime;
import lianxi.calendar.ReportWeek;

/**
 * A moment at which people are reminded of what they owe.
 *
 * @param slot the week's slot, of which it reminds
 */
public record DigestMoment(ReportWeek week, ZonedDateTime slot) {}
