package lianxi.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.calendar.DayKind;
import lianxi.calendar.DaySpan;
import lianxi.calendar.SpanFault;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;

/** Makes spans of a form's rows; what is wrong goes beside the row's field, with the row's number. */
class DayRows {

    private final List<CalendarDayRow> rows;
    private final BindingResult binding;
    private final ConversionService dates;
    private final Map<String, String> englishNames;

    /** The row of each span. */
    private final List<Integer> origins = new ArrayList<>();

    private final List<DaySpan> spans = new ArrayList<>();

    /**
     * @param known spans of loaded years: a holiday keeps the English name that it had there
     */
    DayRows(List<CalendarDayRow> rows, List<DaySpan> known, BindingResult binding, ConversionService dates) {
        this.rows = rows;
        this.binding = binding;
        this.dates = dates;
        this.englishNames = new HashMap<>();
        known.forEach(span -> englishNames.put(span.name(), span.nameEn()));
    }

    List<DaySpan> spans() {
        for (int index = 0; index < rows.size(); index++) {
            if (!rows.get(index).isBlank()) {
                add(index, rows.get(index));
            }
        }
        return spans;
    }

    void reject(List<SpanFault> faults) {
        faults.forEach(fault -> reject(origins.get(fault.index()), fault.field(), fault.key(), fault.arguments()));
    }

    private void add(int index, CalendarDayRow row) {
        DayKind kind = row.getKind();
        if (kind != DayKind.HOLIDAY && kind != DayKind.MAKE_UP_WORKDAY) {
            reject(index, "kind", "calendar.year.fault.kind");
            return;
        }
        Optional<LocalDate> from = day(index, "from", row.getFrom(), null);
        Optional<LocalDate> to = from.isEmpty() ? from : day(index, "to", row.getTo(), from.get());
        if (to.isEmpty()) {
            return;
        }
        if (to.get().isBefore(from.get())) {
            reject(index, "to", "calendar.year.fault.order");
            return;
        }
        String name = text(row.getName());
        origins.add(index);
        spans.add(new DaySpan(from.get(), to.get(), kind, name, english(name, text(row.getNameEn()))));
    }

    private Optional<LocalDate> day(int index, String field, @Nullable String text, @Nullable LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            if (otherwise == null) {
                reject(index, field, "calendar.year.fault.from");
            }
            return Optional.ofNullable(otherwise);
        }
        try {
            return Optional.ofNullable(dates.convert(text, LocalDate.class));
        } catch (ConversionException noDate) {
            reject(index, field, "calendar.year.fault.date", text);
            return Optional.empty();
        }
    }

    private String english(String name, String given) {
        return given.isEmpty() ? englishNames.getOrDefault(name, name) : given;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : TextNormaliser.oneLine(text);
    }

    private void reject(int index, String field, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = index + 1;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        binding.rejectValue("rows[" + index + "]." + field, key, all, key);
    }
}
