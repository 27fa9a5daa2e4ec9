package lianxi.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about a step (办理记录): the day it happened, a note, the number of the paper behind it.
 *
 * @param variant which of several limits applies (报告书、报告表), asked on acceptance only
 */
public record StepEntry(
        LocalDate on,
        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable String variant) {

    public static StepEntry on(LocalDate day) {
        return new StepEntry(day, null, null, null);
    }

    public StepEntry noted(String text) {
        return new StepEntry(on, text, documentNumber, variant);
    }

    public StepEntry numbered(String number) {
        return new StepEntry(on, note, number, variant);
    }

    public StepEntry as(String limitVariant) {
        return new StepEntry(on, note, documentNumber, limitVariant);
    }
}
