package lianxi.task.order.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.order.AnswerCommand;
import org.jspecify.annotations.Nullable;

/** A unit's answer to a 督办单 as typed; the office says who told it, how and when (代报). */
class TaskAnswerForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 2000)
    private String words = "";

    @Size(max = 40)
    private String toldBy = "";

    private FiledFor.@Nullable Channel toldHow = FiledFor.Channel.PHONE;

    private @Nullable LocalDate toldOn;

    private @Nullable LocalTime toldTime;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.ORDER_ANSWER);

    void toldNow(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        toldOn = now.toLocalDate();
        toldTime = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    AnswerCommand command() {
        return new AnswerCommand(words, told(), files.ids());
    }

    private @Nullable FiledFor told() {
        if (toldBy.isBlank() || toldHow == null || toldOn == null || toldTime == null) {
            return null;
        }
        return new FiledFor(
                TextNormaliser.oneLine(toldBy),
                toldHow,
                toldOn.atTime(toldTime).atZone(BusinessClock.ZONE).toInstant());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(String toldBy) {
        this.toldBy = toldBy;
    }

    public FiledFor.@Nullable Channel getToldHow() {
        return toldHow;
    }

    public void setToldHow(FiledFor.@Nullable Channel toldHow) {
        this.toldHow = toldHow;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public @Nullable LocalTime getToldTime() {
        return toldTime;
    }

    public void setToldTime(@Nullable LocalTime toldTime) {
        this.toldTime = toldTime;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
