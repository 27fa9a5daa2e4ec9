package lianxi.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingMonth.Gap;
import lianxi.meeting.MeetingMonth.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a year of meetings month by month; a month without a regular meeting tells why. Two queries. */
@Component
@Transactional(readOnly = true)
public class MeetingMonths {

    private static final int MONTHS = 12;

    private final MeetingQueries queries;
    private final MeetingSeriesQueries series;
    private final WorkCalendars calendars;
    private final Clock clock;

    MeetingMonths(MeetingQueries queries, MeetingSeriesQueries series, WorkCalendars calendars, Clock clock) {
        this.queries = queries;
        this.series = series;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The months that have something to show, the latest first. */
    public List<MeetingMonth> of(Year year, MeetingFilter filter) {
        List<MeetingView> meetings = queries.list(filter.in(year));
        Optional<MeetingSeries> regular = filter.showsGaps() ? series.current() : Optional.empty();
        return IntStream.rangeClosed(1, MONTHS)
                .map(number -> MONTHS + 1 - number)
                .mapToObj(number -> month(year.atMonth(number), meetings, regular))
                .filter(month -> !month.meetings().isEmpty() || month.gap() != null)
                .toList();
    }

    private MeetingMonth month(YearMonth month, List<MeetingView> all, Optional<MeetingSeries> regular) {
        List<MeetingView> held = new ArrayList<>();
        for (MeetingView meeting : all) {
            if (YearMonth.from(meeting.day()).equals(month)) {
                held.add(meeting);
            }
        }
        return new MeetingMonth(
                month, held, regular.flatMap(one -> gap(one, month, all)).orElse(null));
    }

    private Optional<Gap> gap(MeetingSeries regular, YearMonth month, List<MeetingView> all) {
        Optional<MeetingView> drafted = all.stream()
                .filter(meeting -> regular.id().equals(meeting.series()) && month.equals(meeting.month()))
                .findFirst();
        return drafted.isPresent() ? whyNot(drafted.get(), month) : ahead(regular, month);
    }

    private static Optional<Gap> whyNot(MeetingView meeting, YearMonth month) {
        LocalDateTime slot = meeting.slot() == null ? meeting.start() : meeting.slot();
        if (meeting.state() == MeetingState.CANCELLED) {
            return Optional.of(new Gap(Why.CANCELLED, slot, null, meeting));
        }
        return YearMonth.from(meeting.day()).equals(month)
                ? Optional.empty()
                : Optional.of(new Gap(Why.MOVED, slot, null, meeting));
    }

    private Optional<Gap> ahead(MeetingSeries regular, YearMonth month) {
        WorkCalendar calendar = calendars.current();
        return regular.slot(month, calendar).map(slot -> {
            boolean late = MeetingSeries.moment(slot.start()).isBefore(clock.instant());
            return new Gap(late ? Why.LATE : Why.AHEAD, slot.start(), slot.draftedAt(), null);
        });
    }
}
