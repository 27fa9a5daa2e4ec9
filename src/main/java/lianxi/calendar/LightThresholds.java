package lianxi.calendar;

/** From how many working days left a light says 临期. */
public record LightThresholds(int dueSoonWorkdays) {

    public static final LightThresholds STANDARD = new LightThresholds(3);
}
