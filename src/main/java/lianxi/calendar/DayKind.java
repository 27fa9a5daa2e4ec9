package lianxi.calendar;

/** What a day is in the working calendar (工作日、周末、节假日、调休上班日). */
public enum DayKind {
    WORKDAY(true),
    WEEKEND(false),
    HOLIDAY(false),
    MAKE_UP_WORKDAY(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }

    public String messageKey() {
        return "calendar.day." + name();
    }
}
