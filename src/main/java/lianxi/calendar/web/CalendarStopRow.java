package lianxi.calendar.web;

import org.jspecify.annotations.Nullable;

/** One stop as it was typed (暂停起止); kept as text, so that a page shows again what cannot be read. */
public class CalendarStopRow {

    /** Empty rows that the page always offers. */
    static final int SPARE = 3;

    private static final String RANGE = "..";

    private String from = "";
    private String to = "";

    /** A range of a link: {@code 2017-01-25..2017-02-03}. */
    static CalendarStopRow of(String range) {
        CalendarStopRow row = new CalendarStopRow();
        int at = range.indexOf(RANGE);
        row.from = at < 0 ? range : range.substring(0, at);
        row.to = at < 0 ? "" : range.substring(at + RANGE.length());
        return row;
    }

    boolean isBlank() {
        return from.isBlank() && to.isBlank();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }
}
