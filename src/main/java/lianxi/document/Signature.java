package lianxi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, on which day, and how.
 *
 * @param signer the person's id
 * @param recordedBy who recorded a signature given on paper, else null
 */
record Signature(
        String by, Long signer, LocalDate on, @Nullable String recordedBy) {

    boolean onPaper() {
        return recordedBy != null;
    }
}
