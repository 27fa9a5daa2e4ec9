package lianxi.supervision.draw.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.draw.DrawFilter;
import lianxi.supervision.draw.DrawState;
import lianxi.supervision.draw.DrawSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record DrawListQuery(
        @Nullable DrawState state,
        @Nullable DrawSubject subject,
        @Nullable CheckMatter matter,
        @Nullable Long before) {

    static final String PATH = "/supervision/draws";

    DrawFilter toFilter() {
        return new DrawFilter(state, subject, matter, before);
    }

    public boolean isNarrowed() {
        return !values().isEmpty();
    }

    /** The filters in force by their names, with what their values are called. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", state == null ? null : state.messageKey());
        words.put("subject", subject == null ? null : subject.messageKey());
        words.put("matter", matter == null ? null : matter.messageKey());
        words.values().removeIf(Objects::isNull);
        return words;
    }

    private Map<String, Enum<?>> values() {
        Map<String, Enum<?>> values = new LinkedHashMap<>();
        values.put("state", state);
        values.put("subject", subject);
        values.put("matter", matter);
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** The first page's address without one of its filters. */
    String without(String name) {
        Map<String, Object> values = new LinkedHashMap<>(values());
        values.remove(name);
        return address(PATH, values);
    }

    /** The next page's address. */
    String after(long id) {
        Map<String, Object> values = new LinkedHashMap<>(values());
        values.put("before", id);
        return address(PATH, values);
    }

    /** The first page, or the same as a spreadsheet. */
    String address(String path) {
        return address(path, values());
    }

    private static String address(String path, Map<String, ?> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach(address::queryParam);
        return address.build().toUriString();
    }
}
