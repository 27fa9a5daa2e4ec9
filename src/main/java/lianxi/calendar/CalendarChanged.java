package lianxi.calendar;

/** Published in the transaction that loads or replaces a year (节假日安排已变动): whatever was reckoned with it is stale. */
public record CalendarChanged(int year) {}
