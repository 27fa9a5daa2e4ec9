package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.calendar.StopGround;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.permit.StopEntry;
import lianxi.permit.StopTerms;
import org.jspecify.annotations.Nullable;

/** Why and how long a step's clock stands still (登记暂停计时). */
public class PermitStopForm extends TrackForm {

    @NotNull
    private LocalDate from;

    @Nullable
    private LocalDate to;

    @NotNull
    private StopGround ground;

    @Size(max = 60)
    private String noticeNumber = "";

    @Nullable
    private LocalDate noticeOn;

    @NotBlank
    @Size(max = 500)
    private String note = "";

    private AttachedFiles files = new AttachedFiles(AttachmentFeature.PERMIT_STEP);

    StopEntry toEntry() {
        StopTerms terms = new StopTerms(ground, noticeNumber.isBlank() ? null : noticeNumber, noticeOn);
        return new StopEntry(from, to, terms, note, files.ids());
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    @Nullable
    public LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public StopGround getGround() {
        return ground;
    }

    public void setGround(StopGround ground) {
        this.ground = ground;
    }

    public String getNoticeNumber() {
        return noticeNumber;
    }

    public void setNoticeNumber(String noticeNumber) {
        this.noticeNumber = noticeNumber;
    }

    @Nullable
    public LocalDate getNoticeOn() {
        return noticeOn;
    }

    public void setNoticeOn(@Nullable LocalDate noticeOn) {
        this.noticeOn = noticeOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public void setFiles(AttachedFiles files) {
        this.files = files;
    }
}
