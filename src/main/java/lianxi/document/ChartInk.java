package lianxi.document;

import java.awt.Color;

/** The colours of printed charts: those of the pages' style sheet. */
public enum ChartInk {
    INK("ink", 0x1c2430),
    INK_2("ink-2", 0x4a5566),
    ACTION("action", 0x0b4a9e),
    ACTION_BG("action-bg", 0xd9e5f4),
    HEAD("head", 0xf3f5f8),
    LINE("line", 0xd5dbe3),
    LINE_STRONG("line-ctl", 0x8a94a3),
    OK("ok", 0x1d6b3c),
    OK_BG("ok-bg", 0xeaf5ee),
    WARN("warn", 0x7a4a00),
    WARN_BG("warn-bg", 0xfff1cc),
    LATE("late", 0xb0121b),
    LATE_BG("late-bg", 0xfde8e8),
    NONE("none", 0x566172),
    WHITE("white", 0xffffff);

    private final String token;
    private final Color colour;

    ChartInk(String token, int rgb) {
        this.token = token;
        this.colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }

    /** The colour that the pages know by this name, such as "late"; plain ink for an unknown one. */
    public static ChartInk of(String token) {
        for (ChartInk ink : values()) {
            if (ink.token.equals(token)) {
                return ink;
            }
        }
        return INK;
    }

    /** The pale ground behind a light of this colour; white where a light has none. */
    public ChartInk tint() {
        return switch (this) {
            case WARN -> WARN_BG;
            case LATE -> LATE_BG;
            default -> WHITE;
        };
    }
}
