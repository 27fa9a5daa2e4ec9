package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when a limit counts (行政许可法 Art. 32): what is missing is told within five working days of receipt, otherwise the application
 * counts as accepted from the day of receipt (视为受理).
 */
record OwnAcceptance(OwnCalendar calendar) {

    private static final int TOLD_WITHIN = 5;

    /** @param asked when it was told what is missing; null where nothing was */
    record Filing(LocalDate received, @Nullable LocalDate asked) {}

    LocalDate counted(List<Filing> filings, LocalDate accepted) {
        return filings.stream()
                .filter(filing -> isTooLate(filing, filing.asked() == null ? accepted : filing.asked()))
                .findFirst()
                .map(Filing::received)
                .orElse(accepted);
    }

    private boolean isTooLate(Filing filing, LocalDate answered) {
        return new OwnClock(calendar).left(filing.received(), answered) > TOLD_WITHIN;
    }
}
