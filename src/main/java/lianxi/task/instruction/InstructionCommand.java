package lianxi.task.instruction;

import java.time.LocalDate;
import lianxi.shared.PersonId;

/**
 * A leader's instruction as the office records it (批示登记).
 *
 * @param words what the leader wrote
 * @param documentTitle the paper it stands on; may be empty, as may its number and from whom it came
 */
public record InstructionCommand(
        PersonId leader,
        LocalDate givenOn,
        String words,
        String documentTitle,
        String documentNumber,
        String documentFrom) {

    public static final int WORDS_MAX = 1000;
    public static final int TITLE_MAX = 200;
    public static final int LINE_MAX = 100;
}
