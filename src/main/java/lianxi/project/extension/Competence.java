package lianxi.project.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who decides an extension, and the clause that says so (审批权限). */
public enum Competence {
    /** The first one, before the latest safe date, or of a thing that has none. */
    FIRST(false),
    HEAD_ONLY(true),
    /** The asking unit is the office director's own. */
    DIRECTORS_UNIT(true),
    /** The office director asked in person. */
    DIRECTOR_ASKED(true),
    /** There is no office director that day. */
    NO_DIRECTOR(true),
    /** One was granted before. */
    FURTHER(true),
    /** The new date is not before the latest safe date. */
    NOT_SAFE(true);

    private final boolean head;

    Competence(boolean head) {
        this.head = head;
    }

    /** Whether it is the 组长's, or a deputy's under 授权; else the office director's. */
    public boolean isHeads() {
        return head;
    }

    public String messageKey() {
        return "project.extension.competence." + name();
    }

    /** The first clause that applies. */
    static Competence of(Case one) {
        if (one.headOnly()) {
            return HEAD_ONLY;
        }
        if (one.director() == Director.NONE) {
            return NO_DIRECTOR;
        }
        if (one.director() == Director.OF_THE_UNIT) {
            return DIRECTORS_UNIT;
        }
        if (one.director() == Director.ASKED) {
            return DIRECTOR_ASKED;
        }
        if (one.further()) {
            return FURTHER;
        }
        return one.isSafe() ? FIRST : NOT_SAFE;
    }

    /** How the office director of the day stands to the request. */
    enum Director {
        APART,
        OF_THE_UNIT,
        ASKED,
        NONE
    }

    /**
     * What the answer depends on, all of the moment of deciding.
     *
     * @param further whether one was granted for the same limit before
     */
    record Case(
            boolean headOnly,
            Director director,
            boolean further,
            LocalDate newDue,
            @Nullable LocalDate latestSafeDate) {

        private boolean isSafe() {
            return latestSafeDate == null || newDue.isBefore(latestSafeDate);
        }
    }
}
