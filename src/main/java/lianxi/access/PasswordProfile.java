package lianxi.access;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Which rules passwords obey: 等保 (classes and rotation) or ASVS (length alone). */
public enum PasswordProfile {
    DENGBAO(12, 3, Period.ofDays(90), 5),
    ASVS(15, 1, null, 5);

    /** Younger passwords need no look at the profile. */
    static final Period SHORTEST_VALIDITY = Period.ofDays(90);

    private final int length;
    private final int classes;

    @Nullable
    private final Period validity;

    private final int remembered;

    PasswordProfile(int length, int classes, @Nullable Period validity, int remembered) {
        this.length = length;
        this.classes = classes;
        this.validity = validity;
        this.remembered = remembered;
    }

    public int length() {
        return length;
    }

    /** How many of capital letters, small letters, digits, other characters must occur. */
    public int classes() {
        return classes;
    }

    /** After which time a password must be changed; null: never. */
    @Nullable
    public Period validity() {
        return validity;
    }

    /** How many former passwords may not be chosen again. */
    public int remembered() {
        return remembered;
    }
}
