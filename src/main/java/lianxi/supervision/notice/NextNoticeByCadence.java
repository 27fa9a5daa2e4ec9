package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.calendar.WorkCalendars;
import lianxi.supervision.NextNotice;
import org.springframework.stereotype.Component;

/** The next period's day by the cadence in force (下一期督查通报). */
@Component
class NextNoticeByCadence implements NextNotice {

    /** Longer than the longest cadence: twelve weeks. */
    private static final int MONTHS_AHEAD = 4;

    private final CadenceTable cadences;
    private final WorkCalendars calendars;

    NextNoticeByCadence(CadenceTable cadences, WorkCalendars calendars) {
        this.cadences = cadences;
        this.calendars = calendars;
    }

    @Override
    public Optional<LocalDate> from(LocalDate day) {
        CadenceView held = cadences.current();
        LocalDate begins = held.from();
        if (begins == null) {
            return Optional.empty();
        }
        LocalDate first = begins.isAfter(day) ? begins : day;
        return held.cadence().periods(begins, first, first.plusMonths(MONTHS_AHEAD), calendars.current()).stream()
                .map(NoticePeriod::to)
                .findFirst();
    }
}
