package lianxi.meeting.attendance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lianxi.meeting.attendance.Answer;
import lianxi.meeting.attendance.AnswerCommand;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.attendance.Reply;
import lianxi.shared.web.FiledForFields;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** An answer as typed; the office says who told it, how and when (代答). */
class MeetingAnswerForm extends FiledForFields {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable Integer version;

    @NotNull
    private @Nullable Answer answer;

    @Size(max = AnswerCommand.REASON_MAX)
    private String reason = "";

    @Size(max = AnswerCommand.DEPUTY_MAX)
    private String deputy = "";

    /** What stands, to be changed; a first answer begins with coming. */
    static MeetingAnswerForm of(InviteeView invitee) {
        MeetingAnswerForm form = new MeetingAnswerForm();
        form.version = invitee.version();
        Reply reply = invitee.reply();
        form.answer = reply == null ? Answer.ATTENDS : reply.answer();
        form.reason = reply == null ? "" : reply.reason();
        form.deputy = reply == null ? "" : reply.deputy();
        return form;
    }

    AnswerCommand command() {
        return new AnswerCommand(Objects.requireNonNull(answer), reason, TextNormaliser.oneLine(deputy), told());
    }

    int version() {
        return Objects.requireNonNull(version);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable Answer getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable Answer answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }
}
