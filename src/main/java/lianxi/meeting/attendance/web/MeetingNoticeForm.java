package lianxi.meeting.attendance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.meeting.attendance.NoticeCommand;
import lianxi.meeting.attendance.NoticePreview;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What the office adds to a notice before it goes. */
class MeetingNoticeForm {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable Integer version;

    @NotNull
    private @Nullable LocalDate replyBy;

    @Size(max = NoticeCommand.NOTE_MAX)
    private String note = "";

    static MeetingNoticeForm of(NoticePreview preview) {
        MeetingNoticeForm form = new MeetingNoticeForm();
        form.version = preview.meeting().version();
        form.replyBy = preview.replyBy();
        return form;
    }

    NoticeCommand command() {
        return new NoticeCommand(Objects.requireNonNull(replyBy), note);
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

    public @Nullable LocalDate getReplyBy() {
        return replyBy;
    }

    public void setReplyBy(@Nullable LocalDate replyBy) {
        this.replyBy = replyBy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
