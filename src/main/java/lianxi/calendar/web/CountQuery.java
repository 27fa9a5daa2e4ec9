package lianxi.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lianxi.calendar.LegalClock;
import lianxi.calendar.Stop;
import lianxi.calendar.TimeLimit;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question to the calculator that can be answered (推算条件). Everybody who is signed in may ask, so years, stops and days
 * are bounded: the longest answer takes milliseconds.
 */
record CountQuery(LegalClock clock) {

    static final int MOST_STOPS = 20;

    private static final int LONGEST_STOP = CalendarCountForm.MOST_DAYS;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    /** The question, or what is wrong with it as errors beside the fields; the rows are settled. */
    static Optional<CountQuery> of(CalendarCountForm form, BindingResult binding, ConversionService dates) {
        if (form.getFrom() != null && !isInRange(form.getFrom())) {
            refuseYear(binding, "from");
        }
        List<Stop> stops = stops(form, binding, dates);
        if (binding.hasErrors()) {
            return Optional.empty();
        }
        TimeLimit.Unit unit =
                form.getUnit().equals(word(TimeLimit.Unit.WORKING)) ? TimeLimit.Unit.WORKING : TimeLimit.Unit.CALENDAR;
        TimeLimit limit = new TimeLimit(form.getAmount(), unit, TimeLimit.Nature.PROMISED, null, null);
        int extension = Objects.requireNonNullElse(form.getExtend(), 0);
        return Optional.of(new CountQuery(new LegalClock(limit, form.getFrom(), stops, extension)));
    }

    static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    static void refuseYear(BindingResult binding, String field) {
        refuse(binding, field, "calendar.count.year", FIRST_YEAR, LAST_YEAR);
    }

    /** How the unit is written in an address. */
    static String word(TimeLimit.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** The shortest address of the same question, to be shared. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/calendar/count")
                .queryParam("from", clock.startedOn())
                .queryParam("amount", clock.limit().amount())
                .queryParam("unit", word(clock.limit().unit()));
        clock.stops().forEach(stop -> address.queryParam("stop", stop.from() + ".." + stop.to()));
        if (clock.extendedBy() > 0) {
            address.queryParam("extend", clock.extendedBy());
        }
        return address.toUriString();
    }

    private static List<Stop> stops(CalendarCountForm form, BindingResult binding, ConversionService dates) {
        List<Stop> stops = new ArrayList<>();
        List<CalendarStopRow> rows = form.getRows();
        for (int i = 0; i < rows.size() - CalendarStopRow.SPARE; i++) {
            stop(rows.get(i), "rows[" + i + "]", binding, dates).ifPresent(stops::add);
        }
        if (rows.size() - CalendarStopRow.SPARE > MOST_STOPS) {
            refuse(binding, "rows[" + MOST_STOPS + "].from", "calendar.count.stops", MOST_STOPS);
        }
        return stops;
    }

    private static Optional<Stop> stop(
            CalendarStopRow row, String field, BindingResult binding, ConversionService dates) {
        Optional<LocalDate> from = date(row.getFrom(), field + ".from", binding, dates);
        Optional<LocalDate> to = date(row.getTo(), field + ".to", binding, dates);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        row.setFrom(from.get().toString());
        row.setTo(to.get().toString());
        if (to.get().isBefore(from.get())) {
            refuse(binding, field + ".to", "calendar.count.reversed");
            return Optional.empty();
        }
        if (from.get().plusDays(LONGEST_STOP).isBefore(to.get())) {
            refuse(binding, field + ".to", "calendar.count.longStop", LONGEST_STOP);
            return Optional.empty();
        }
        return Optional.of(new Stop(from.get(), to.get()));
    }

    private static Optional<LocalDate> date(String text, String field, BindingResult binding, ConversionService dates) {
        try {
            LocalDate day = dates.convert(text, LocalDate.class);
            if (day == null) {
                refuse(binding, field, "calendar.count.stopEnds");
            } else if (!isInRange(day)) {
                refuseYear(binding, field);
                return Optional.empty();
            }
            return Optional.ofNullable(day);
        } catch (ConversionException unreadable) {
            refuse(binding, field, "calendar.count.stopDate");
            return Optional.empty();
        }
    }

    private static void refuse(BindingResult binding, String field, String key, Object... args) {
        binding.rejectValue(field, key, args, null);
    }
}
