package lianxi.task.instruction;

import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** One of several tasks was refused (分办退回): which, and why. */
public class RefusedAssignmentException extends RefusedException {

    private final int place;

    RefusedAssignmentException(int place, RefusedException why) {
        super(why.field(), why.messageKey(), why.arguments());
        this.place = place;
    }

    /** Which of the tasks, from 0. */
    public int place() {
        return place;
    }

    /** The same with the name that the field has in a form of rows. */
    public RefusedException at(int row) {
        @Nullable String own = field();
        String named = own == null ? null : "rows[" + row + "]." + (own.equals("limit") ? "days" : own);
        return new RefusedException(named, messageKey(), arguments());
    }
}
