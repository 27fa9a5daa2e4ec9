package lianxi.calendar;

/** The state of a step, track or task (状态灯) in the order in which the rules are tried; computed, never typed. */
public enum Light {
    COMPLETED("✓", "ok", "check"),
    NOT_NEEDED("–", "none", "dash"),
    OVERDUE("■", "late", "square"),
    FORECAST_LATE("◆", "late", "diamond"),
    DUE_SOON("▲", "warn", "triangle"),
    NOT_STARTED("○", "none", "ring"),
    ON_TRACK("●", "ok", "disc");

    private final String sign;
    private final String token;
    private final String shape;

    Light(String sign, String token, String shape) {
        this.sign = sign;
        this.token = token;
        this.shape = shape;
    }

    /** Somebody has to do something about it (需关注): what alerts, reports and charts put first. */
    public boolean isUrgent() {
        return this == OVERDUE || this == FORECAST_LATE || this == DUE_SOON;
    }

    /** The printed sign. */
    public String sign() {
        return sign;
    }

    /** The colour's name in the style sheet, without its leading dashes. */
    public String token() {
        return token;
    }

    /** The name of the drawn shape: a greyscale print still tells the lights apart. */
    public String shape() {
        return shape;
    }

    public String messageKey() {
        return "calendar.light." + name();
    }
}
