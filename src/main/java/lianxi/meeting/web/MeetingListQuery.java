package lianxi.meeting.web;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import lianxi.meeting.MeetingFilter;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record MeetingListQuery(
        @Nullable Integer year,
        @Nullable MeetingKind kind,
        @Nullable MeetingState state) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** One filter in force. */
    record Part(String name, String wordKey) {}

    MeetingFilter toFilter() {
        return new MeetingFilter(null, kind, state, null);
    }

    /** The year asked for, as far as it is one; else the present one. */
    Year yearOr(Year present) {
        return year == null || year < FIRST || year > LAST ? present : Year.of(year);
    }

    public boolean isNarrowed() {
        return kind != null || state != null;
    }

    /** The filters in force beside the year. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (kind != null) {
            parts.add(new Part("kind", kind.messageKey()));
        }
        if (state != null) {
            parts.add(new Part("state", state.messageKey()));
        }
        return parts;
    }

    /** The address without one of its filters. */
    String without(String name) {
        return new MeetingListQuery(year, "kind".equals(name) ? null : kind, "state".equals(name) ? null : state)
                .address("/meetings");
    }

    /** The year's list with no other filter. */
    String cleared() {
        return new MeetingListQuery(year, null, null).address("/meetings");
    }

    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        put(address, "year", year);
        put(address, "kind", kind);
        put(address, "state", state);
        return address.build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
