package lianxi.calendar;

/**
 * What is wrong with one span of a year.
 *
 * @param index of the span in the command
 * @param field the span's field: from, to, kind or name
 * @param key message key of the reason
 */
public record SpanFault(int index, String field, String key, Object[] arguments) {

    static SpanFault of(int index, String field, String key, Object... arguments) {
        return new SpanFault(index, field, "calendar.year.fault." + key, arguments);
    }
}
