package lianxi.meeting.decision.web;

import java.nio.charset.StandardCharsets;
import lianxi.meeting.MeetingId;
import lianxi.meeting.decision.DecisionFilter;
import lianxi.meeting.decision.DecisionState;
import lianxi.shared.UnitId;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Which decisions the register shows, as its address says it; every part may be left out. */
record DecisionSearch(
        @Nullable MeetingId meeting,
        @Nullable UnitId unit,
        @Nullable DecisionState state,
        @Nullable Boolean open,
        @Nullable Boolean late,
        @Nullable String q,
        @Nullable Integer page) {

    private static final int LONGEST = 60;
    private static final int PAGES = 1000;

    DecisionSearch {
        page = page == null ? 0 : Math.max(0, Math.min(page, PAGES));
    }

    DecisionFilter filter() {
        String words = q == null ? "" : TextNormaliser.oneLine(q);
        return new DecisionFilter(
                meeting,
                unit,
                state,
                Boolean.TRUE.equals(open),
                Boolean.TRUE.equals(late),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    static String address(String path, DecisionFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "meeting", filter.meeting());
        add(address, "unit", filter.unit());
        add(address, "state", filter.state());
        add(address, "open", filter.open() ? true : null);
        add(address, "late", filter.overdue() ? true : null);
        add(address, "q", filter.text().isEmpty() ? null : filter.text());
        add(address, "page", page > 0 ? page : null);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
