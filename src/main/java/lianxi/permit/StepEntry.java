package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about a step (办理记录): the day it happened, a note, the number of the paper behind it.
 *
 * @param variant which of several limits applies (报告书、报告表), asked on acceptance only
 * @param stop why the clock stops, asked where it does only
 * @param files the evidence (附件), staged
 */
public record StepEntry(
        LocalDate on,
        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable String variant,
        @Nullable StopTerms stop,
        List<AttachmentId> files) {

    public StepEntry {
        files = List.copyOf(files);
    }

    public StepEntry(LocalDate on, @Nullable String note, @Nullable String documentNumber, @Nullable String variant) {
        this(on, note, documentNumber, variant, null, List.of());
    }

    public static StepEntry on(LocalDate day) {
        return new StepEntry(day, null, null, null);
    }

    public StepEntry noted(String text) {
        return new StepEntry(on, text, documentNumber, variant, stop, files);
    }

    public StepEntry numbered(@Nullable String number) {
        return new StepEntry(on, note, number, variant, stop, files);
    }

    public StepEntry as(String limitVariant) {
        return new StepEntry(on, note, documentNumber, limitVariant, stop, files);
    }

    public StepEntry stoppedFor(@Nullable StopTerms terms) {
        return new StepEntry(on, note, documentNumber, variant, terms, files);
    }

    public StepEntry with(List<AttachmentId> evidence) {
        return new StepEntry(on, note, documentNumber, variant, stop, evidence);
    }
}
