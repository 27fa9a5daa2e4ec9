package lianxi.meeting.attendance;

import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an invitation (参会答复).
 *
 * @param reason why not, with a leave (请假事由)
 * @param deputy who comes instead, with name and post (委托参会人)
 * @param told who told the office, where the office records it (代答); null for one's own answer
 */
public record AnswerCommand(
        Answer answer,
        String reason,
        String deputy,
        @Nullable FiledFor told) {

    public static final int REASON_MAX = 200;
    public static final int DEPUTY_MAX = 60;

    public AnswerCommand {
        reason = answer == Answer.ATTENDS ? "" : reason.strip();
        deputy = answer == Answer.DEPUTES ? deputy.strip() : "";
    }

    public static AnswerCommand attends() {
        return new AnswerCommand(Answer.ATTENDS, "", "", null);
    }

    public static AnswerCommand leave(String reason) {
        return new AnswerCommand(Answer.ON_LEAVE, reason, "", null);
    }

    public static AnswerCommand deputes(String deputy) {
        return new AnswerCommand(Answer.DEPUTES, "", deputy, null);
    }

    public AnswerCommand toldBy(FiledFor filed) {
        return new AnswerCommand(answer, reason, deputy, filed);
    }
}
