package lianxi.calendar;

/**
 * From when on a light says 临期.
 *
 * @param dueSoonWorkdays working days left to the due date
 * @param slackWorkdays working days between the forecast and the latest safe date
 * @param startWithinWorkdays working days to the latest start of what has not begun
 */
public record LightThresholds(int dueSoonWorkdays, int slackWorkdays, int startWithinWorkdays) {

    public static final LightThresholds STANDARD = new LightThresholds(3, 5, 5);
}
