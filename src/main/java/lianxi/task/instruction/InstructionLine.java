package lianxi.task.instruction;

import java.time.LocalDate;

/**
 * An instruction in lists (批示件).
 *
 * @param tasks how many tasks came of it, stopped ones aside
 * @param done how many of them are completed
 * @param overdue whether one of them is overdue
 */
public record InstructionLine(
        InstructionId id,
        String leaderName,
        String leaderPost,
        LocalDate givenOn,
        String words,
        String documentTitle,
        String documentNumber,
        String documentFrom,
        InstructionState state,
        int tasks,
        int done,
        boolean overdue) {

    public String path() {
        return "/instructions/" + id;
    }
}
