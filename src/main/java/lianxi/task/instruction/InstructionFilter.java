package lianxi.task.instruction;

import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of instructions shows (批示筛选); null leaves a choice open.
 *
 * @param overdue only those with an overdue task
 * @param unit only those from which the unit has a task
 * @param text part of the words or of the paper's title; blank for all
 */
public record InstructionFilter(
        @Nullable InstructionState state,
        boolean overdue,
        @Nullable PersonId leader,
        @Nullable UnitId unit,
        String text) {

    public static final InstructionFilter ALL = new InstructionFilter(null, false, null, null, "");

    public InstructionFilter {
        text = text.strip();
    }

    public InstructionFilter in(@Nullable InstructionState wanted) {
        return new InstructionFilter(wanted, overdue, leader, unit, text);
    }

    public InstructionFilter late(boolean wanted) {
        return new InstructionFilter(state, wanted, leader, unit, text);
    }

    public InstructionFilter by(@Nullable PersonId wanted) {
        return new InstructionFilter(state, overdue, wanted, unit, text);
    }

    public InstructionFilter ofUnit(@Nullable UnitId wanted) {
        return new InstructionFilter(state, overdue, leader, wanted, text);
    }

    public InstructionFilter with(String words) {
        return new InstructionFilter(state, overdue, leader, unit, words);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}
