package lianxi.calendar;

/** The periods that 行政许可法 itself sets; all of them are working days (Art. 82). */
public final class LicensingLaw {

    /** Art. 32: what must be completed is told, once, within so many working days of receipt. */
    public static final int TELL_WITHIN = 5;

    /** Art. 44: a decision to grant is delivered within ten working days. */
    public static final TimeLimit DELIVERY = TimeLimit.workdays(10, TimeLimit.Nature.STATUTORY, null, null);

    private LicensingLaw() {}
}
