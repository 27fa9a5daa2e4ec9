package lianxi.meeting.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingSeries;
import lianxi.meeting.MeetingSeriesQueries;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.SeriesRule;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the series: its rules, the slots to come, and the form. */
@Component
class SeriesPage {

    private static final int MONTHS = 12;
    private static final int WEEKS = 4;

    private final MeetingSeriesQueries queries;
    private final MeetingQueries meetings;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    SeriesPage(
            MeetingSeriesQueries queries,
            MeetingQueries meetings,
            WorkCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.meetings = meetings;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** A rule with its words: 每月15日. */
    record RuleLine(SeriesRule terms, String words) {}

    /** A slot to come; provisional (†) while its year's holidays are not known. */
    record SlotLine(MeetingSeries.Slot slot, boolean provisional) {}

    Optional<MeetingSeries> series() {
        return queries.current();
    }

    String fill(Optional<MeetingSeries> series, boolean office, Model model, Locale locale) {
        List<YearMonth> open = series.map(this::openMonths).orElse(List.of());
        WorkCalendar calendar = calendars.current();
        List<MeetingSeries.Slot> slots = series.filter(one -> !open.isEmpty())
                .map(one -> one.slots(open.get(0), open.get(open.size() - 1), calendar))
                .orElse(List.of());
        List<RuleLine> rules = new ArrayList<>();
        series.ifPresent(one -> one.rules().forEach(rule -> rules.add(0, new RuleLine(rule, words(rule, locale)))));
        model.addAttribute("series", series.orElse(null));
        model.addAttribute("office", office);
        model.addAttribute("rules", rules);
        model.addAttribute(
                "slots",
                slots.stream()
                        .map(slot -> new SlotLine(
                                slot, calendar.isProvisional(slot.month().getYear())))
                        .toList());
        model.addAttribute(
                "provisional",
                slots.stream()
                        .anyMatch(slot -> calendar.isProvisional(slot.month().getYear())));
        model.addAttribute("openMonths", options(open, locale));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("nths", nths(locale));
        model.addAttribute("weekdays", weekdays(locale));
        return "meeting/series";
    }

    private String words(SeriesRule terms, Locale locale) {
        MonthlyRule rule = terms.rule();
        DayOfWeek weekday = rule.weekday();
        String day = weekday == null ? "" : weekday(weekday, locale);
        return text("meeting.rule.words." + rule.kind(), locale, rule.number(), day);
    }

    /** A year of months whose agenda is not drafted yet. */
    private List<YearMonth> openMonths(MeetingSeries series) {
        YearMonth now = YearMonth.now(clock);
        YearMonth first = meetings.lastRegular(series.id())
                .map(last -> last.plusMonths(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    private List<Option> options(List<YearMonth> months, Locale locale) {
        return months.stream()
                .map(month -> Option.of(
                        month, text("meeting.month", locale, String.valueOf(month.getYear()), month.getMonthValue())))
                .toList();
    }

    private List<Option> kinds(Locale locale) {
        return Stream.of(MonthlyRule.Kind.values())
                .map(kind -> Option.of(kind, text(kind.messageKey(), locale)))
                .toList();
    }

    private List<Option> nths(Locale locale) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(number -> Option.of(number, text("meeting.series.nth", locale, number)))
                .toList();
    }

    private List<Option> weekdays(Locale locale) {
        return Stream.of(DayOfWeek.values())
                .map(day -> Option.of(day, weekday(day, locale)))
                .toList();
    }

    private String weekday(DayOfWeek day, Locale locale) {
        return text("shared.date.weekday." + day.getValue(), locale);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
