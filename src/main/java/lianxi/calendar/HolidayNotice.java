package lianxi.calendar;

import java.time.LocalDate;

/** The State Council office's notice that arranges one year's holidays (国务院办公厅关于部分节假日安排的通知). */
public record HolidayNotice(int year, String number, LocalDate issuedOn) {}
