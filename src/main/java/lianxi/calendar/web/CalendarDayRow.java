package lianxi.calendar.web;

import java.util.function.UnaryOperator;
import lianxi.calendar.DayKind;
import org.jspecify.annotations.Nullable;

/** A row of the year's form: one span of days off or of make-up days, its dates as they were typed. */
public class CalendarDayRow {

    @Nullable
    private String from;

    @Nullable
    private String to;

    @Nullable
    private DayKind kind;

    @Nullable
    private String name;

    @Nullable
    private String nameEn;

    static CalendarDayRow of(@Nullable DayKind kind, String name, String nameEn, String from, String to) {
        CalendarDayRow row = new CalendarDayRow();
        row.kind = kind;
        row.name = name;
        row.nameEn = nameEn;
        row.from = from;
        row.to = to;
        return row;
    }

    /** Nothing was filled in but perhaps the kind, which new rows have from the start. */
    boolean isBlank() {
        return isBlank(from) && isBlank(to) && isBlank(name) && isBlank(nameEn);
    }

    /** A browser shows nothing but ISO dates in a date field: any other text needs a plain one. */
    public String inputType(@Nullable String date) {
        return isBlank(date) || date.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
    }

    /** Writes what can be read as a date in the one form that date fields know. */
    void writeDates(UnaryOperator<String> iso) {
        from = isBlank(from) ? from : iso.apply(from);
        to = isBlank(to) ? to : iso.apply(to);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Nullable
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    @Nullable
    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    @Nullable
    public DayKind getKind() {
        return kind;
    }

    public void setKind(@Nullable DayKind kind) {
        this.kind = kind;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }
}
